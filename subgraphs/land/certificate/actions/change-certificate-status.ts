import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { recordLinked } from '../../../../platform/linking/record-linked.js'
import { notAfterToday, notBefore } from '../../date-refusals.js'
import { CertificateEntity } from '../certificate.entity.js'
import { CERTIFICATE_TABLE, type CertificateRow } from '../certificate.reads.js'

interface Input extends ActionInput {
  readonly certificateId: string
  readonly status: string
  readonly since: string
  readonly reason: string
  readonly expectedVersion: number
}

interface Locked {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly issuedOn: string
}

export const CERTIFICATE_STATUS_UNCHANGED = defineRefusal({
  code: 'CERTIFICATE_STATUS_UNCHANGED',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '证照已是该状态', detail: '当前状态为 {status}。', remedy: '无需重复办理。' },
  en: { title: 'The certificate is in that state', detail: 'It is {status}.', remedy: 'Nothing needs to be done.' },
})

export const CERTIFICATE_REASON_MISSING = defineRefusal({
  code: 'CERTIFICATE_REASON_MISSING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '变更证照状态须写明依据', detail: '未填写依据。', remedy: '写明撤销、注销或变更的决定文号或事由。' },
  en: {
    title: 'A change of status states its grounds',
    detail: 'No grounds were given.',
    remedy: 'Name the decision or event that revokes, supersedes or restores it.',
  },
})

type Known = Facts<Input, null, Locked>

const reasonGiven = ({ input }: Known) => (input.reason.trim() === '' ? refuse(CERTIFICATE_REASON_MISSING, {}, 'reason') : null)

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const statusChanges = ({ input, locked }: Known) =>
  input.status === locked.status ? refuse(CERTIFICATE_STATUS_UNCHANGED, { status: locked.status }, 'status') : null

const sinceByToday = ({ input, today }: Known) => notAfterToday(input.since, today, 'since')

const sinceItsIssue = ({ input, locked }: Known) => notBefore(input.since, locked.issuedOn, 'since')

/** `for update` shows a row only to who may change it: another agency's certificate is not found. */
async function lock(em: Em, { certificateId }: Input) {
  const [certificate] = await em.execute<Locked[]>('select id, version, status, issued_on::text as "issuedOn" from certificate where id = ? for update', [
    certificateId,
  ])
  return certificate ?? refused(refuse(NOT_FOUND, {}, 'certificateId'))
}

async function record(em: Em, { input, locked, actor }: Known) {
  const certificate = await em.findOneOrFail(CertificateEntity, { id: locked.id })
  em.assign(certificate, { status: input.status, statusSince: input.since, statusReason: input.reason.trim(), ...reportedBy(actor) })
  const about = { type: 'CERTIFICATE', subjects: [], actor, since: input.since, why: input.reason }
  return recordLinked<CertificateRow>(em, { table: CERTIFICATE_TABLE, id: locked.id, topic: 'certificate', ...about })
}

/** 吕梁 二(四) (L-39): revoked, superseded, run out, or restored when a decision is annulled; what it was stays in its history. */
export const changeCertificateStatus = action({
  name: 'changeCertificateStatus',
  ask: asksNobody,
  lock,
  rules: [reasonGiven, versionIsKnown, statusChanges, sinceByToday, sinceItsIssue],
  record,
})
