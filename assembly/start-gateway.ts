import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { createReadLog, type ReadLog } from '../gateway/access/read-log.js'
import { createTokenVerifier, type TokenVerifierOptions } from '../gateway/access/token.js'
import { writeReadLog } from '../gateway/access/write-read-log.js'
import { createDatabaseStore } from '../gateway/documents/database-store.js'
import { createMemoryStore, firstOf } from '../gateway/documents/memory-store.js'
import { readDocumentFolder } from '../gateway/documents/read-folder.js'
import type { Engine } from '../gateway/engine/engine.js'
import type { Log } from '../gateway/http/log.js'
import type { Readiness } from '../gateway/http/routes/health.js'
import type { FileDoor } from '../gateway/http/routes/upload.js'
import { startGateway } from '../gateway/http/server.js'
import { type Watermark, withAsOf } from '../gateway/http/with-as-of.js'
import type { ExternalIssuer } from '../issuer/external/external-issuer.js'
import type { Matrix } from '../platform/access/matrix.js'
import type { RunningServer } from '../platform/graph/listen.js'
import { audienceSchemas } from './engine.js'
import { type Exchange, withExternal } from './external-tokens.js'
import { SCHEMA_FOLDER } from './schema-files.js'
import { topicsIn } from './topics.js'

export interface GatewayParts {
  readonly port: number
  readonly host: string
  readonly engine: Engine
  readonly matrix: Matrix
  readonly tokens: Pick<TokenVerifierOptions, 'issuer' | 'keys' | 'isRevoked'> & {
    readonly external: { readonly issuers: readonly ExternalIssuer[]; readonly exchange: Exchange }
  }
  /** The gateway's own schema: documents, read log, refusals. */
  readonly pool: Pool
  readonly readLog: ReadLog
  readonly readiness: () => Promise<Readiness>
  readonly watermark: Watermark
  readonly log: Log
  readonly files: FileDoor
  /** What else answers on this port, by the first part of the path: the issuer. */
  readonly mounts: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>
}

export const AUDIENCE_OF_TOKENS = 'urn:hub'

export const openReadLog = (pool: Pool, log: Log): ReadLog =>
  createReadLog({ flush: writeReadLog(pool), onFailure: (error, waiting) => log.error({ err: error, waiting }, 'the read log waits') })

/** Puts the gateway together: contracts, documents, tokens, read log, engine. */
export async function openGateway({ engine, matrix, tokens, pool, watermark, ...rest }: GatewayParts): Promise<RunningServer> {
  return startGateway({
    ...rest,
    engine: withAsOf(engine, watermark),
    schemas: audienceSchemas(),
    fullSchema: engine.schema,
    matrix: new Map([...matrix].map(([coordinate, { decisions }]) => [coordinate, decisions])),
    tokens: withExternal(createTokenVerifier({ ...tokens, audience: AUDIENCE_OF_TOKENS }), tokens.external.issuers, tokens.external.exchange),
    documents: firstOf(createMemoryStore(await readDocumentFolder(join(SCHEMA_FOLDER, 'documents'))), createDatabaseStore(pool)),
    topicsOf: (document) => topicsIn(document, engine.schema, matrix),
  })
}
