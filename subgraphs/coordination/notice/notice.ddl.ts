import { forceRls, granted, inUnits, isService } from '../../../platform/database/policy.js'

const login = 'hub_coordination'

const ownBank = 'notice.institution_id = any ((select coordination.own_institutions())::uuid[])'

/**
 * Notices of all slices, numbered by one writer at a time: numbers are in order of commit, so a cursor never passes a writer. Who may read
 * one is asked of the policy whenever it is read or delivered, by the grants of that moment.
 */
export const noticeTables = (): string[] => [
  `create table coordination.notice (
    number bigint generated always as identity primary key,
    slice text not null,
    slice_seq bigint not null,
    once text not null unique,
    topic text not null,
    audience text not null check (audience in ('OWN_BANK', 'ADDRESSEE', 'SUBJECT', 'UNITS', 'OWNER')),
    record_type text not null,
    record_id uuid not null,
    version int,
    unit_id uuid,
    institution_id uuid,
    project_id uuid,
    scope_id uuid,
    subject_id uuid,
    at timestamptz not null,
    unique (slice, slice_seq)
  )`,
  'create index on coordination.notice (unit_id, number)',
  'create index on coordination.notice (institution_id, number)',
  'create table coordination.notice_source (slice text primary key, position bigint not null)',
  ...forceRls('coordination', 'coordination.notice'),
  `create policy read on coordination.notice for select using (${isService} or ${inUnits('notice.unit_id')}
    or (notice.audience = 'ADDRESSEE' and ${ownBank})
    or (notice.audience = 'OWN_BANK' and ${ownBank} and ${granted('coordination', 'coalesce(notice.scope_id, notice.project_id)')})
    or (notice.audience = 'SUBJECT' and ${granted('coordination', 'coalesce(notice.subject_id, notice.scope_id, notice.project_id)')}))`,
  ...['notice', 'notice_source'].map((table) => `grant select on coordination.${table} to ${login}`),
  applyFunction,
  `create function coordination.notice_head() returns bigint language sql stable security definer set search_path = coordination, pg_temp as $$
    select coalesce(max(number), 0) from notice $$`,
  ...['apply_notices(jsonb, jsonb)', 'notice_head()'].flatMap((signature) => [
    `revoke all on function coordination.${signature} from public`,
    `grant execute on function coordination.${signature} to ${login}`,
  ]),
]

/**
 * Again and again the same events, also by two processes at once, make one notice each. A push is told by its own row to whom it went;
 * a scope says its project.
 */
const applyFunction = `create function coordination.apply_notices(drafts jsonb, positions jsonb) returns int
  language plpgsql security definer set search_path = coordination, pg_temp as $$
  declare made int;
  begin
    perform pg_advisory_xact_lock(hashtextextended('coordination.notice', 0));
    insert into notice (slice, slice_seq, once, topic, audience, record_type, record_id, version, unit_id, institution_id, project_id, scope_id, subject_id, at)
      select d.slice, d.seq, d.once, d.topic, d.audience, d."recordType", d."recordId", d.version, d."unitId",
        coalesce(d."institutionId", (select p.institution_id from project_push p where p.id = d."recordId")),
        coalesce(d."projectId", (select s.project_id from ref_scope s where s.id = d."scopeId")), d."scopeId", d."subjectId", d.at
      from jsonb_array_elements(drafts) with ordinality as list(item, n)
      cross join lateral jsonb_to_record(item) as d(slice text, seq bigint, once text, topic text, audience text, "recordType" text, "recordId" uuid, version int,
        "unitId" uuid, "institutionId" uuid, "projectId" uuid, "scopeId" uuid, "subjectId" uuid, at timestamptz)
      order by n on conflict do nothing;
    get diagnostics made = row_count;
    insert into notice_source as known select p.key, p.value::bigint from jsonb_each_text(positions) p
      on conflict (slice) do update set position = greatest(known.position, excluded.position);
    return made;
  end $$`
