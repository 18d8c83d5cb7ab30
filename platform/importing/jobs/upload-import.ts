import { refuse } from '../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../action/action.js'
import type { Em } from '../../database/orm.js'
import type { FilesPort } from '../../files/port.js'
import { UPLOAD_INVALID } from '../../files/refusals.js'
import type { Upload } from '../../files/take-upload.js'
import { readBack } from '../../graph/reads.js'
import type { ImportKind } from '../import-kind.js'
import { JOB_TABLE, type JobRow } from './job.reads.js'
import { IMPORT_KIND_UNKNOWN } from './refusals.js'

export interface UploadImportInput extends ActionInput {
  readonly id?: string | null
  readonly kind: string
  readonly upload: string
}

type Known = Facts<UploadImportInput, null, { readonly file: Upload }>

const INSERT = `insert into import_job (id, unit_id, institution_id, agency, membership, reporter_post, actor, kind, sha256, size, name, state)
  values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'UPLOADED')`

const kindIsKnown =
  (kinds: () => readonly ImportKind[]) =>
  ({ input }: Known) => {
    const names = kinds().map(({ name }) => name)
    return names.includes(input.kind) ? null : refuse(IMPORT_KIND_UNKNOWN, { kind: input.kind.slice(0, 60), kinds: names.join('、') }, 'kind')
  }

async function record(em: Em, { input, locked: { file }, actor }: Known) {
  const id = input.id ?? crypto.randomUUID()
  const who = [id, actor.unit, actor.institution, actor.agency, actor.membership, actor.post, JSON.stringify(actor)]
  await em.execute(INSERT, [...who, input.kind, file.sha256, file.size, file.name])
  const answer = await readBack<JobRow>(em, JOB_TABLE, id)
  return { answer, unitId: actor.unit, subjects: [id], events: [], evidence: { sha256: file.sha256, size: String(file.size), kind: input.kind } }
}

/** A file that was brought to the gateway is to be imported: a worker checks it and says what it would change. */
export const uploadImport = (name: string, kinds: () => readonly ImportKind[], files: FilesPort | undefined) =>
  action({
    name: `upload${name}Import`,
    ask: asksNobody,
    lock: async (_, { upload }: UploadImportInput, actor) => {
      const file = files?.received(upload, actor) ?? refuse(UPLOAD_INVALID, {}, 'upload')
      return 'code' in file ? refused(file) : { file }
    },
    rules: [kindIsKnown(kinds)],
    record,
  })
