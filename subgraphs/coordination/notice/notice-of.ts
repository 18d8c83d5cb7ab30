import { isUuid } from '../../../platform/graph/scalars.js'
import type { EventRow } from '../../../platform/notices/event-source.js'
import { isNoticeName, NOTICE_TOPICS, type NoticeAudience, type NoticeName } from './topics.js'

/** A notice before it has a number. It names what happened to which record, never a person, a figure or a word of the record's content. */
export interface NoticeDraft {
  readonly seq: string
  readonly topic: NoticeName
  readonly audience: NoticeAudience
  readonly recordType: string
  readonly recordId: string
  readonly version: number | null
  readonly unitId: string | null
  readonly institutionId: string | null
  readonly projectId: string | null
  readonly scopeId: string | null
  readonly subjectId: string | null
  readonly at: string
  /** Two events that tell the same make one notice. */
  readonly once: string
}

type Body = EventRow['body']

interface Told {
  readonly topic: NoticeName
  readonly recordId: string
  readonly version: number | null
}

const idOf = (body: Body, name: string): string | null => {
  const value = body[name]
  return isUuid(value) ? value : null
}

/** A bank's answers to a push: taken up is not an answer yet. */
const EVALUATIONS: ReadonlySet<unknown> = new Set(['APPROVED', 'REJECTED', 'DEFERRED'])

/** What an event of a slice tells, if it is for a notice: under the notice's own name, or as the change of a record. */
function told({ topic, key, version, body }: EventRow): Told | null {
  const itself = { recordId: key, version: Number(version) }
  if (isNoticeName(topic)) return { topic, ...itself }
  switch (topic) {
    case 'engagement':
      return EVALUATIONS.has(body.state) ? { topic: 'evaluated', ...itself } : null
    case 'credit':
      return itself.version === 1 ? { topic: 'creditApproved', ...itself } : null
    case 'disbursement':
      return body.reverses === undefined ? { topic: 'disbursed', ...itself } : null
    case 'link': {
      // Whom a certificate is about is known when a link says so: at once when it is issued, or when the matcher's word is confirmed.
      const recordId = idOf(body, 'recordId')
      return body.recordType === 'CERTIFICATE' && body.state === 'CONFIRMED' && recordId ? { topic: 'certificateIssued', recordId, version: null } : null
    }
    default:
      return null
  }
}

/** The events that are read of every slice: all others stay where they are. */
export const NOTICED_EVENTS: readonly string[] = [...Object.keys(NOTICE_TOPICS), 'engagement', 'credit', 'disbursement', 'link']

export function noticeOf(event: EventRow): NoticeDraft | null {
  const what = told(event)
  if (!what) return null
  const { body } = event
  const { recordType, audience } = NOTICE_TOPICS[what.topic]
  const [projectId, scopeId, institutionId] = [idOf(body, 'projectId'), idOf(body, 'scopeId'), idOf(body, 'institutionId')]
  return {
    ...what,
    seq: event.seq,
    // What is addressed to nobody is for whoever may see the subject; an obligation of a bank's own is that bank's.
    audience: audience === 'ADDRESSEE' && !institutionId ? 'SUBJECT' : audience === 'UNITS' && institutionId ? 'OWN_BANK' : audience,
    recordType: typeof body.type === 'string' && /^[A-Z][A-Za-z]{1,60}$/.test(body.type) ? body.type : recordType,
    unitId: event.unitId,
    institutionId,
    projectId,
    scopeId,
    subjectId: idOf(body, 'subjectId'),
    at: event.at,
    once: [what.topic, what.recordId, what.version ?? projectId ?? '', what.topic === 'noticeOfLeadBank' ? (institutionId ?? '') : ''].join(' '),
  }
}
