import { actsForRow, definer, writtenByFunctions } from '../database/definer.js'
import type { SubgraphName } from '../database/roles.js'
import { GRAVITY, SEVERITIES } from './finding-rule.js'

const NOBODY = `'00000000-0000-4000-8000-000000000000'`

/** One line for each record and rule, from when it was first seen: who dismissed it and what became of it is its history. */
export const findingTable = (schema: SubgraphName): string[] => [
  ...writtenByFunctions({
    schema,
    name: 'data_finding',
    columns: {
      record_type: 'text not null',
      record_id: 'uuid not null',
      project_id: 'uuid',
      rule: 'text not null',
      severity: `text not null check (severity in (${SEVERITIES.map((name) => `'${name}'`).join(', ')}))`,
      parameters: `jsonb not null default '{}'`,
      since: 'timestamptz not null default now()',
      state: `text not null default 'OPEN' check (state in ('OPEN', 'CORRECTED', 'DISMISSED'))`,
      dismissed_by: 'uuid',
      dismissed_post: 'text',
      dismissed_why: 'text',
    },
    constraints: [`unique (record_id, rule)`, `check ((state = 'DISMISSED') = (dismissed_why is not null))`],
    indexes: ['unit_id, state, since, id', 'since, id', `(${GRAVITY}), since, id`, 'project_id', 'rule, state'],
    visibility: { by: 'units' },
  }),
  ...upsertFunction(schema),
  ...recordFunction(schema),
  ...replaceFunction(schema),
  ...dismissFunction(schema),
  ...openErrorsFunction(schema),
  ...positionFunction(schema),
]

const ROW = `record_type text, record_id uuid, unit_id uuid, agency text, subject_id uuid, project_id uuid, rule text, severity text, parameters jsonb`

/** How many days something is late grows by itself: it says nothing new of the record. */
const COUNTED = `'daysLate'`

/**
 * What was dismissed stays so while it says the same; what was corrected and is wrong again begins anew. What a bank owns is for the
 * supervisor to take up: banks see no findings.
 */
const upsertFunction = (schema: SubgraphName): string[] => [
  ...definer({
    schema,
    signature: 'put_findings(rows jsonb)',
    types: 'jsonb',
    returns: 'void',
    body: `
    insert into data_finding as f (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, project_id, rule, severity, parameters)
      select distinct on (x.record_id, x.rule) gen_random_uuid(), x.unit_id, x.subject_id, case x.agency when 'BANK' then 'NFRA' else x.agency end,
        coalesce(nullif(current_setting('app.person', true), '')::uuid, ${NOBODY}), '', 'RULE', x.record_type, x.record_id, x.project_id, x.rule, x.severity, x.parameters
      from jsonb_to_recordset(put_findings.rows) as x(${ROW}) order by x.record_id, x.rule, x.project_id, x.parameters::text
    on conflict (record_id, rule) do update set
      unit_id = excluded.unit_id, subject_id = excluded.subject_id, project_id = excluded.project_id, agency = excluded.agency,
      severity = excluded.severity, parameters = excluded.parameters, since = case f.state when 'CORRECTED' then now() else f.since end,
      state = 'OPEN', dismissed_by = null, dismissed_post = null, dismissed_why = null, version = f.version + 1
    where f.state = 'CORRECTED' or f.parameters - ${COUNTED} <> excluded.parameters - ${COUNTED} or f.severity <> excluded.severity
      or (f.state = 'OPEN' and (f.unit_id, f.subject_id, f.project_id, f.agency, f.parameters)
        is distinct from (excluded.unit_id, excluded.subject_id, excluded.project_id, excluded.agency, excluded.parameters))`,
  }),
]

/** After records were written: what their rules found, and what of it no longer holds. */
const recordFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'record_findings(records uuid[], rules text[], rows jsonb)',
    types: 'uuid[], text[], jsonb',
    returns: 'void',
    body: `
    update data_finding f set state = 'CORRECTED', dismissed_by = null, dismissed_post = null, dismissed_why = null, version = f.version + 1
      where f.record_id = any (record_findings.records) and f.rule = any (record_findings.rules) and f.state <> 'CORRECTED'
        and not exists (select 1 from jsonb_to_recordset(record_findings.rows) as x(record_id uuid, rule text) where x.record_id = f.record_id and x.rule = f.rule);
    select put_findings(record_findings.rows) where jsonb_array_length(record_findings.rows) > 0`,
  })

/** After a rule was asked of all records: what it did not find again is corrected. */
const replaceFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'replace_findings(rules text[], rows jsonb)',
    types: 'text[], jsonb',
    returns: 'int',
    body: `
    select put_findings(replace_findings.rows) where jsonb_array_length(replace_findings.rows) > 0;
    update data_finding f set state = 'CORRECTED', dismissed_by = null, dismissed_post = null, dismissed_why = null, version = f.version + 1
      where f.rule = any (replace_findings.rules) and f.state <> 'CORRECTED'
        and not exists (select 1 from jsonb_to_recordset(replace_findings.rows) as x(record_id uuid, rule text) where x.record_id = f.record_id and x.rule = f.rule);
    select jsonb_array_length(replace_findings.rows)`,
  })

/** 0: somebody else changed it meanwhile, or it is not the caller's to dismiss. */
const dismissFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'dismiss_finding(finding uuid, expected int, post text, why text)',
    types: 'uuid, int, text, text',
    returns: 'int',
    body: `
    with done as (update data_finding f set state = 'DISMISSED', dismissed_by = current_setting('app.person', true)::uuid, dismissed_post = dismiss_finding.post,
        dismissed_why = dismiss_finding.why, version = f.version + 1
      where f.id = dismiss_finding.finding and f.version = dismiss_finding.expected and f.state = 'OPEN' and ${actsForRow('f')} returning 1)
    select count(*)::int from done`,
  })

/** The subgraphs whose registers know projects through links only. */
const LINKING: readonly SubgraphName[] = ['projects', 'land', 'tax']

const aboutProject = (schema: SubgraphName): string =>
  LINKING.includes(schema)
    ? `(f.project_id = open_errors.project or exists (select 1 from link l where l.record_id = f.record_id and l.state = 'CONFIRMED' and l.project_id = open_errors.project))`
    : 'f.project_id = open_errors.project'

/** Counts for everybody the same: what blocks a sign-off does not depend on who signs. */
const openErrorsFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'open_errors(project uuid, unit uuid)',
    types: 'uuid, uuid',
    returns: 'int',
    stable: true,
    body: `select count(*)::int from data_finding f where f.state = 'OPEN' and f.severity = 'ERROR'
      and (open_errors.unit is null or f.unit_id = open_errors.unit) and (open_errors.project is null or ${aboutProject(schema)})`,
  })

/** Changes with every write of the slice (each leaves a row in a chain of the audit), with every copy that arrives, and with the day. */
const positionFunction = (schema: SubgraphName): string[] =>
  definer({
    schema,
    signature: 'finding_position()',
    types: '',
    returns: 'text',
    stable: true,
    body: `select concat_ws('|', (select sum(h.seq) from audit_head h), (select sum(i.position) from inbox i), today())`,
  })
