import type { RecordTables } from './find-record.js'
import type { FindLinkSubject } from './find-subject.js'
import type { LinkEntity } from './link.entity.js'

/** What the two actions need to know of the subgraph that owns the records. */
export interface LinkParts {
  /** Begins the names of types and mutations: `Land` makes LandRecordLink and proposeLandRecordLink. */
  readonly name: string
  readonly recordTables: RecordTables
  readonly findSubject: FindLinkSubject
  readonly entity: LinkEntity
}
