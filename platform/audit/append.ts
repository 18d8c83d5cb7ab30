import { createHash } from 'node:crypto'
import type { Actor } from '../../kernel/actor.js'
import { canonical } from '../../kernel/canonical.js'
import type { Em } from '../database/orm.js'
import type { Part } from '../database/roles.js'

/** What is kept of an action. Ids and codes only: a name in it could never be erased again. */
export interface AuditRecord {
  /** Whose chain takes the row; null: the hub's own. */
  readonly unitId: string | null
  readonly traceId: string
  readonly actor: Actor
  readonly action: string
  readonly outcome: 'DONE' | 'REFUSED'
  readonly subjects: readonly string[]
  readonly body: Readonly<Record<string, unknown>>
}

/** The actor as he was: post and agency change, the row does not. */
const actorOf = ({ kind, person, membership, client, agency, unit, institution, enterprise, role, post }: Actor) => ({
  kind,
  person,
  membership,
  client,
  agency,
  unit,
  institution,
  enterprise,
  role,
  post,
})

/** The row's body as it is hashed and stored. */
export const auditText = ({ traceId, actor, action, outcome, subjects, body }: AuditRecord): string =>
  canonical({ traceId, actor: actorOf(actor), action, outcome, subjects, body })

/** Appends a row in the transaction of the change it tells of, as its last step: the chain's head stays locked until commit. */
export async function appendAudit(em: Em, schema: Part, record: AuditRecord): Promise<void> {
  await em.execute(`select ${schema}.append_audit(?, ?)`, [record.unitId, auditText(record)])
}

/** A bulk action is one row: it names how many records there were and proves which. */
export const batchDigest = (records: readonly unknown[]): { readonly rows: number; readonly digest: string } => {
  const hash = createHash('sha256')
  for (const record of records) hash.update(canonical(record)).update('\n')
  return { rows: records.length, digest: hash.digest('hex') }
}
