import type { ReadLog, ReadLogRow } from '../gateway/access/read-log.js'
import type { AccessNote } from '../platform/personal-data/access-note.js'

/** Who saw whose personal data, and why: a row of its own in the read log, beside the request's. */
const rowOf = ({ request: { actor, asOf, traceId }, person, purpose, coordinate }: AccessNote): ReadLogRow => ({
  at: new Date().toISOString(),
  kind: actor.kind,
  person: actor.person,
  membership: actor.membership,
  client: actor.client,
  agency: actor.agency,
  unit: actor.unit,
  institution: actor.institution,
  document: coordinate,
  topics: ['personal-data'],
  purpose,
  as_of: asOf,
  asked: [person],
  returned: [person],
  trace_id: traceId,
  outcome: 'UNMASKED',
})

/** What cannot be noted is not shown. */
export const noteIn =
  (readLog: Pick<ReadLog, 'record'>) =>
  (note: AccessNote): void => {
    if (!readLog.record(rowOf(note))) throw Object.assign(new Error('the read log is full'), { code: 'UNAVAILABLE' })
  }
