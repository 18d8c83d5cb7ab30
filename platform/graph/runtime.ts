import type { Pool } from 'pg'
import type { WorkingCalendar } from '../../kernel/legal-clock.js'
import type { RefusalDefinition } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import type { Matrix } from '../access/matrix.js'
import type { Ask } from '../action/action.js'
import type { ChangeSource } from '../changes/source.js'
import type { DatabaseContext } from '../database/context.js'
import type { Reader } from '../database/lane.js'
import type { Orm } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import type { FilesPort } from '../files/port.js'
import type { StartImportWorker } from '../importing/jobs/worker.js'
import type { EventSource } from '../notices/event-source.js'
import type { OutboundRules } from '../outbound/settings.js'
import type { Inbox } from '../outbox/inbox.js'
import type { AccessNote } from '../personal-data/access-note.js'
import type { PersonalDataKeys } from '../personal-data/keys.js'
import type { BuiltSubgraph } from './built-subgraph.js'

/** A subgraph at work: its schema, its connections, and the ports that hub.ts hands in. */
export interface SubgraphRuntime {
  readonly name: SubgraphName
  readonly graph: BuiltSubgraph
  readonly reader: Reader
  readonly asOfReader: Reader
  readonly orm: Orm
  readonly pool: Pool
  readonly inbox: Inbox
  readonly matrix: Matrix
  readonly catalogue: ReadonlyMap<string, RefusalDefinition>
  readonly ask: Ask
  /** Where personal data are kept: the key that opens them, and who is told of every unmasked read. */
  readonly personalData?: PersonalDataKeys
  readonly noteAccess?: (note: AccessNote) => void | Promise<void>
  /** Where uploaded files are; absent where nobody uploads, as beside a command-line import. */
  readonly files?: FilesPort
  /** What may be called outside; absent: nothing but the public internet. */
  readonly outbound?: OutboundRules
  /** How a process that imports is started; absent in such a process itself, and beside a command-line import. */
  readonly startImportWorker?: StartImportWorker
  /** Where the changes of all slices are read from; only the mechanism's office collects them. */
  readonly changeSources?: readonly ChangeSource[]
  /** Where the events of all slices are read from, for notices; again only by the mechanism's office. */
  readonly eventSources?: readonly EventSource[]
  /** What the database is told about the caller; a bank's institution is left out while grants are not current. */
  contextFor(request: RequestContext): DatabaseContext
  /** The published working days as this slice's copies have them; read once and again when they change. */
  calendar(): Promise<WorkingCalendar>
  /** The latest instant that no running write of this subgraph can still change. */
  watermark(): Promise<string>
  /** The same of the whole hub: what is asked of every slice as of this instant says the same for ever. */
  hubWatermark(): Promise<string>
  /** Reads again what is kept in memory of the reference copies: the tree of units. */
  refresh(): Promise<void>
  close(): Promise<void>
}
