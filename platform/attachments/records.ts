import type { Agency } from '../../kernel/actor.js'
import type { SubgraphName } from '../database/roles.js'

/** A kind of record that files may be attached to. */
export interface AttachableRecord {
  readonly table: string
  /** Chinese first line, English second. */
  readonly description: string
  /** Its rows belong to one bank each. */
  readonly ofOneBank?: boolean
}

/** GraphQL name of a kind of record → its table: a slice's own, and the tables of its registers. */
export type AttachableRecords = Readonly<Record<string, AttachableRecord>>

export interface Attachable {
  readonly schema: SubgraphName
  readonly records: AttachableRecords
  /** The agencies that own such records. */
  readonly writers: readonly Agency[]
}
