import { factTable } from '../../../platform/database/fact-table.js'
import { namedMigration } from '../../../platform/database/named-migration.js'

/** 吕梁 三(二): the returns of counties and the city, each edition with its facts and the hashes of its files. */
export const returnsMigration = namedMigration('M20261125CoordinationReturns', () => [
  ...factTable({
    schema: 'coordination',
    name: 'mechanism_return',
    columns: {
      kind: `text not null check (kind in ('MONTHLY_RETURN', 'MONTHLY_MONITORING', 'QUARTERLY_SUMMARY'))`,
      period: 'text not null',
      edition: 'int not null check (edition > 0)',
      state: `text not null check (state in ('DRAFT', 'REVIEWED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'SEALED', 'SUPERSEDED'))`,
      as_of: 'timestamptz not null',
      facts_json: 'text not null',
      facts_sha256: 'text not null',
      is_nil: 'boolean not null',
      preparer: 'uuid not null',
      preparer_post: 'text not null',
      reviewer: 'uuid check (reviewer <> preparer)',
      reviewer_post: 'text',
      submitted_on: 'date',
      returned_reason: 'text',
      deliveries: `jsonb not null default '[]' check (jsonb_typeof(deliveries) = 'array')`,
      succeeds: 'uuid references coordination.mechanism_return',
      pdf_sha256: 'text not null',
      pdf_size: 'int not null',
      xlsx_sha256: 'text not null',
      xlsx_size: 'int not null',
    },
    constraints: ['unique (unit_id, kind, period, edition)'],
    visibility: { by: 'units' },
    writers: ['MECHANISM_OFFICE'],
  }),
  // One edition is being worked on: two officers who prepare the same return meet here.
  `create unique index on coordination.mechanism_return (unit_id, kind, period) where state <> 'SUPERSEDED'`,
  `create function coordination.keep_return() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
    if tg_op = 'DELETE' or old.state in ('SEALED', 'SUPERSEDED')
      or (new.unit_id, new.kind, new.period, new.edition, new.as_of, new.facts_json, new.facts_sha256, new.is_nil, new.preparer, new.pdf_sha256, new.xlsx_sha256)
        is distinct from (old.unit_id, old.kind, old.period, old.edition, old.as_of, old.facts_json, old.facts_sha256, old.is_nil, old.preparer, old.pdf_sha256, old.xlsx_sha256)
    then raise exception using errcode = 'insufficient_privilege', message = 'a return keeps what it said'; end if;
    return new; end $$`,
  'create trigger keep_return before update or delete on coordination.mechanism_return for each row execute function coordination.keep_return()',
])
