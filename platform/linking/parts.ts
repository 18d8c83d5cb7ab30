import type { RecordTables } from './find-record.js'
import { type FindLinkSubject, findReferredSubject } from './find-subject.js'
import { type LinkEntity, linkEntity } from './link.entity.js'

/** What the two actions need to know of the subgraph that owns the records. */
export interface LinkParts {
  /** Begins the names of types and mutations: `Land` makes LandRecordLink and proposeLandRecordLink. */
  readonly name: string
  readonly recordTables: RecordTables
  readonly findSubject: FindLinkSubject
  readonly entity: LinkEntity
}

/** Subjects are looked up in the reference copies unless the subgraph owns them itself. */
export const linkParts = (name: string, recordTables: RecordTables, findSubject: FindLinkSubject = findReferredSubject): LinkParts => ({
  name,
  recordTables,
  findSubject,
  entity: linkEntity(),
})
