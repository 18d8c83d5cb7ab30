import { forceRls, granted, inUnits, isService } from '../../../platform/database/policy.js'

const login = 'hub_coordination'

/** Not null and seen: what a bank has recorded, and what was pushed to it, only that bank. */
const ownBank = `(change.institution_id is null or change.institution_id = any ((select coordination.own_institutions())::uuid[]))`

/**
 * What changed in all slices, numbered by one writer at a time: numbers are in order of commit, so a cursor never passes a writer. Who sees
 * a change is who may see its record: the unit's agencies; a bank or a developer by the grants of today, whatever was granted then.
 */
export const changeTables = (): string[] => [
  `create table coordination.change (
    number bigint generated always as identity primary key,
    slice text not null,
    slice_seq bigint not null,
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
    recorded_at timestamptz not null,
    unique (slice, slice_seq)
  )`,
  'create index on coordination.change (unit_id, number)',
  'create index on coordination.change (project_id, number)',
  // A bank's page of changes begins with its subjects: of a million changes few are its own.
  'create table coordination.change_subject (subject_id uuid, number bigint references coordination.change on delete cascade, primary key (subject_id, number))',
  'create table coordination.change_source (slice text primary key, position bigint not null, complete_to timestamptz not null)',
  'create index on coordination.ref_scope using gin (building_ids)',
  ...['change', 'change_subject'].flatMap((table) => [
    ...forceRls('coordination', `coordination.${table}`),
    `grant select on coordination.${table} to ${login}`,
  ]),
  `create policy read on coordination.change for select using (${isService} or ${inUnits('change.unit_id')}
    or (change.audience = 'EVERYONE' and (select nullif(current_setting('app.units', true), '')) is not null)
    or (change.audience in ('SUBJECT', 'OWN_BANK') and ${ownBank}
      and exists (select 1 from coordination.change_subject s where s.number = change.number offset 0)))`,
  'create index on coordination.change_subject (number)',
  `create policy own on coordination.change_subject for select using (${isService} or ${granted('coordination', 'change_subject.subject_id')})`,
  `grant select on coordination.change_source to ${login}`,
  applyFunction,
  headFunction,
  ...['apply_changes(text, jsonb, timestamptz)', 'change_head()'].flatMap((signature) => [
    `revoke all on function coordination.${signature} from public`,
    `grant execute on function coordination.${signature} to ${login}`,
  ]),
]

/** Again and again the same rows, also by two processes at once, make one change each: their place in the slice is their key. */
const applyFunction = `create function coordination.apply_changes(source text, rows jsonb, complete timestamptz) returns void
  language plpgsql security definer set search_path = coordination, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('coordination.change', 0));
    with read as (select (r ->> 'seq')::bigint as seq, b.* from jsonb_array_elements(rows) r, jsonb_populate_record(null::change, r -> 'body') b),
    added as (
      insert into change (slice, slice_seq, type, record_id, operation, unit_id, agency, version, audience, institution_id, subjects, project_id, recorded_at)
      select source, r.seq, r.type, r.record_id, r.operation, r.unit_id, r.agency, r.version, r.audience, r.institution_id, r.subjects,
        coalesce(r.project_id, (select p.id from ref_project p where p.id = any (r.subjects) limit 1), (select s.project_id from ref_scope s where s.id = any (r.subjects) limit 1),
          (select s.project_id from ref_scope s where s.building_ids && r.subjects limit 1)), r.recorded_at
      from read r order by r.seq on conflict (slice, slice_seq) do nothing returning number, subjects, audience
    )
    insert into change_subject select distinct s, a.number from added a, unnest(a.subjects) s where a.audience in ('SUBJECT', 'OWN_BANK');
    insert into change_source as known values (source, coalesce((select max((r ->> 'seq')::bigint) from jsonb_array_elements(rows) r), 0), complete)
      on conflict (slice) do update set position = greatest(known.position, excluded.position), complete_to = greatest(known.complete_to, excluded.complete_to);
  end $$`

/** The last number of all, whoever sees it: a page that found nothing goes on from here. */
const headFunction = `create function coordination.change_head() returns table (head bigint, complete_to timestamptz)
  language sql stable security definer set search_path = coordination, pg_temp as $$
    select (select coalesce(max(number), 0) from change), case when count(*) = 5 then min(c.complete_to) end from change_source c $$`
