import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import type { FindingDefinition } from './finding-rule.js'

/** A rule that compares records with each other, said as one statement over the whole slice. */
export interface CrossCheck {
  readonly findings: readonly FindingDefinition[]
  /**
   * Selects one row per record at fault: record_type, record_id, unit_id, agency, subject_id, project_id, rule (the finding's code) and
   * parameters (jsonb, the values of the rule's text). Runs as the hub itself, whom row-level security shows every row.
   */
  readonly sql: string
}

export const crossCheck = (check: CrossCheck): CrossCheck => Object.freeze(check)

const statementOf = (schema: SubgraphName, sql: string): string => `select ${schema}.replace_findings(string_to_array(?, ','),
  (select coalesce(jsonb_agg(jsonb_build_object('record_type', x.record_type, 'record_id', x.record_id, 'unit_id', x.unit_id, 'agency', x.agency,
      'subject_id', x.subject_id, 'project_id', x.project_id, 'rule', x.rule, 'severity', ?::jsonb ->> x.rule,
      'parameters', (select jsonb_object_agg(p.key, coalesce(p.value, '')) from jsonb_each_text(x.parameters) p))), '[]')
   from (${sql}) x)) as count`

const LONGEST = '60s'

/** Asks one rule of all records: what it finds is open, what it no longer finds is corrected. Answers how many records are at fault. */
export async function runCheck(em: Em, schema: SubgraphName, { findings, sql }: CrossCheck): Promise<number> {
  // The first sweep of a register that was just filled finds thousands: longer than anybody who waits for an answer is given.
  await em.execute(`select set_config('statement_timeout', ?, true), pg_advisory_xact_lock(hashtextextended(?, 0))`, [LONGEST, `${schema}.findings`])
  const codes = findings.map(({ code }) => code).join(',')
  const severities = JSON.stringify(Object.fromEntries(findings.map(({ code, severity }) => [code, severity])))
  const [done] = await em.execute<{ count: number }[]>(statementOf(schema, sql), [codes, severities])
  return done?.count ?? 0
}
