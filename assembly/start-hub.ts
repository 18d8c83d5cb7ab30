import { createLog, type Log } from '../gateway/http/log.js'
import type { ReadinessPart } from '../gateway/http/routes/health.js'
import { earliest } from '../gateway/http/with-as-of.js'
import { startIssuer } from '../issuer/start-issuer.js'
import type { Ask } from '../platform/action/action.js'
import { createPool } from '../platform/database/pool.js'
import type { DatabaseSettings } from '../platform/database/settings.js'
import type { FileStoreSettings } from '../platform/files/open-store.js'
import { inProcess } from '../platform/graph/execute.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import type { SubgraphRequest } from '../platform/graph/transport.js'
import { askThrough, openEngine } from './engine.js'
import { filesOfHub } from './files.js'
import { portFault, requireFreePort } from './free-port.js'
import { importWorkers } from './import/start-worker.js'
import { startIssuerCheckpoints } from './issuer-checkpoints.js'
import { startDirectory } from './issuer-directory.js'
import { noteIn } from './note-access.js'
import { databaseSources, openAll } from './open-subgraphs.js'
import { type OutboundSettings, outboundRules } from './outbound-settings.js'
import { readAuthorization } from './schema-files.js'
import { migrateAll, migrationsMissing, openServers, type Say, type Servers } from './servers.js'
import { type SignInSettings, signInOptions } from './sign-in-settings.js'
import { openGateway, openReadLog } from './start-gateway.js'
import { watchBackground, watchInbox } from './watch.js'

export const ISSUER_PATH = '/oidc'

export interface Hub {
  readonly url: string
  readonly servers: Servers
  readonly runtimes: readonly SubgraphRuntime[]
  readonly issuer: Awaited<ReturnType<typeof startIssuer>>
  close(): Promise<void>
}

export interface HubOptions {
  readonly settings: DatabaseSettings & FileStoreSettings & SignInSettings & OutboundSettings
  readonly say: Say
  readonly log?: Log
  readonly onStatement?: (name: string) => void
}

/** A subgraph is ready when its database answers and its copies of the others' reference data are current. */
async function subgraphReadiness(runtime: SubgraphRuntime): Promise<ReadinessPart> {
  const answers = await runtime.pool.query('select 1').then(
    () => true,
    () => false,
  )
  if (!answers) return { name: runtime.name, ok: false, missing: 'database' }
  return runtime.inbox.isCurrent() ? { name: runtime.name, ok: true } : { name: runtime.name, ok: false, missing: 'reference copies' }
}

/** The whole hub in one process: the default, because over HTTP a federation spends its time on HTTP (design §4). */
export async function startHub({ settings, say, log = createLog(undefined, 'warn'), onStatement }: HubOptions): Promise<Hub> {
  await requireFreePort(settings)
  const servers = await openServers(settings, say)
  const opened: (() => Promise<unknown>)[] = [() => servers.stop()]
  const close = async (): Promise<void> => {
    for (const stop of opened.splice(0).reverse()) await stop()
  }
  try {
    await migrateAll(servers)
    const matrix = await readAuthorization()
    const issuerUrl = `http://${settings.host}:${settings.port}${ISSUER_PATH}`
    const signIn = await signInOptions(settings)
    const issuer = await startIssuer({ url: servers.loginUrl('issuer'), issuerUrl, dataDir: settings.dataDir, mountPath: ISSUER_PATH, ...signIn })
    opened.push(() => issuer.close())
    const checkpoints = await startIssuerCheckpoints(issuer.database, settings, (error) => log.error({ err: error }, 'the audit’s heads were not signed'))
    opened.push(() => checkpoints.stop())
    const pool = createPool({ url: servers.loginUrl('gateway'), searchPath: 'gateway', applicationName: 'hub gateway' })
    opened.push(() => pool.end())
    const readLog = openReadLog(pool, log)
    const sources = databaseSources(servers)
    opened.push(() => sources.close())
    const directory = await startDirectory(issuer.database, sources.sources, (error) => log.warn({ err: error }, 'the issuer cannot read the trees of units'))
    opened.push(() => directory.stop())
    const files = await filesOfHub(settings)
    let ask: Ask = () => Promise.reject(new Error('the gateway is not up yet'))
    let runtimes: readonly SubgraphRuntime[] = []
    const hubWatermark = async () => earliest(await Promise.all(runtimes.map((runtime) => runtime.watermark())))
    const context = {
      servers,
      matrix,
      dataDir: settings.dataDir,
      ask: ((name, variables, asOf) => ask(name, variables, asOf)) as Ask,
      sources: sources.sources,
      changeSources: sources.changes,
      eventSources: sources.events,
      onInboxError: watchInbox(log),
      onBackgroundError: watchBackground(log),
      noteAccess: noteIn(readLog),
      hubWatermark,
      filesFor: files.portOf,
      startImportWorker: importWorkers({ settings, keysDir: null }),
      outbound: outboundRules(settings),
      ...(onStatement ? { onStatement } : {}),
    }
    runtimes = await openAll(context)
    opened.push(() => Promise.all(runtimes.map((runtime) => runtime.close())))
    for (const runtime of runtimes) await runtime.inbox.catchUp()
    const onFieldError = (error: unknown, { context: { traceId } }: SubgraphRequest): void => log.info({ err: error, traceId }, 'a field failed')
    const engine = await openEngine(new Map(runtimes.map((runtime) => [runtime.name, inProcess(runtime, onFieldError)])), log)
    ask = await askThrough(engine, 'hub')
    const gateway = await openGateway({
      port: settings.port,
      host: settings.host,
      engine,
      matrix,
      tokens: {
        issuer: issuerUrl,
        keys: () => issuer.jwks(),
        isRevoked: ({ id, actor }) => issuer.isRevoked({ jti: id, mid: actor.membership, client_id: actor.client }),
        external: { issuers: signIn.externalIssuers, exchange: issuer.exchange },
      },
      pool,
      readLog,
      files: files.door,
      watermark: hubWatermark,
      readiness: async () => {
        const missing = await migrationsMissing(servers)
        const parts = await Promise.all(runtimes.map(subgraphReadiness))
        const migrations = [...missing].map(([part, names]) => ({ name: part, ok: false, missing: `migrations ${names.join(', ')}` }))
        return { ready: migrations.length === 0 && parts.every(({ ok }) => ok), parts: [...parts, ...migrations] }
      },
      log,
      mounts: new Map([[ISSUER_PATH.slice(1), issuer.handler]]),
    })
    opened.push(() => gateway.close())
    return { url: gateway.url, servers, runtimes, issuer, close }
  } catch (error) {
    await close().catch(() => undefined)
    throw portFault(error, settings)
  }
}
