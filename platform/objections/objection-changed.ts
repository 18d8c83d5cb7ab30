import type { Recorded } from '../action/action.js'
import type { ObjectionRow } from './objection.reads.js'

/** What an action on an objection tells the audit chain and the outbox. */
export const objectionChanged = (objection: ObjectionRow): Recorded<ObjectionRow> => {
  const { id, version, unitId, subjectId, recordType, recordId, state } = objection
  return {
    answer: objection,
    unitId,
    subjects: [...(subjectId ? [subjectId] : []), recordId, id],
    events: [{ topic: 'objection', key: id, version, reference: false, unitId, body: { recordType, recordId, subjectId, state } }],
  }
}
