import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND } from '../action/refusals.js'
import { reportedBy } from '../database/fact-entity.js'
import type { Em } from '../database/orm.js'
import { readBack } from '../graph/reads.js'
import { findRecord, type LinkedRecord } from './find-record.js'
import type { LinkSubject } from './find-subject.js'
import { LINK_TABLE, type LinkRow } from './link.reads.js'
import { linkChanged } from './link-changed.js'
import type { LinkParts } from './parts.js'
import { LINK_EXISTS, LINK_OF_ANOTHER_AGENCY, LINK_REASON_MISSING, LINK_SINCE_TOMORROW } from './refusals.js'

export interface ProposeLinkInput extends ActionInput {
  readonly id?: string | null
  readonly recordType: string
  readonly recordId: string
  readonly subjectId: string
  readonly since?: string | null
  readonly why: string
}

interface Locked {
  readonly record: LinkedRecord
  readonly subject: LinkSubject
  /** The state of the link that already joins the two, or null. */
  readonly standing: string | null
}

type Known = Facts<ProposeLinkInput, null, Locked>

const reasonGiven = ({ input }: Known) => (input.why.trim() === '' ? refuse(LINK_REASON_MISSING, {}, 'why') : null)

const recordIsOwn = ({ locked, actor }: Known) =>
  locked.record.agency === actor.agency ? null : refuse(LINK_OF_ANOTHER_AGENCY, { agency: locked.record.agency }, 'recordId')

const sinceIsPast = ({ input, today }: Known) => (input.since && input.since > today ? refuse(LINK_SINCE_TOMORROW, { since: input.since }, 'since') : null)

const notYetLinked = ({ locked }: Known) => (locked.standing ? refuse(LINK_EXISTS, { state: locked.standing }, 'subjectId') : null)

const lock = (parts: LinkParts) => async (em: Em, input: ProposeLinkInput) => {
  const record = await findRecord(em, parts.recordTables, input.recordType, input.recordId)
  if (!record) return refused(refuse(NOT_FOUND, {}, 'recordId'))
  const subject = await parts.findSubject(em, input.subjectId)
  if (!subject) return refused(refuse(NOT_FOUND, {}, 'subjectId'))
  const [standing] = await em.execute<{ state: string }[]>(
    `select state from link where record_id = ? and subject_id = ? and state in ('PROPOSED', 'CONFIRMED') for update`,
    [record.id, subject.id],
  )
  return { record, subject, standing: standing?.state ?? null }
}

const record =
  (parts: LinkParts) =>
  async (em: Em, { input, locked, actor, today }: Known) => {
    const link = em.create(parts.entity, {
      id: input.id ?? crypto.randomUUID(),
      unitId: locked.record.unitId,
      subjectId: locked.subject.id,
      recordType: input.recordType,
      recordId: locked.record.id,
      subjectKind: locked.subject.kind,
      projectId: locked.subject.projectId,
      state: 'PROPOSED',
      since: input.since ?? today,
      why: input.why.trim(),
      decidedBy: null,
      decidedPost: null,
      decidedWhy: null,
      version: 1,
      ...reportedBy(actor),
    })
    return linkChanged(await readBack<LinkRow>(em.persist(link), LINK_TABLE, link.id))
  }

/** Agencies share no key (design §2): a person, or a matcher in a person's name, says that this record is about that subject. */
export const proposeLink = (parts: LinkParts) =>
  action({
    name: `propose${parts.name}RecordLink`,
    ask: asksNobody,
    lock: lock(parts),
    rules: [reasonGiven, recordIsOwn, sinceIsPast, notYetLinked],
    record: record(parts),
  })
