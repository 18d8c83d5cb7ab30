import type { Agency } from '../../kernel/actor.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import type { Found } from './finding-rule.js'

/** A record and what is wrong with it; nothing: whatever was found before is corrected. */
export interface CheckedRecord {
  readonly recordType: string
  readonly recordId: string
  readonly unitId: string
  /** The agency that must act: the record's owner. */
  readonly agency: Agency
  readonly subjectId: string | null
  readonly projectId: string | null
  readonly found: readonly Found[]
}

const rowsOf = ({ recordType, recordId, unitId, agency, subjectId, projectId, found }: CheckedRecord) =>
  found.map(({ finding, parameters }) => ({
    record_type: recordType,
    record_id: recordId,
    unit_id: unitId,
    agency,
    subject_id: subjectId,
    project_id: projectId,
    rule: finding.code,
    severity: finding.severity,
    parameters,
  }))

/**
 * Stores what the rules named by `ruleCodes` found in these records, in the transaction that wrote them, and closes what of it no longer
 * holds: one statement however many records.
 */
export async function recordFindings(em: Em, schema: SubgraphName, records: readonly CheckedRecord[], ruleCodes: readonly string[]): Promise<void> {
  if (records.length === 0 || ruleCodes.length === 0) return
  const ids = records.map(({ recordId }) => recordId).join(',')
  await em.execute(`select ${schema}.record_findings(string_to_array(?, ',')::uuid[], string_to_array(?, ','), ?::jsonb)`, [
    ids,
    ruleCodes.join(','),
    JSON.stringify(records.flatMap(rowsOf)),
  ])
}
