import { catalogueOf, type RefusalDefinition } from '../../kernel/refusal.js'
import type { Matrix } from '../access/matrix.js'
import { readUnitTree, type UnitTree, unitTree, visibleUnits } from '../access/visible.js'
import type { Ask } from '../action/action.js'
import { contextOf } from '../database/context.js'
import { createReader } from '../database/lane.js'
import { createOrm } from '../database/orm.js'
import { createPool } from '../database/pool.js'
import { asOfSchema, type SubgraphName } from '../database/roles.js'
import { readWatermark } from '../history/watermark.js'
import { startInbox } from '../outbox/inbox.js'
import type { ReferenceSource } from '../outbox/source.js'
import { cachedCalendar } from '../working-days/cached-calendar.js'
import type { BuiltSubgraph } from './built-subgraph.js'
import type { SubgraphRuntime } from './runtime.js'
import type { SubgraphDefinition } from './subgraph.js'

export interface OpenOptions {
  readonly definition: SubgraphDefinition
  /** Built before anything connects: half a second without a pause, in which a connection would give up. */
  readonly graph: BuiltSubgraph
  /** The login role's address of this subgraph's database. */
  readonly url: string
  readonly matrix: Matrix
  /** Refusals of the whole hub: an answer stored here may carry another part's code. */
  readonly refusals: readonly RefusalDefinition[]
  readonly ask: Ask
  readonly sources: readonly ReferenceSource[]
  readonly onInboxError: (source: SubgraphName, error: unknown) => void
  readonly onStatement?: (name: string) => void
  readonly personalData?: SubgraphRuntime['personalData']
  readonly noteAccess?: SubgraphRuntime['noteAccess']
  /** Absent where this slice is opened alone, as beside a command-line import. */
  readonly hubWatermark?: SubgraphRuntime['hubWatermark']
  readonly changeSources?: SubgraphRuntime['changeSources']
  readonly eventSources?: SubgraphRuntime['eventSources']
  readonly files?: SubgraphRuntime['files']
  readonly startImportWorker?: SubgraphRuntime['startImportWorker']
  readonly outbound?: SubgraphRuntime['outbound']
}

/** Opens a subgraph: its connections, its inbox; what close() undoes. */
export async function openSubgraph(options: OpenOptions): Promise<SubgraphRuntime> {
  const { definition, url, sources } = options
  const { name } = definition
  const onStatement = options.onStatement ?? (() => undefined)
  const pool = createPool({ url, searchPath: name, applicationName: `hub ${name}` })
  const reader = createReader({ url, searchPath: name, applicationName: `hub ${name} reads`, onStatement })
  const asOfReader = createReader({ url, searchPath: `${asOfSchema(name)},${name}`, applicationName: `hub ${name} as-of`, onStatement })
  const orm = await createOrm(name, url, definition.entities)
  const calendar = cachedCalendar(name, pool)
  let tree: UnitTree = unitTree([])
  const refresh = async (): Promise<void> => {
    calendar.forget()
    tree = await readUnitTree(name, pool)
  }
  // Before anything runs by itself: a start that fails here leaves nothing that would keep the process alive.
  await refresh()
  const inbox = startInbox({
    consumer: name,
    pool,
    sources,
    onApplied: async (topics) => {
      if (topics.has('calendar_day')) calendar.forget()
      if (topics.has('unit')) await refresh()
    },
    onError: options.onInboxError,
  })
  return {
    name,
    graph: options.graph,
    reader,
    asOfReader,
    orm,
    pool,
    inbox,
    matrix: options.matrix,
    catalogue: catalogueOf(options.refusals),
    ask: options.ask,
    ...(options.personalData ? { personalData: options.personalData } : {}),
    ...(options.changeSources ? { changeSources: options.changeSources } : {}),
    ...(options.eventSources ? { eventSources: options.eventSources } : {}),
    ...(options.noteAccess ? { noteAccess: options.noteAccess } : {}),
    ...(options.files ? { files: options.files } : {}),
    ...(options.outbound ? { outbound: options.outbound } : {}),
    ...(options.startImportWorker ? { startImportWorker: options.startImportWorker } : {}),
    contextFor: (request) => contextOf(request, { units: visibleUnits(request.actor, tree), grantsCurrent: inbox.isCurrent() }),
    refresh,
    calendar: calendar.read,
    watermark: () => readWatermark(name, pool),
    hubWatermark: options.hubWatermark ?? (() => readWatermark(name, pool)),
    close: async () => {
      await inbox.stop()
      await Promise.all([reader.close(), asOfReader.close(), orm.close(true), pool.end()])
    },
  }
}
