import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND, versionKept } from '../action/refusals.js'
import { readBack } from '../graph/reads.js'
import type { AttachParts } from './attach-file.js'
import { ATTACHMENT_TABLE, type AttachmentRow } from './attachment.reads.js'
import { attachmentChanged } from './attachment-changed.js'
import { ATTACHMENT_REASON_MISSING, ATTACHMENT_WITHDRAWN } from './refusals.js'

export interface WithdrawAttachmentInput extends ActionInput {
  readonly attachmentId: string
  readonly reason: string
  readonly expectedVersion: number
}

interface Locked {
  readonly id: string
  readonly version: number
  readonly status: string
}

type Known = Facts<WithdrawAttachmentInput, null, Locked>

const reasonGiven = ({ input }: Known) => (input.reason.trim() === '' ? refuse(ATTACHMENT_REASON_MISSING, {}, 'reason') : null)

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const isInForce = ({ locked }: Known) => (locked.status === 'IN_FORCE' ? null : refuse(ATTACHMENT_WITHDRAWN, {}, 'attachmentId'))

/** `for update` shows a row only to who may change it: another agency's attachment is not found. */
export const withdrawAttachment = ({ name, entity }: AttachParts) =>
  action({
    name: `withdraw${name}Attachment`,
    ask: asksNobody,
    lock: async (em, { attachmentId }: WithdrawAttachmentInput) => {
      const [found] = await em.execute<Locked[]>('select id, version, status from attachment where id = ? for update', [attachmentId])
      return found ?? refused(refuse(NOT_FOUND, {}, 'attachmentId'))
    },
    rules: [reasonGiven, versionIsKnown, isInForce],
    record: async (em, { input, locked }: Known) => {
      em.assign(await em.findOneOrFail(entity, { id: locked.id }), { status: 'WITHDRAWN', statusReason: input.reason.trim() })
      return attachmentChanged(await readBack<AttachmentRow>(em, ATTACHMENT_TABLE, locked.id))
    },
  })
