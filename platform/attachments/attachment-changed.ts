import type { Recorded } from '../action/action.js'
import type { AttachmentRow } from './attachment.reads.js'

/** What an action on an attachment tells the audit chain, the hash of the file among it, and the outbox. */
export const attachmentChanged = (attachment: AttachmentRow): Recorded<AttachmentRow> => {
  const { id, version, unitId, recordType, recordId, kind, status, sha256, size, mediaType } = attachment
  return {
    answer: attachment,
    unitId,
    subjects: [recordId, id],
    evidence: { sha256, size: String(size), mediaType },
    events: [{ topic: 'attachment', key: id, version, reference: false, unitId, body: { recordType, recordId, kind, status } }],
  }
}
