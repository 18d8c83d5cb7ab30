import { createHash } from 'node:crypto'

export interface AuditRow {
  readonly chain: string
  readonly seq: number
  /** UTC to the microsecond, as it was hashed. */
  readonly at: string
  readonly body: string
  readonly alg: string
  readonly prevHash: string
  readonly hash: string
}

/** The last row of a chain: kept by the database beside the rows, and in checkpoints outside it. */
export interface Head {
  readonly chain: string
  readonly seq: number
  readonly hash: string
}

/** What the first row of a chain follows. */
export const GENESIS = '0'.repeat(64)

/** The hash that the row must carry; append_audit composes the same text. The body is last: it may hold anything. */
export const linkHash = ({ chain, seq, at, body, prevHash }: AuditRow): string =>
  createHash('sha256').update(`${prevHash}\n${chain}\n${seq}\n${at}\n${body}`).digest('hex')
