import { definer } from '../database/definer.js'
import type { SubgraphName } from '../database/roles.js'
import { NO_INSTITUTION } from './no-institution.js'

/**
 * How fresh a table is, for whoever sees a fact of it: asked by what the fact itself says, `kind|unit|agency|institution`. A full list is
 * as fresh as the day it reaches to; what comes by increments is as fresh as its last sign of life. What was fresh in the past is not kept.
 */
export const freshnessFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'freshness_of(keys text[])',
    types: 'text[]',
    returns:
      'table (key text, received_up_to date, last_received_at timestamptz, mode text, stale_after_working_days int, working_days_since int, stale boolean)',
    stable: true,
    body: `
    select k.key, r.received_up_to, r.last_received_at, f.mode, f.stale_after_working_days, since.days, since.days > f.stale_after_working_days
    from (select key, split_part(key, '|', 1) as kind, split_part(key, '|', 2)::uuid as unit_id, split_part(key, '|', 3) as agency,
        coalesce(nullif(split_part(key, '|', 4), ''), '${NO_INSTITUTION}')::uuid as institution_id from unnest(freshness_of.keys) key) k
      left join feed_receipt r on r.kind = k.kind and r.unit_id = k.unit_id and r.agency = k.agency and r.institution_id = k.institution_id
      left join feed f on f.kind = k.kind and f.unit_id = k.unit_id and f.agency = k.agency
      cross join lateral (select (r.last_received_at at time zone 'Asia/Shanghai')::date as day) last
      cross join lateral (select working_days(case f.mode when 'FULL' then coalesce(r.received_up_to, last.day) else greatest(r.received_up_to, last.day) end, today()) as days) since
    where coalesce(current_setting('app.as_of', true), '') = '' and (r.kind is not null or f.id is not null)`,
  })
