import { actsForRow, definer, writtenByFunctions } from '../database/definer.js'
import { forceRls, grantTo, inUnits, isService } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'
import { freshnessFunction } from './freshness.ddl.js'
import { NO_INSTITUTION } from './no-institution.js'
import { receiptFunctions } from './receipt.ddl.js'
import { withdrawalTable } from './withdrawal.ddl.js'

/** What an agency says of a table that it hands in: the full list each time or what is new, and after how many working days it is stale. */
export const feedTables = (schema: SubgraphName): string[] => [
  ...writtenByFunctions({
    schema,
    name: 'feed',
    columns: {
      kind: 'text not null',
      mode: `text not null check (mode in ('FULL', 'INCREMENTS'))`,
      stale_after_working_days: 'int check (stale_after_working_days between 1 and 250)',
    },
    constraints: ['unique (kind, unit_id, agency)'],
    visibility: { by: 'units' },
  }),
  ...declareFunction(schema),
  ...receiptTables(schema),
  ...receiptFunctions(schema),
  ...withdrawalTable(schema),
  ...freshnessFunction(schema),
]

/** When each table last came, how far it reaches, and which import named which row: bookkeeping that moves with every write, no history. */
const receiptTables = (schema: SubgraphName): string[] => [
  `create table ${schema}.feed_receipt (
    kind text not null, unit_id uuid not null, agency text not null, institution_id uuid not null default '${NO_INSTITUTION}',
    received_up_to date, last_received_at timestamptz not null, last_import text,
    primary key (kind, unit_id, agency, institution_id)
  )`,
  ...forceRls(schema, `${schema}.feed_receipt`),
  `create policy read on ${schema}.feed_receipt for select using (${isService} or ${inUnits('feed_receipt.unit_id')})`,
  grantTo(schema, 'select', `${schema}.feed_receipt`),
  `create table ${schema}.feed_seen (record_id uuid primary key, import_id text not null, seen_at timestamptz not null)`,
  ...forceRls(schema, `${schema}.feed_seen`),
]

/** The version that the declarer knew, 0 for the first time; null: somebody else declared meanwhile, or it is not his to declare. */
const declareFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'declare_feed(new_id uuid, kind text, unit uuid, mode text, stale_after int, expected int, post text, source text)',
    types: 'uuid, text, uuid, text, int, int, text, text',
    returns: 'uuid',
    body: `
    with given as (select declare_feed.unit as unit_id, current_setting('app.agency', true) as agency)
    insert into feed as f (id, unit_id, agency, reporter, reporter_post, source, kind, mode, stale_after_working_days)
      select declare_feed.new_id, given.unit_id, given.agency, current_setting('app.person', true)::uuid, declare_feed.post, declare_feed.source,
        declare_feed.kind, declare_feed.mode, declare_feed.stale_after
      from given where ${actsForRow('given')} and (declare_feed.expected > 0) = exists (
        select 1 from feed known where known.kind = declare_feed.kind and known.unit_id = given.unit_id and known.agency = given.agency)
    on conflict (kind, unit_id, agency) do update set mode = excluded.mode, stale_after_working_days = excluded.stale_after_working_days,
      reporter = excluded.reporter, reporter_post = excluded.reporter_post, source = excluded.source, version = f.version + 1
      where f.version = declare_feed.expected
    returning f.id`,
  })
