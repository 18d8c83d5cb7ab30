import { StartError } from '../../platform/database/start-error.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import { databaseSources, openOne } from '../open-subgraphs.js'
import { readAuthorization } from '../schema-files.js'
import { migrationsMissing, type Servers } from '../servers.js'
import type { OwnedKind } from './kinds.js'

const NOT_MIGRATED = new StartError(
  'NOT_MIGRATED',
  '数据库尚未建好或需要升级。请先运行 npm start 或 ./hub migrate。',
  'The database is not there yet or needs an upgrade. Run npm start or ./hub migrate first.',
)

export interface OpenedForImport {
  readonly runtime: SubgraphRuntime
  close(): Promise<void>
}

/** The one subgraph that owns the file's facts, with today's units; beside a running hub or alone. An import asks nobody. */
export async function openForImport(servers: Servers, dataDir: string, { definition }: OwnedKind): Promise<OpenedForImport> {
  if ((await migrationsMissing(servers)).size > 0) throw NOT_MIGRATED
  const sources = databaseSources(servers)
  const opened: (() => Promise<void>)[] = [() => sources.close()]
  const close = async (): Promise<void> => {
    for (const stop of opened.splice(0).reverse()) await stop()
  }
  try {
    const runtime = await openOne(definition, {
      servers,
      dataDir,
      matrix: await readAuthorization(),
      ask: () => Promise.reject(new Error('an import asks nobody')),
      sources: sources.sources,
      // What is missing at the start is thrown by catchUp; later news of units is the next import's.
      onInboxError: () => undefined,
      onBackgroundError: (name, error) => void process.stderr.write(`${name}: ${String(error)}\n`),
    })
    opened.push(() => runtime.close())
    await runtime.inbox.catchUp()
    return { runtime, close }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}
