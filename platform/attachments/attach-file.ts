import type { Agency } from '../../kernel/actor.js'
import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND } from '../action/refusals.js'
import { reportedBy } from '../database/fact-entity.js'
import type { Em } from '../database/orm.js'
import type { FilesPort } from '../files/port.js'
import { UPLOAD_INVALID } from '../files/refusals.js'
import type { Upload } from '../files/take-upload.js'
import { readBack } from '../graph/reads.js'
import type { AttachmentEntity } from './attachment.entity.js'
import { ATTACHMENT_TABLE, type AttachmentRow } from './attachment.reads.js'
import { attachmentChanged } from './attachment-changed.js'
import type { AttachableRecords } from './records.js'
import { ATTACHMENT_OF_ANOTHER_AGENCY, ATTACHMENT_TITLE } from './refusals.js'

export interface AttachFileInput extends ActionInput {
  readonly id?: string | null
  readonly recordType: string
  readonly recordId: string
  readonly kind: string
  readonly title: string
  readonly upload: string
}

export interface AttachParts {
  readonly name: string
  readonly records: AttachableRecords
  readonly entity: AttachmentEntity
}

interface Owner {
  readonly id: string
  readonly unitId: string
  readonly subjectId: string | null
  readonly agency: Agency
  readonly institutionId: string | null
}

interface Locked {
  readonly record: Owner
  readonly file: Upload
}

type Known = Facts<AttachFileInput, null, Locked>

const MAX_TITLE = 200

const titleGiven = ({ input }: Known) => {
  const { length } = [...input.title.trim()]
  return length === 0 || length > MAX_TITLE ? refuse(ATTACHMENT_TITLE, {}, 'title') : null
}

const recordIsOwn = ({ locked: { record }, actor }: Known) =>
  record.agency !== actor.agency || (record.agency === 'BANK' && record.institutionId !== actor.institution)
    ? refuse(ATTACHMENT_OF_ANOTHER_AGENCY, { agency: record.agency }, 'recordId')
    : null

/** Table names come from the slice's own list, never from a caller; a record out of sight is not there. */
async function findOwner(em: Em, records: AttachableRecords, { recordType, recordId }: AttachFileInput): Promise<Owner | null> {
  const known = records[recordType]
  if (!known) return null
  const bank = known.ofOneBank ? 'institution_id' : 'null::uuid'
  const text = `select id, unit_id as "unitId", subject_id as "subjectId", agency, ${bank} as "institutionId" from ${known.table} where id = ?`
  const [found] = await em.execute<Owner[]>(text, [recordId])
  return found ?? null
}

/** The owning agency puts a file with its record; the bytes are in the store already, and the upload's token says whose they are. */
export const attachFile = ({ name, records, entity }: AttachParts, files: FilesPort | undefined) =>
  action({
    name: `attach${name}File`,
    ask: asksNobody,
    lock: async (em, input: AttachFileInput, actor) => {
      const file = files?.received(input.upload, actor) ?? refuse(UPLOAD_INVALID, {}, 'upload')
      if ('code' in file) return refused(file)
      const record = await findOwner(em, records, input)
      return record ? { record, file } : refused(refuse(NOT_FOUND, {}, 'recordId'))
    },
    rules: [titleGiven, recordIsOwn],
    record: async (em, { input, locked: { record, file }, actor }: Known) => {
      const attachment = em.create(entity, {
        id: input.id ?? crypto.randomUUID(),
        unitId: record.unitId,
        subjectId: record.subjectId,
        institutionId: record.institutionId,
        recordType: input.recordType,
        recordId: record.id,
        kind: input.kind,
        title: input.title.trim(),
        ...file,
        status: 'IN_FORCE',
        statusReason: null,
        version: 1,
        ...reportedBy(actor),
      })
      return attachmentChanged(await readBack<AttachmentRow>(em.persist(attachment), ATTACHMENT_TABLE, attachment.id))
    },
  })
