import { actsForRow, definer, writtenByFunctions } from '../database/definer.js'
import type { SubgraphName } from '../database/roles.js'

/** A row that a full list no longer names: a person of its agency says whether it is to be withdrawn; nothing goes by itself. */
export const withdrawalTable = (schema: SubgraphName): string[] => [
  ...writtenByFunctions({
    schema,
    name: 'withdrawal_proposal',
    columns: {
      kind: 'text not null',
      record_id: 'uuid not null',
      import_id: 'text not null',
      proposed_at: 'timestamptz not null default now()',
      state: `text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'RETURNED'))`,
      decided_by: 'uuid',
      decided_post: 'text',
      decided_why: 'text',
    },
    constraints: [`check ((state in ('CONFIRMED', 'REFUSED')) = (decided_why is not null))`],
    indexes: ['record_id', 'unit_id, state, proposed_at, id'],
    visibility: { by: 'units' },
  }),
  `create unique index on ${schema}.withdrawal_proposal (record_id) where state = 'PROPOSED'`,
  ...finishFunction(schema),
  ...decideFunction(schema),
]

/** A refused row is asked about again only when a list has named it since. */
const STANDING = `exists (select 1 from withdrawal_proposal p where p.record_id = t.id
  and (p.state = 'PROPOSED' or (p.state = 'REFUSED' and p.recorded_at > coalesce(s.seen_at, '-infinity'))))`

const MISSING = (
  schema: SubgraphName,
): string => `insert into withdrawal_proposal (id, unit_id, subject_id, agency, reporter, reporter_post, source, kind, record_id, import_id)
  select gen_random_uuid(), t.unit_id, t.subject_id, t.agency, current_setting('app.person')::uuid, $3, 'IMPORT', $1, t.id, $2
  from feed f join feed_receipt r on r.kind = f.kind and r.unit_id = f.unit_id and r.agency = f.agency and r.last_import = $2
    join ${schema}.%1$I t on t.unit_id = f.unit_id and t.agency = f.agency left join feed_seen s on s.record_id = t.id
  where f.kind = $1 and f.mode = 'FULL' and f.agency = current_setting('app.agency', true) and s.import_id is distinct from $2 %2$s and not ${STANDING}`

/** After an import's last row. Which rows are in force the table says itself, where its rows can be withdrawn. */
const finishFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'finish_feed(kind text, import text, post text)',
    types: 'text, text, text',
    returns: 'int',
    language: 'plpgsql',
    body: `declare
      named text := lower(finish_feed.kind);
      standing text := (select $f$ and t.status <> 'WITHDRAWN' $f$ from pg_attribute where attrelid = to_regclass(format('${schema}.%I', named)) and attname = 'status');
      added int;
    begin
      execute format($f$ ${MISSING(schema)} $f$, named, coalesce(standing, '')) using finish_feed.kind, finish_feed.import, finish_feed.post;
      get diagnostics added = row_count;
      return added;
    end`,
  })

const decideFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'decide_withdrawal(proposal uuid, expected int, decision text, post text, why text)',
    types: 'uuid, int, text, text, text',
    returns: 'int',
    body: `
    with done as (update withdrawal_proposal p set state = decide_withdrawal.decision, decided_by = current_setting('app.person', true)::uuid,
        decided_post = decide_withdrawal.post, decided_why = decide_withdrawal.why, version = p.version + 1
      where p.id = decide_withdrawal.proposal and p.version = decide_withdrawal.expected and p.state = 'PROPOSED' and ${actsForRow('p')} returning 1)
    select count(*)::int from done`,
  })
