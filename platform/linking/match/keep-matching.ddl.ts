import { loginRole, type SubgraphName } from '../../database/roles.js'

/** Plans are kept by a session that begins on empty tables; all look up by key, so an index is always right. */
export const BY_KEY = 'set enable_seqscan = off'

const ONLY_SERVICE = `if current_setting('app.kind', true) is distinct from 'SERVICE' then
      raise exception using errcode = 'insufficient_privilege', message = 'only the hub itself matches';
    end if;`

const RECORD =
  'record_id uuid, record_type text, unit_id uuid, agency text, name text, address text, developer text, developer_uscc text, number text, since timestamptz'
const SAID = ['record_type', 'unit_id', 'agency', 'name', 'address', 'developer', 'developer_uscc', 'number']

/** Texts and terms of what was looked at; `records` that are gone or need no project any more are in `owners` only. */
const keepTexts = (schema: SubgraphName): string => `create function ${schema}.keep_match_texts(owners uuid[], records jsonb, terms jsonb) returns void
  language plpgsql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
  begin
    ${ONLY_SERVICE}
    delete from match_record r where r.record_id = any (owners) and not exists (
      select 1 from jsonb_to_recordset(records) as x(record_id uuid) where x.record_id = r.record_id);
    insert into match_record (record_id, ${SAID.join(', ')}, since, open)
      select x.record_id, ${SAID.map((column) => `x.${column}`).join(', ')}, x.since, not exists (select 1 from link l where l.record_id = x.record_id and l.state = 'CONFIRMED')
      from jsonb_to_recordset(records) as x(${RECORD})
      on conflict (record_id) do update set ${[...SAID, 'open'].map((column) => `${column} = excluded.${column}`).join(', ')};
    delete from match_term t where t.id = any (owners) and not exists (
      select 1 from jsonb_to_recordset(terms) as x(id uuid, of_project boolean, kind text, term text)
      where (x.of_project, x.kind, x.term, x.id) = (t.of_project, t.kind, t.term, t.id));
    insert into match_term (of_project, kind, term, id)
      select x.of_project, x.kind, x.term, x.id from jsonb_to_recordset(terms) as x(id uuid, of_project boolean, kind text, term text) on conflict do nothing;
  end $$`

/** A proposal is the record's agency's, made in the hub's own name; what a person has decided is not touched. */
const proposeLinks = (schema: SubgraphName): string => `create function ${schema}.keep_proposals(records uuid[], proposals jsonb, reporter uuid)
  returns table (id uuid, version int, unit_id uuid, record_type text, record_id uuid, subject_id uuid, project_id uuid, state text)
  language plpgsql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
  #variable_conflict use_column
  begin
    ${ONLY_SERVICE}
    return query
      with proposed as (select * from jsonb_to_recordset(proposals) as x(record_id uuid, project_id uuid, score int, reasons jsonb, since date, why text)),
      withdrawn as (
        update link l set state = 'WITHDRAWN', version = l.version + 1 where l.record_id = any (records) and l.state = 'PROPOSED' and l.source = 'MATCHER'
          and not exists (select 1 from proposed p where p.record_id = l.record_id and p.project_id = l.subject_id) returning l.*
      ), scored as (
        update link l set score = p.score, reasons = p.reasons, version = l.version + 1 from proposed p
          where l.record_id = p.record_id and l.subject_id = p.project_id and l.state = 'PROPOSED' and (l.score, l.reasons) is distinct from (p.score, p.reasons) returning l.*
      ), made as (
        insert into link (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, subject_kind, project_id, state, since, why, score, reasons)
          select gen_random_uuid(), r.unit_id, p.project_id, r.agency, keep_proposals.reporter, '自动匹配', 'MATCHER', r.record_type, r.record_id, 'PROJECT', p.project_id,
            'PROPOSED', p.since, p.why, p.score, p.reasons
          from proposed p join match_record r on r.record_id = p.record_id
          where not exists (select 1 from link l where l.record_id = p.record_id and (l.state = 'CONFIRMED' or (l.subject_id = p.project_id and l.state <> 'WITHDRAWN')))
          on conflict do nothing returning link.*
      ), changed as (select * from withdrawn union all select * from scored union all select * from made)
      select c.id, c.version, c.unit_id, c.record_type, c.record_id, c.subject_id, c.project_id, c.state from changed c order by c.id;
    update match_record r set sureness = coalesce((select max(l.score) from link l where l.record_id = r.record_id and l.state = 'PROPOSED'), 0)
      where r.record_id = any (records);
  end $$`

/** Done with what has not changed again; what a project's new names may concern is looked at again. */
const done = (schema: SubgraphName): string => `create function ${schema}.match_done(done jsonb, again uuid[]) returns void
  language plpgsql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
  begin
    ${ONLY_SERVICE}
    insert into match_due as d (id, kind) select r.record_id, r.record_type from match_record r where r.record_id = any (again) order by r.record_id
      on conflict (id) do update set turn = excluded.turn;
    delete from match_due d using jsonb_to_recordset(done) as x(id uuid, turn bigint) where d.id = x.id and d.turn = x.turn;
  end $$`

export const keepFunctions = (schema: SubgraphName): string[] => [
  keepTexts(schema),
  proposeLinks(schema),
  done(schema),
  ...['keep_match_texts(uuid[], jsonb, jsonb)', 'keep_proposals(uuid[], jsonb, uuid)', 'match_done(jsonb, uuid[])'].flatMap((signature) => [
    `revoke all on function ${schema}.${signature} from public`,
    `grant execute on function ${schema}.${signature} to ${loginRole(schema)}`,
  ]),
]
