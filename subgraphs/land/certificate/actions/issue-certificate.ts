import type { Actor } from '../../../../kernel/actor.js'
import { normaliseCompanyName } from '../../../../kernel/identifiers/company-name.js'
import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused } from '../../../../platform/action/action.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { type Named, namedSubjects } from '../../../../platform/linking/named-subjects.js'
import { recordLinked } from '../../../../platform/linking/record-linked.js'
import { type CertificateKind, ISSUERS, mayIssue } from '../../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { notAfterToday, notBefore } from '../../date-refusals.js'
import { CertificateEntity } from '../certificate.entity.js'
import { CERTIFICATE_TABLE, type CertificateRow } from '../certificate.reads.js'
import { certificateNumber } from '../certificate-number.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly unitId?: string | null
  readonly kind: CertificateKind
  readonly generation?: string | null
  readonly number: string
  readonly authority: string
  readonly holder: string
  readonly issuedOn: string
  readonly expiresOn?: string | null
  readonly subjectIds?: readonly string[] | null
}

interface Locked extends Named {
  readonly divisions: readonly string[]
}

export const CERTIFICATE_OF_ANOTHER_AGENCY = defineRefusal({
  code: 'CERTIFICATE_OF_ANOTHER_AGENCY',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '该证照不由本单位核发', detail: '{kind} 由 {issuers} 核发。', remedy: '请由核发单位登记。' },
  en: { title: 'Another agency issues this certificate', detail: '{kind} is issued by {issuers}.', remedy: 'Have the issuing agency record it.' },
})

export const CERTIFICATE_GENERATION_NEEDED = defineRefusal({
  code: 'CERTIFICATE_GENERATION_NEEDED',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: {
    title: '新旧版本只用于土地使用证',
    detail: '土地使用证须注明是国有土地使用证还是不动产权证书；其他证照不填。',
    remedy: '补填或去掉 generation。',
  },
  en: {
    title: 'The generation goes with a land-use certificate',
    detail: 'A land-use certificate says whether it is of the old or the new generation; others do not.',
    remedy: 'Add or remove generation.',
  },
})

export const CERTIFICATE_NUMBER_MISSING = defineRefusal({
  code: 'CERTIFICATE_NUMBER_MISSING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '证号不能为空', detail: '收到的证号没有内容。', remedy: '按证照填写编号。' },
  en: { title: 'A certificate has a number', detail: 'The number received is empty.', remedy: 'Give the number as printed.' },
})

type Known = Facts<Input, null, Locked>

const agencyIssues = ({ input, actor }: Known) =>
  mayIssue(actor.agency, input.kind) ? null : refuse(CERTIFICATE_OF_ANOTHER_AGENCY, { kind: input.kind, issuers: ISSUERS[input.kind].join(', ') }, 'kind')

const generationFits = ({ input }: Known) =>
  (input.kind === 'LAND_USE') === Boolean(input.generation) ? null : refuse(CERTIFICATE_GENERATION_NEEDED, {}, 'generation')

const numberOf = ({ input, locked }: Known) => certificateNumber({ ...input, generation: input.generation ?? null, divisions: locked.divisions })

const numberIsThere = (known: Known) => (numberOf(known).value === '' ? refuse(CERTIFICATE_NUMBER_MISSING, {}, 'number') : null)

const issuedByToday = ({ input, today }: Known) => notAfterToday(input.issuedOn, today, 'issuedOn')

const expiresLater = ({ input }: Known) => notBefore(input.expiresOn, input.issuedOn, 'expiresOn')

async function lock(em: Em, input: Input, actor: Actor) {
  const named = await namedSubjects(em, input, actor)
  if (isRefused(named)) return named
  const codes = await em.execute<{ code: string }[]>(
    'select u.code from ref_unit here join ref_unit u on u.id in (here.id, here.parent_id) where here.id = ? and u.code is not null',
    [named.unitId],
  )
  return { ...named, divisions: codes.map(({ code }) => code) }
}

async function record(em: Em, known: Known) {
  const { input, locked, actor } = known
  const number = numberOf(known)
  const certificate = em.create(CertificateEntity, {
    id: input.id ?? crypto.randomUUID(),
    unitId: locked.unitId,
    subjectId: null,
    kind: input.kind,
    generation: input.generation ?? null,
    number: number.value,
    authority: input.authority.trim(),
    holder: normaliseCompanyName(input.holder),
    issuedOn: input.issuedOn,
    expiresOn: input.expiresOn ?? null,
    status: 'VALID',
    statusSince: input.issuedOn,
    statusReason: null,
    warnings: number.problems.map(({ code }) => code),
    version: 1,
    ...reportedBy(actor),
  })
  em.persist(certificate)
  const about = { type: 'CERTIFICATE', subjects: locked.subjects, actor, since: input.issuedOn, why: `核发时由本单位指明：${number.value}` }
  return recordLinked<CertificateRow>(em, { table: CERTIFICATE_TABLE, id: certificate.id, topic: 'certificate', ...about })
}

/** 吕梁 二(四) (L-39): the issuing agency records one of the four, and whom it is about where the certificate says so. */
export const issueCertificate = action({
  name: 'issueCertificate',
  ask: asksNobody,
  lock,
  rules: [agencyIssues, generationFits, numberIsThere, issuedByToday, expiresLater],
  record,
})
