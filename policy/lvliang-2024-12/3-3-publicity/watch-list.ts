import { daysBetween, type LocalDate } from '../../../kernel/dates.js'

export const WATCH_REASONS = ['CONSTRUCTION_STOPPED', 'DELIVERY_OVERDUE', 'BUYER_RIGHTS_RISK'] as const
export type WatchReasonKind = (typeof WATCH_REASONS)[number]

/** What is recorded of one project and may put it on the list: from a day on, until another day or still. */
export interface WatchFact {
  readonly kind: WatchReasonKind
  /** The record that says so. */
  readonly recordType: string
  readonly recordId: string
  /** Works stopped on, delivery promised for, the risk found on. */
  readonly from: LocalDate
  /** Works resumed, homes delivered, the risk settled on; null: not yet. */
  readonly until: LocalDate | null
}

export interface WatchReason {
  readonly kind: WatchReasonKind
  readonly since: LocalDate
  readonly days: number
  readonly recordType: string
  readonly recordId: string
}

/** A promise is broken once its day has passed; a stop and a risk count from their own day. */
const begins = ({ kind, from }: WatchFact, today: LocalDate): boolean => (kind === 'DELIVERY_OVERDUE' ? from < today : from <= today)

/** 吕梁 三(三) (L-54): 停工, 逾期交付, 购房人权益风险: what still holds today puts a project on the watch list, the longest first. */
export const watchReasons = (facts: readonly WatchFact[], today: LocalDate): readonly WatchReason[] =>
  facts
    .filter((fact) => begins(fact, today) && (fact.until === null || fact.until > today))
    .map(({ kind, from, recordType, recordId }) => ({ kind, since: from, days: daysBetween(from, today), recordType, recordId }))
    .sort((a, b) => b.days - a.days || a.recordId.localeCompare(b.recordId))
