import { actsForRow, definer, writtenByFunctions } from '../database/definer.js'
import { inUnits, isService } from '../database/policy.js'
import { historySchema, loginRole, type SubgraphName } from '../database/roles.js'
import { OBJECTOR } from './objector.js'

const SETTING = 'objection_answer_working_days'
const WORKING_DAYS = 10

/** An objection stands beside the fact that it is about: whoever sees the fact sees that somebody contests it. */
export const objectionTable = (schema: SubgraphName): string[] => [
  ...seesRecord(schema),
  ...writtenByFunctions({
    schema,
    name: 'objection',
    columns: {
      record_type: 'text not null',
      record_id: 'uuid not null',
      field: 'text',
      claim: 'text not null',
      evidence: 'text',
      state: `text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'CORRECTED', 'WITHDRAWN'))`,
      filed_on: 'date not null',
      // Working days that the owner has, as the unit's setting was when it was filed.
      answer_within: `int not null default ${WORKING_DAYS} check (answer_within between 1 and 250)`,
      objector_kind: 'text not null',
      objector_agency: 'text',
      objector_unit: 'uuid',
      objector_institution: 'uuid',
      objector_enterprise: 'uuid',
      // Of a bank's own fact: the bank that answers.
      owner_institution: 'uuid',
      answer: 'text',
      answered_by: 'uuid',
      answered_post: 'text',
      answered_on: 'date',
    },
    constraints: [`check ((state in ('OPEN', 'WITHDRAWN')) or (answer is not null and answered_on is not null))`],
    indexes: [
      'record_id',
      'unit_id, state, filed_on, id',
      'subject_id',
      'reporter',
      'objector_institution',
      'objector_enterprise',
      'objector_unit, objector_agency',
      'owner_institution',
    ],
    visibility: { by: 'units' },
  }),
  ...[schema, historySchema(schema)].flatMap((place) => [
    `drop policy read on ${place}.objection`,
    `create policy read on ${place}.objection for select using (${isService} or ${inUnits('objection.unit_id')} or ${OBJECTOR('objection')}
      or ${schema}.sees_record(objection.record_type, objection.record_id))`,
  ]),
  ...fileFunction(schema),
  ...answerFunction(schema),
  ...withdrawFunction(schema),
]

/** 0.3 ms each, as its cost says. Under the caller's own rights: a kind of record is its table's name in capitals, and every table of facts has a history. */
const seesRecord = (schema: SubgraphName): string[] => [
  `create function ${schema}.sees_record(record_type text, record_id uuid) returns boolean language plpgsql stable cost 10000 set search_path = ${schema}, pg_temp as $$
    declare seen boolean;
    begin
      if lower(sees_record.record_type) = 'objection' or to_regclass(format('${historySchema(schema)}.%I', lower(sees_record.record_type))) is null then return false; end if;
      execute format('select exists (select 1 from ${schema}.%I where id = $1)', lower(sees_record.record_type)) into seen using sees_record.record_id;
      return seen;
    end $$`,
  `revoke all on function ${schema}.sees_record(text, uuid) from public`,
  `grant execute on function ${schema}.sees_record(text, uuid) to ${loginRole(schema)}`,
]

const text = (name: string): string => `file_objection.o ->> '${name}'`
const setting = (name: string): string => `nullif(current_setting('app.${name}', true), '')`

/** Who objects is who calls; the record's owner is as the action read it under the caller's rights. */
const fileFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'file_objection(o jsonb)',
    types: 'jsonb',
    returns: 'void',
    body: `
    insert into objection (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, field, claim, evidence, filed_on, answer_within,
        objector_kind, objector_agency, objector_unit, objector_institution, objector_enterprise, owner_institution)
      select (${text('id')})::uuid, unit, (${text('subjectId')})::uuid, ${text('agency')}, ${setting('person')}::uuid, ${text('post')}, ${text('source')},
        ${text('recordType')}, (${text('recordId')})::uuid, ${text('field')}, ${text('claim')}, ${text('evidence')}, today(),
        coalesce(substring(setting_of(unit, '${SETTING}') from '^[1-9][0-9]?$')::int, ${WORKING_DAYS}),
        ${setting('kind')}, ${setting('agency')}, ${setting('unit')}::uuid, ${setting('institution')}::uuid, ${setting('enterprise')}::uuid,
        (${text('ownerInstitution')})::uuid
      from (select (${text('unitId')})::uuid as unit) given`,
  })

const OWNER_ACTS = `(case o.agency when 'BANK' then o.owner_institution = ${setting('institution')}::uuid else ${actsForRow('o')} end)`

const answerFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'answer_objection(objection uuid, expected int, decision text, answer text, post text)',
    types: 'uuid, int, text, text, text',
    returns: 'int',
    body: `
    with done as (update objection o set state = answer_objection.decision, answer = answer_objection.answer, answered_by = ${setting('person')}::uuid,
        answered_post = answer_objection.post, answered_on = today(), version = o.version + 1
      where o.id = answer_objection.objection and o.version = answer_objection.expected and o.state in ('OPEN', 'ACCEPTED') and ${OWNER_ACTS} returning 1)
    select count(*)::int from done`,
  })

const withdrawFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'withdraw_objection(objection uuid, expected int)',
    types: 'uuid, int',
    returns: 'int',
    body: `
    with done as (update objection o set state = 'WITHDRAWN', version = o.version + 1
      where o.id = withdraw_objection.objection and o.version = withdraw_objection.expected and o.state in ('OPEN', 'ACCEPTED') and ${OBJECTOR('o')} returning 1)
    select count(*)::int from done`,
  })
