import type { Recorded } from '../action/action.js'
import type { Em } from '../database/orm.js'
import { readBack, type Table } from '../graph/reads.js'
import type { LinkedRecord } from './find-record.js'
import { type LinkAtOnce, linkAtOnce } from './link-at-once.js'
import { linkChanged } from './link-changed.js'

interface RecordRow extends LinkedRecord {
  readonly version: number
}

export interface RecordLinked extends Omit<LinkAtOnce, 'record'> {
  readonly table: Table
  readonly id: string
  /** The kind of event that the record's change is. */
  readonly topic: string
}

/** What an action on a register tells: the record as a read gives it, its new links, and whom both are about. */
export async function recordLinked<Row extends RecordRow>(em: Em, { table, id, topic, ...link }: RecordLinked): Promise<Recorded<Row>> {
  const answer = await readBack<Row>(em, table, id)
  const links = await linkAtOnce(em, { ...link, record: answer })
  const { unitId, version } = answer
  const event = { topic, key: id, version, reference: false, unitId, body: { type: link.type } }
  const about = new Set(link.subjects.flatMap((subject) => (subject.projectId ? [subject.projectId, subject.id] : [subject.id])))
  return { answer, unitId, subjects: [...about, id], events: [event, ...links.flatMap((one) => linkChanged(one).events)] }
}
