import { createHttpTransport } from '../gateway/http/http-transport.js'
import type { Log } from '../gateway/http/log.js'
import { earliest } from '../gateway/http/with-as-of.js'
import { readExternalIssuers } from '../issuer/external/external-issuer.js'
import { httpFeed } from '../issuer/revocations/feed.js'
import { watchRevocations } from '../issuer/revocations/watch.js'
import { createPool } from '../platform/database/pool.js'
import type { RunningServer } from '../platform/graph/listen.js'
import type { AccessNote } from '../platform/personal-data/access-note.js'
import type { KeySet } from '../platform/signing/keys.js'
import { peerCall, peerDoor } from '../platform/signing/peer-call.js'
import { askThrough, openEngine } from './engine.js'
import { exchangeOver } from './external-tokens.js'
import { doorOfGateway } from './files.js'
import { ownKey } from './keys.js'
import { liveKeys } from './live-keys.js'
import { noteIn } from './note-access.js'
import { SUBGRAPH_DEFINITIONS } from './parts.js'
import { readAuthorization } from './schema-files.js'
import { openServers, requireMigrated, type Say } from './servers.js'
import type { Settings } from './settings.js'
import { openGateway, openReadLog } from './start-gateway.js'
import { addressOf } from './start-subgraph.js'
import { waitForIssuer } from './wait-for-issuer.js'

const REVOCATION_POLL_MS = 500

/** Nobody is believed on what was true then: better an outage than a revoked token that works. */
const REVOCATIONS_TOO_OLD_MS = 5000

const subgraphReady = async (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** A gateway as a process of its own: it keeps no state, any number of them may stand behind a balancer. */
export async function startGatewayPart(settings: Settings, say: Say, log: Log): Promise<RunningServer> {
  const servers = await openServers(settings, say, 'gateway')
  await requireMigrated('gateway', servers)
  const key = await ownKey(settings.dataDir, 'gateway', settings.keysDir)
  const names = SUBGRAPH_DEFINITIONS.map(({ name }) => name)
  const keys = liveKeys(settings.dataDir, names, settings.keysDir)
  const issuerUrl = addressOf(settings, 'issuer')
  const transports = new Map(names.map((name) => [name, createHttpTransport({ subgraph: name, url: `${addressOf(settings, name)}/graphql`, key: () => key })]))
  const engine = await openEngine(transports, log)
  const ask = await askThrough(engine, 'hub')
  const pool = createPool({ url: servers.loginUrl('gateway'), searchPath: 'gateway', applicationName: 'hub gateway' })
  const onFailure = (error: unknown): void => log.warn({ err: error }, 'revocations could not be read')
  const revocations = await waitForIssuer(issuerUrl, log, () => watchRevocations(httpFeed(issuerUrl), { pauseMs: REVOCATION_POLL_MS, onFailure }))
  const readLog = openReadLog(pool, log)
  const note = noteIn(readLog)
  const notes = peerDoor({
    name: 'gateway.note',
    peers: new Map(names.map((name) => [name, keys.of(name)])),
    answer: async (question) => note(question as AccessNote) ?? null,
  })
  const door = peerDoor({
    name: 'gateway.ask',
    peers: new Map(names.map((name) => [name, keys.of(name)])),
    answer: async (question) => {
      const { document, variables, asOf } = question as { document: string; variables: Record<string, unknown>; asOf?: string | null }
      return ask(document, variables, asOf)
    },
  })
  const watermark = async () =>
    earliest(
      await Promise.all(
        names.map((name) => peerCall({ from: 'gateway', to: `${name}.watermark`, url: `${addressOf(settings, name)}/watermark`, key: () => key })<string>({})),
      ),
    )
  const watermarks = peerDoor({ name: 'gateway.watermark', peers: new Map(names.map((name) => [name, keys.of(name)])), answer: watermark })
  const doors = new Map([
    ['/internal/note', notes],
    ['/internal/watermark', watermarks],
  ])
  const server = await openGateway({
    port: settings.port,
    host: settings.host,
    engine,
    matrix: await readAuthorization(),
    tokens: {
      issuer: issuerUrl,
      keys: async () => (await (await fetch(`${issuerUrl}/jwks`, { signal: AbortSignal.timeout(2000) })).json()) as KeySet,
      isRevoked: ({ id, actor }) => {
        if (revocations.ageMs() > REVOCATIONS_TOO_OLD_MS) throw new Error('revocations have not been heard of for too long')
        return revocations.isRevoked({ jti: id, mid: actor.membership, client_id: actor.client })
      },
      external: { issuers: await readExternalIssuers(settings.externalIssuersFile), exchange: exchangeOver(issuerUrl) },
    },
    pool,
    readLog,
    files: await doorOfGateway(settings, key, keys),
    watermark,
    readiness: async () => {
      const parts = await Promise.all(
        names.map(async (name) => ((await subgraphReady(addressOf(settings, name))) ? { name, ok: true } : { name, ok: false, missing: 'subgraph' })),
      )
      return { ready: parts.every(({ ok }) => ok), parts }
    },
    log,
    mounts: new Map([['internal', (request, response) => (doors.get(request.url ?? '') ?? door)(request, response)]]),
  })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await revocations.stop()
      keys.stop()
      for (const transport of transports.values()) transport.close()
      await pool.end()
      await servers.stop()
    },
  }
}
