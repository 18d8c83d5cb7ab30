import { groupBy } from '../../../kernel/group-by.js'
import { type WatchReason, type WatchReasonKind, watchReasons } from '../../../policy/lvliang-2024-12/3-3-publicity/watch-list.js'
import type { WatchRow } from './watch-list.reads.js'

export interface WatchedProject {
  readonly projectId: string
  readonly unitId: string
  readonly reasons: readonly (WatchReason & { readonly said: string })[]
}

export interface WatchedCounty {
  readonly unitId: string
  readonly projectCount: number
  readonly stopped: number
  readonly deliveryOverdue: number
  readonly buyerRightsRisk: number
}

const longest = ({ reasons }: WatchedProject): number => reasons[0]?.days ?? 0

const has = (kind: WatchReasonKind) => (project: WatchedProject) => project.reasons.some((reason) => reason.kind === kind)

/** The projects on the list, the longest first; `reason`: those that are on it for this reason, with all of theirs. */
export function watched(rows: readonly WatchRow[], reason: WatchReasonKind | null): readonly WatchedProject[] {
  const said = new Map(rows.map(({ recordId, said }) => [recordId, said]))
  return [...groupBy(rows, ({ projectId }) => projectId)]
    .flatMap(([projectId, facts]) => {
      const [first] = facts
      const reasons = first ? watchReasons(facts, first.today) : []
      return first && reasons.length > 0
        ? [{ projectId, unitId: first.unitId, reasons: reasons.map((one) => ({ ...one, said: said.get(one.recordId) ?? '' })) }]
        : []
    })
    .filter((project) => reason === null || has(reason)(project))
    .sort((a, b) => longest(b) - longest(a) || a.projectId.localeCompare(b.projectId))
}

/** How many of each county's projects are on the list, and for what: a project of two reasons counts once in all, and once for each. */
export const byCounty = (projects: readonly WatchedProject[]): readonly WatchedCounty[] =>
  [...groupBy(projects, ({ unitId }) => unitId)].map(([unitId, own]) => ({
    unitId,
    projectCount: own.length,
    stopped: own.filter(has('CONSTRUCTION_STOPPED')).length,
    deliveryOverdue: own.filter(has('DELIVERY_OVERDUE')).length,
    buyerRightsRisk: own.filter(has('BUYER_RIGHTS_RISK')).length,
  }))
