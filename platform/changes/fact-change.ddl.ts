import { forceRls } from '../database/policy.js'
import { loginRole, type SubgraphName } from '../database/roles.js'
import { insertChanges } from './insert-changes.sql.js'

/**
 * What changed, written by triggers of the tables of facts in the transaction that changed it: an action or an import cannot forget it.
 * Numbers are taken while the changed row is locked, so changes of one record are in order; `change_mark` says up to which number
 * no transaction is still running.
 */
export const factChangeDdl = (schema: SubgraphName): string[] => [
  `create table ${schema}.fact_change (
    seq bigint generated always as identity primary key,
    type text not null,
    record_id uuid not null,
    operation text not null,
    unit_id uuid not null,
    agency text not null,
    version int,
    audience text not null,
    institution_id uuid,
    subjects uuid[] not null,
    project_id uuid,
    recorded_at timestamptz not null
  )`,
  `create table ${schema}.change_mark (single boolean primary key default true check (single), settled bigint not null, upper bigint not null, xid xid8 not null, complete_to timestamptz not null, marked_to timestamptz not null)`,
  ...['fact_change', 'change_mark'].flatMap((table) => forceRls(schema, `${schema}.${table}`)),
  `insert into ${schema}.change_mark values (true, 0, 0, pg_current_xact_id(), '-infinity', '-infinity')`,
  changeSubjects(schema),
  noteChanges(schema),
  readChanges(schema),
  `revoke all on function ${schema}.read_changes(bigint, int) from public`,
  `grant execute on function ${schema}.read_changes(bigint, int) to ${loginRole(schema)}`,
  ...[`change_subjects(uuid, text, uuid)`, 'note_changes()'].map((signature) => `revoke all on function ${schema}.${signature} from public`),
]

/** Plans are made while the tables are empty, and kept: without this they would read whole tables for every row for ever after. */
const BY_KEY = 'set enable_seqscan = off'

/** Whom a record without a subject of its own is about: that of the row it is a part of, and those that confirmed links name. */
const changeSubjects = (schema: SubgraphName): string => `create function ${schema}.change_subjects(record uuid, parent text, parent_id uuid) returns uuid[]
  language plpgsql stable security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
  declare found uuid[];
  begin
    if parent <> '' then
      execute format('select array_remove(array[subject_id], null) from %I where id = $1', parent) into found using parent_id;
    end if;
    if to_regclass('${schema}.link') is not null then
      found := coalesce(found, '{}') || array(select l.subject_id from link l where l.record_id in (record, parent_id) and l.state = 'CONFIRMED');
    end if;
    return coalesce(found, '{}');
  end $$`

/** Whom the rows are about that the new ones are parts of, by their ids. */
const SUBJECTS_OF_PARENTS = `if TG_OP = 'INSERT' and TG_ARGV[2] <> '' then
      execute format('select coalesce(jsonb_object_agg(p.id, array_remove(array[p.subject_id], null) || %s), ''{}'') from %I p where p.id in (select n.%I from new_rows n)',
        case when to_regclass('link') is null then $links$'{}'::uuid[]$links$
          else $links$array(select l.subject_id from link l where l.record_id = p.id and l.state = 'CONFIRMED')$links$ end, TG_ARGV[2], TG_ARGV[3]) into parents;
    end if;`

/** A link changes whom its record is about: whoever sees the subject is told of the record too. What the tax bureau shows of it needs more than a link. */
const noteChanges = (schema: SubgraphName): string => `create function ${schema}.note_changes() returns trigger
  language plpgsql security definer set search_path = ${schema}, pg_temp ${BY_KEY} as $$
  declare parents jsonb;
  begin
    ${SUBJECTS_OF_PARENTS}
    ${insertChanges({ from: 'new_rows', type: 'TG_ARGV[0]', audience: 'TG_ARGV[1]', parent: 'TG_ARGV[2]', parentColumn: 'TG_ARGV[3]', idColumn: 'TG_ARGV[4]', operation: `case TG_OP when 'INSERT' then 'ADDED' else 'CHANGED' end`, alreadyThere: false, subjectsOfPart: `array(select subject::uuid from jsonb_array_elements_text(parents -> (j ->> TG_ARGV[3])) subject)` })};
    if TG_TABLE_NAME = 'link' then
      insert into fact_change (type, record_id, operation, unit_id, agency, audience, subjects, project_id, recorded_at)
        select replace(initcap(replace(j ->> 'record_type', '_', ' ')), ' ', ''), (j ->> 'record_id')::uuid,
          case j ->> 'state' when 'CONFIRMED' then 'LINKED' else 'UNLINKED' end, (j ->> 'unit_id')::uuid, j ->> 'agency', '${schema === 'tax' ? 'UNITS' : 'SUBJECT'}',
          array[(j ->> 'subject_id')::uuid], (j ->> 'project_id')::uuid, (j ->> 'recorded_at')::timestamptz
        from (select to_jsonb(n) as j from new_rows n) changed where j ->> 'state' in ('CONFIRMED', 'UNDONE');
    end if;
    return null;
  end $$`

/**
 * Up to `upper` every number was taken by a transaction older than the mark's own; when all of those have ended, what is visible is all there
 * will ever be. So nothing that is read is followed by a lower number, however long a transaction stays open.
 */
const readChanges = (
  schema: SubgraphName,
): string => `create function ${schema}.read_changes(after bigint, up_to int) returns table (seq bigint, body jsonb, complete_to timestamptz)
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
  #variable_conflict use_column
  declare
    known change_mark;
    last bigint;
    began timestamptz := as_of_watermark();
    moved boolean := false;
  begin
    -- No row lock: it would cost a transaction number at every asking, also when nothing changed.
    moved := pg_try_advisory_xact_lock(hashtextextended('${schema}.changes', 0));
    select * into known from change_mark;
    if moved then
      moved := known.settled < known.upper and pg_snapshot_xmin(pg_current_snapshot()) > known.xid;
      if moved then known.settled := known.upper; known.complete_to := known.marked_to; end if;
      select case when s.is_called then s.last_value else 0 end into last from fact_change_seq_seq s;
      if known.settled = last then
        known.complete_to := began;
      elsif known.settled = known.upper then
        known.upper := last; known.xid := pg_current_xact_id(); known.marked_to := began; moved := true;
      end if;
      if moved then
        update change_mark set settled = known.settled, upper = known.upper, xid = known.xid, complete_to = known.complete_to, marked_to = known.marked_to;
      end if;
    end if;
    return query select c.seq, to_jsonb(c) - 'seq', known.complete_to from fact_change c where c.seq > after and c.seq <= known.settled order by c.seq limit up_to;
    if not found then return query select null::bigint, null::jsonb, known.complete_to; end if;
  end $$`
