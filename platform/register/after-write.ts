import type { Actor } from '../../kernel/actor.js'
import type { Em } from '../database/orm.js'
import { findIn } from '../findings/finding-rule.js'
import { recordFindings } from '../findings/record-findings.js'
import type { OutboxEvent } from '../outbox/append.js'
import { tableOf } from './names.js'
import type { Register } from './register.js'
import { recordTypeOf } from './shape.js'
import type { StoredRow } from './store.js'

export interface Written extends StoredRow {
  readonly version: number
}

/** What the others are told of a row that was written. */
export const eventOf = (register: Register, row: Written, change: 'RECORDED' | 'CORRECTED' | 'WITHDRAWN'): OutboxEvent => ({
  topic: tableOf(register),
  key: row.id,
  version: row.version,
  reference: false,
  unitId: row.unitId,
  body: { type: recordTypeOf(register), change, subjectId: row.subjectId, projectId: row.projectId ?? null },
})

/** The register's own rules of consistency, asked of every row that was written, in the transaction that wrote it. */
export async function findInRows(em: Em, register: Register, rows: readonly StoredRow[], actor: Actor, today: string): Promise<void> {
  const rules = register.findings ?? []
  if (rules.length === 0 || rows.length === 0) return
  const codes = rules.map(({ finding }) => finding.code)
  await recordFindings(
    em,
    register.schema,
    rows.map((row) => ({
      recordType: recordTypeOf(register),
      recordId: row.id,
      unitId: row.unitId,
      agency: actor.agency ?? 'BANK',
      subjectId: row.subjectId,
      projectId: row.projectId ?? null,
      found: findIn(rules, { ...row.values, subjectId: row.subjectId, unitId: row.unitId }, today),
    })),
    codes,
  )
}
