import type { Fen } from '../../kernel/money.js'
import type { Balance, Limits } from './arithmetic.js'

export interface LedgerAccount extends Balance, Limits {
  readonly id: string
  readonly unitId: string
  readonly subjectId: string | null
  readonly projectId: string | null
  readonly scopeId: string | null
  readonly kind: string
  readonly nature: string
  readonly version: number
}

/** A row of ledger_account as the driver returns it: bigint as text. */
export interface AccountRow {
  readonly id: string
  readonly unit_id: string
  readonly subject_id: string | null
  readonly project_id: string | null
  readonly scope_id: string | null
  readonly kind: string
  readonly nature: string
  readonly version: number
  readonly floor_fen: string | null
  readonly cap_fen: string | null
  readonly posted_fen: string
  readonly pending_in_fen: string
  readonly pending_out_fen: string
}

const fen = (text: string | null): Fen | null => (text === null ? null : BigInt(text))

export const accountOf = (row: AccountRow): LedgerAccount => ({
  id: row.id,
  unitId: row.unit_id,
  subjectId: row.subject_id,
  projectId: row.project_id,
  scopeId: row.scope_id,
  kind: row.kind,
  nature: row.nature,
  version: row.version,
  floorFen: fen(row.floor_fen),
  capFen: fen(row.cap_fen),
  postedFen: BigInt(row.posted_fen),
  pendingInFen: BigInt(row.pending_in_fen),
  pendingOutFen: BigInt(row.pending_out_fen),
})
