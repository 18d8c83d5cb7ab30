import type { LocalDate } from '../../../kernel/dates.js'
import type { WatchFact } from '../../../policy/lvliang-2024-12/3-3-publicity/watch-list.js'

export interface WatchRow extends WatchFact {
  readonly projectId: string
  readonly unitId: string
  readonly today: LocalDate
  /** What the record says of itself, in a few words. */
  readonly said: string
}

const within = (row: string): string => `($1::uuid is null or ${row}.unit_id in (select id from wanted))`

/**
 * All that may put a project on the list and has not ended, of every project that the caller sees: one statement. What is on the list and
 * since when is the rule's to say (policy/lvliang-2024-12/3-3-publicity). `$1`: a unit with those below it.
 */
export const WATCH_FACTS = {
  name: 'watch.facts',
  text: `with recursive wanted as (
      select u.id from ref_unit u where u.id = $1::uuid
      union select child.id from wanted w join ref_unit child on child.parent_id = w.id
    )
    select f.*, today()::text as today from (
      select e.project_id as "projectId", e.unit_id as "unitId", 'CONSTRUCTION_STOPPED' as kind, 'STOP_EPISODE' as "recordType", e.id as "recordId",
        e.stopped_on::text as "from", e.resumed_on::text as "until", e.cause as said
      from stop_episode e where e.resumed_on is null and ${within('e')}
      union all
      select c.project_id, c.unit_id, 'DELIVERY_OVERDUE', 'COMPLETION_RECORD', c.id, c.planned_delivery::text, c.actual_delivery::text, c.plan_version
      from completion_record c where c.status = 'IN_FORCE' and c.superseded is null and c.actual_delivery is null and c.planned_delivery < today() and ${within('c')}
      union all
      select r.project_id, r.unit_id, 'BUYER_RIGHTS_RISK', 'BUYER_RIGHTS_RISK', r.id, r.found_on::text, r.settled_on::text, r.grounds
      from buyer_rights_risk r where r.status = 'IN_FORCE' and (r.settled_on is null or r.settled_on > today()) and ${within('r')}
    ) f where f."projectId" is not null order by f."projectId", f."recordId"`,
}
