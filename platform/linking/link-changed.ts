import type { Recorded } from '../action/action.js'
import type { LinkRow } from './link.reads.js'

/** What an action on a link tells the audit chain and the outbox. */
export const linkChanged = (link: LinkRow): Recorded<LinkRow> => ({
  answer: link,
  unitId: link.unitId,
  subjects: [link.subjectId, link.recordId, link.id],
  events: [
    {
      topic: 'link',
      key: link.id,
      version: link.version,
      reference: false,
      unitId: link.unitId,
      body: { recordType: link.recordType, recordId: link.recordId, subjectId: link.subjectId, projectId: link.projectId, state: link.state },
    },
  ],
})
