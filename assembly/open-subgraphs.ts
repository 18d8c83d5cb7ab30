import type { Pool } from 'pg'
import type { Matrix } from '../platform/access/matrix.js'
import type { Ask } from '../platform/action/action.js'
import { type ChangeSource, databaseChanges } from '../platform/changes/source.js'
import { guardRole } from '../platform/database/guard.js'
import { createPool } from '../platform/database/pool.js'
import { SUBGRAPHS, type SubgraphName } from '../platform/database/roles.js'
import type { FilesPort } from '../platform/files/port.js'
import type { BuiltSubgraph } from '../platform/graph/built-subgraph.js'
import { openSubgraph } from '../platform/graph/open.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { buildSubgraph, type SubgraphDefinition } from '../platform/graph/subgraph.js'
import { databaseEvents, type EventSource } from '../platform/notices/event-source.js'
import { databaseSource, type ReferenceSource } from '../platform/outbox/source.js'
import { openPersonalDataKeys } from '../platform/personal-data/keys.js'
import { startCheckpoints } from './checkpoints.js'
import { REFUSALS, SUBGRAPH_DEFINITIONS } from './parts.js'
import type { Servers } from './servers.js'

/** Who owns reference data that the others copy. */
export const REFERENCE_OWNERS: readonly SubgraphName[] = ['coordination', 'projects', 'financing']

export interface Sources {
  readonly sources: readonly ReferenceSource[]
  /** What changed in every slice, for the feed. */
  readonly changes: readonly ChangeSource[]
  /** What happened in every slice, for notices. */
  readonly events: readonly EventSource[]
  close(): Promise<void>
}

export function databaseSources(servers: Servers): Sources {
  const pools = SUBGRAPHS.map((name): [SubgraphName, Pool] => [
    name,
    createPool({ url: servers.loginUrl(name), searchPath: name, applicationName: `hub ${name} outbox`, max: 2 }),
  ])
  return {
    sources: pools.flatMap(([name, pool]) => (REFERENCE_OWNERS.includes(name) ? [databaseSource(name, pool)] : [])),
    changes: pools.map(([name, pool]) => databaseChanges(name, pool)),
    events: pools.map(([name, pool]) => databaseEvents(name, pool)),
    close: async () => void (await Promise.all(pools.map(([, pool]) => pool.end()))),
  }
}

export interface OpenContext {
  readonly servers: Servers
  readonly matrix: Matrix
  readonly ask: Ask
  readonly sources: readonly ReferenceSource[]
  readonly onInboxError: (source: SubgraphName, error: unknown) => void
  readonly onStatement?: (name: string) => void
  /** Whose keys of personal data and audit checkpoints are used. */
  readonly dataDir: string
  /** Where public keys lie, if not in the data folder. */
  readonly keysDir?: string | null
  readonly onBackgroundError: (name: SubgraphName, error: unknown) => void
  readonly noteAccess?: SubgraphRuntime['noteAccess']
  readonly hubWatermark?: SubgraphRuntime['hubWatermark']
  readonly changeSources?: readonly ChangeSource[]
  readonly eventSources?: readonly EventSource[]
  /** Each subgraph signs addresses of files with its own key. */
  readonly filesFor?: (name: SubgraphName) => FilesPort
  readonly startImportWorker?: SubgraphRuntime['startImportWorker']
  readonly outbound?: SubgraphRuntime['outbound']
}

/** Opens one subgraph with the role that owns nothing; a privileged role is refused, because it would see everything. */
export const openOne = async (definition: SubgraphDefinition, context: OpenContext): Promise<SubgraphRuntime> =>
  openBuilt(definition, await buildSubgraph(definition), context)

async function openBuilt(definition: SubgraphDefinition, graph: BuiltSubgraph, context: OpenContext): Promise<SubgraphRuntime> {
  const { servers, dataDir, keysDir = null, onBackgroundError, filesFor, ...ports } = context
  const { name } = definition
  const url = servers.loginUrl(name)
  await guardRole(url, name)
  const runtime = await openSubgraph({
    definition,
    graph,
    url,
    refusals: REFUSALS,
    ...(definition.holdsPersonalData ? { personalData: await openPersonalDataKeys(dataDir) } : {}),
    ...(filesFor ? { files: filesFor(name) } : {}),
    ...ports,
  })
  const onError = (error: unknown): void => onBackgroundError(name, error)
  const running = [...(definition.background ?? []).map((start) => start(runtime, onError)), await startCheckpoints(runtime, { dataDir, keysDir }, onError)]
  return {
    ...runtime,
    close: async () => {
      for (const work of running) await work.stop()
      await runtime.close()
    },
  }
}

/** All or none: when one cannot be opened the others are closed, or their work in the background would go on for ever. */
export async function openAll(context: OpenContext): Promise<SubgraphRuntime[]> {
  const built = await Promise.all(SUBGRAPH_DEFINITIONS.map(async (definition) => ({ definition, graph: await buildSubgraph(definition) })))
  const opened = await Promise.allSettled(built.map(({ definition, graph }) => openBuilt(definition, graph, context)))
  const failed = opened.find((one) => one.status === 'rejected')
  const runtimes = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  if (!failed) return runtimes
  await Promise.all(runtimes.map((runtime) => runtime.close()))
  throw failed.reason
}
