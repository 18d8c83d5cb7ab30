import { keyed } from '../../../platform/graph/context.js'
import { APPROVAL_LIMITS } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-1-green-channel.js'

export interface JudgedRow {
  readonly question: string
  readonly favourable: boolean
}

/** What the bank last judged of each question by the day of its decision, or by today. */
export const judgementsOfEngagement = keyed<JudgedRow>(
  'engagement.judgements',
  `select e.id as key, j.* from engagement e cross join lateral (
     select distinct on (b.question) b.question, b.favourable from bank_judgement b
     where b.institution_id = e.institution_id and b.subject_id in (e.scope_id, e.project_id) and b.status = 'IN_FORCE'
     order by b.question, b.judged_on desc, b.recorded_at desc) j
   where e.id = any($1::uuid[])`,
)

export interface ClockRow {
  /** Null: a day of the span is in no published calendar. */
  readonly days: number | null
  readonly green: string | null
  readonly ordinary: string | null
}

const setting = (name: string): string => `setting_of(e.unit_id, '${name}')`

/** From receipt to decision, or to today where it is still open. */
export const clockOfEngagement = keyed<ClockRow>(
  'engagement.clock',
  `select e.id as key, working_days(e.received_on, coalesce(e.decided_on, today())) as days, ${setting(APPROVAL_LIMITS.GREEN.setting)} as green,
     ${setting(APPROVAL_LIMITS.ORDINARY.setting)} as ordinary
   from engagement e where e.id = any($1::uuid[])`,
)
