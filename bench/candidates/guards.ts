import type { IncomingMessage } from 'node:http'
import type { Servers } from '../../assembly/servers.js'
import { AUDIENCE_OF_TOKENS } from '../../assembly/start-gateway.js'
import { createReadLog, type ReadLog } from '../../gateway/access/read-log.js'
import { createTokenVerifier } from '../../gateway/access/token.js'
import { writeReadLog } from '../../gateway/access/write-read-log.js'
import { startIssuer } from '../../issuer/start-issuer.js'
import type { Actor } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'
import { createPool } from '../../platform/database/pool.js'
import type { CandidateOptions } from './candidate.js'

/** What every candidate does as the hub does: believe tokens, and remember who read what. */
export interface Guards {
  /** Null: no token, or none that is good. */
  actorOf(request: IncomingMessage): Promise<Actor | null>
  readonly readLog: ReadLog
  close(): Promise<void>
}

export async function openGuards(servers: Servers, { settings, issuerUrl }: CandidateOptions): Promise<Guards> {
  const issuer = await startIssuer({ url: servers.loginUrl('issuer'), issuerUrl, dataDir: settings.dataDir })
  const tokens = createTokenVerifier({
    issuer: issuerUrl,
    audience: AUDIENCE_OF_TOKENS,
    keys: () => issuer.jwks(),
    isRevoked: ({ id, actor }) => issuer.isRevoked({ jti: id, mid: actor.membership, client_id: actor.client }),
  })
  const pool = createPool({ url: servers.loginUrl('gateway'), searchPath: 'gateway', applicationName: 'bench read log' })
  const readLog = createReadLog({ flush: writeReadLog(pool) })
  return {
    async actorOf({ headers }) {
      const token = headers.authorization?.startsWith('Bearer ') ? headers.authorization.slice(7) : null
      const result = token === null ? null : await tokens.verify(token)
      return result === null || 'fault' in result ? null : result.actor
    },
    readLog,
    async close() {
      await readLog.close()
      await pool.end()
      await issuer.close()
    },
  }
}

export const requestOf = (actor: Actor): RequestContext =>
  Object.freeze({ actor, asOf: null, language: 'zh', purpose: null, traceId: crypto.randomUUID(), deadline: Date.now() + 10_000 })

/** The same row as the gateway's: an id that was asked and stands in the answer was shown. */
export function recordRead(readLog: ReadLog, { actor, traceId }: RequestContext, document: string, asked: readonly string[], text: string): boolean {
  return readLog.record({
    at: new Date().toISOString(),
    kind: actor.kind,
    person: actor.person,
    membership: actor.membership,
    client: actor.client,
    agency: actor.agency,
    unit: actor.unit,
    institution: actor.institution,
    document,
    topics: ['bench'],
    purpose: null,
    as_of: null,
    asked,
    returned: asked.filter((id) => text.includes(id)),
    trace_id: traceId,
    outcome: 'ANSWERED',
  })
}
