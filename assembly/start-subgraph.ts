import type { Log } from '../gateway/http/log.js'
import { type ChangeSource, type ChangesRead, databaseChanges } from '../platform/changes/source.js'
import { type Part, SUBGRAPHS, type SubgraphName } from '../platform/database/roles.js'
import { StartError } from '../platform/database/start-error.js'
import { inProcess } from '../platform/graph/execute.js'
import { serveSubgraph } from '../platform/graph/http-server.js'
import type { RunningServer } from '../platform/graph/listen.js'
import { databaseEvents, type EventSource, type EventsQuestion, type EventsRead } from '../platform/notices/event-source.js'
import { databaseSource, type ReferenceRow, type ReferenceSource } from '../platform/outbox/source.js'
import { type PeerCall, peerCall, peerDoor } from '../platform/signing/peer-call.js'
import { portOfSubgraph } from './files.js'
import { importWorkers } from './import/start-worker.js'
import { ownKey } from './keys.js'
import { liveKeys } from './live-keys.js'
import { openOne, REFERENCE_OWNERS } from './open-subgraphs.js'
import { outboundRules } from './outbound-settings.js'
import { SUBGRAPH_DEFINITIONS } from './parts.js'
import { readAuthorization } from './schema-files.js'
import { openServers, requireMigrated, type Say } from './servers.js'
import type { Settings } from './settings.js'
import { watchBackground, watchInbox } from './watch.js'

const SUBGRAPH_NAMES = SUBGRAPH_DEFINITIONS.map(({ name }) => name)

/** The address that the settings give a part, or a sentence saying which one is missing. */
export function addressOf(settings: Settings, part: SubgraphName | 'gateway' | 'issuer'): string {
  const given = settings[`${part}Url`]
  if (given) return given
  const name = `HUB_${part.toUpperCase()}_URL`
  throw new StartError('MISSING_ADDRESS', `单独启动各部分时须设置 ${name}。`, `A part of its own needs ${name} to find the others.`)
}

export const referenceOver = (call: PeerCall, name: SubgraphName): ReferenceSource => {
  const ask = peerCall(call)
  return { name, since: (_consumer, after, limit) => ask<readonly ReferenceRow[]>({ after, limit }) }
}

const changesOver = (call: PeerCall, name: SubgraphName): ChangeSource => {
  const ask = peerCall(call)
  return { name, since: (after, limit) => ask<ChangesRead>({ after, limit }) }
}

const eventsOver = (call: PeerCall, name: SubgraphName): EventSource => {
  const ask = peerCall(call)
  return { name, since: (question) => ask<EventsRead>({ ...question }) }
}

/** One subgraph as a process of its own: the gateway's signed requests, the other subgraphs' signed reading of its reference data, nothing else. */
export async function startSubgraph(name: SubgraphName, settings: Settings, say: Say, log: Log): Promise<RunningServer> {
  const definition = SUBGRAPH_DEFINITIONS.find((known) => known.name === name)
  if (!definition) throw new Error(`no subgraph is called ${name}`)
  const servers = await openServers(settings, say, name)
  await requireMigrated(name, servers)
  const { dataDir, keysDir } = settings
  const key = await ownKey(dataDir, name, keysDir)
  const keys = liveKeys(dataDir, ['gateway', 'issuer', ...SUBGRAPH_NAMES], keysDir)
  const call = (to: string, url: string): PeerCall => ({ from: name, to, url, key: () => key })
  const files = await portOfSubgraph(settings, key, keys)
  const runtime = await openOne(definition, {
    servers,
    matrix: await readAuthorization(),
    dataDir,
    keysDir,
    ask: (document, variables, asOf = null) => peerCall(call('gateway.ask', `${addressOf(settings, 'gateway')}/internal/ask`))({ document, variables, asOf }),
    sources: REFERENCE_OWNERS.map((owner) => referenceOver(call(`${owner}.reference`, `${addressOf(settings, owner)}/reference`), owner)),
    filesFor: () => files,
    startImportWorker: importWorkers({ settings, keysDir }),
    outbound: outboundRules(settings),
    // Only the mechanism's office collects changes; the doors of the others open to nobody else.
    ...(name === 'coordination'
      ? {
          changeSources: SUBGRAPHS.map((owner) => changesOver(call(`${owner}.changes`, `${addressOf(settings, owner)}/changes`), owner)),
          eventSources: SUBGRAPHS.map((owner) => eventsOver(call(`${owner}.events`, `${addressOf(settings, owner)}/events`), owner)),
        }
      : {}),
    onInboxError: watchInbox(log),
    onBackgroundError: watchBackground(log),
    hubWatermark: () => peerCall(call('gateway.watermark', `${addressOf(settings, 'gateway')}/internal/watermark`))<string>({}),
    noteAccess: async (note) => void (await peerCall(call('gateway.note', `${addressOf(settings, 'gateway')}/internal/note`))(note)),
  })
  const outbox = databaseSource(name, runtime.pool)
  const reference = peerDoor({
    name: `${name}.reference`,
    // The issuer keeps copies of the trees of units and institutions.
    peers: new Map([...SUBGRAPH_NAMES, 'issuer'].map((peer) => [peer, keys.of(peer)])),
    answer: async (question, from) => {
      const { after, limit } = question as { after: string; limit: number }
      return outbox.since(from as Part, after, Math.min(limit, 500))
    },
  })
  const changeLog = databaseChanges(name, runtime.pool)
  const changes = peerDoor({
    name: `${name}.changes`,
    peers: new Map([['coordination', keys.of('coordination')]]),
    answer: async (question) => {
      const { after, limit } = question as { after: string; limit: number }
      return changeLog.since(after, Math.min(limit, 500))
    },
  })
  const eventLog = databaseEvents(name, runtime.pool)
  const events = peerDoor({
    name: `${name}.events`,
    peers: new Map([['coordination', keys.of('coordination')]]),
    answer: async (question) => {
      const { after, topics, limit } = question as EventsQuestion
      return eventLog.since({ after, topics, limit: Math.min(limit, 500) })
    },
  })
  const watermark = peerDoor({ name: `${name}.watermark`, peers: new Map([['gateway', keys.of('gateway')]]), answer: () => runtime.watermark() })
  const server = await serveSubgraph({
    name,
    execute: inProcess(runtime, (error, { context: { traceId } }) => log.info({ err: error, traceId }, 'a field failed')).execute,
    schema: runtime.graph.schema,
    keys: keys.of('gateway'),
    port: settings.port,
    host: settings.host,
    ready: async () => (await runtime.pool.query('select 1')).rowCount === 1 && runtime.inbox.isCurrent(),
    onRefused: (fault, remoteAddress) => log.warn({ fault, remoteAddress }, 'a request was not the gateway’s'),
    mounts: new Map([
      ['/reference', reference],
      ['/changes', changes],
      ['/events', events],
      ['/watermark', watermark],
    ]),
  })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      keys.stop()
      await runtime.close()
      await servers.stop()
    },
  }
}
