import { normaliseCompanyName } from '../../../kernel/identifiers/company-name.js'
import { isRefused } from '../../../platform/action/action.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, date, text } from '../../../platform/register/column.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { linkedOtherwise, linkedProject } from '../../../platform/register/import/linked-project.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import type { CertificateKind } from '../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { CERTIFICATE_REASON_MISSING, CERTIFICATE_STATUS_UNCHANGED, changeCertificateStatus } from '../certificate/actions/change-certificate-status.js'
import {
  CERTIFICATE_GENERATION_NEEDED,
  CERTIFICATE_NUMBER_MISSING,
  CERTIFICATE_OF_ANOTHER_AGENCY,
  issueCertificate,
} from '../certificate/actions/issue-certificate.js'
import { CERTIFICATE_TABLE, type CertificateRow } from '../certificate/certificate.reads.js'
import { certificateNumber } from '../certificate/certificate-number.js'
import { LAND_DATE_AFTER_TODAY, LAND_DATES_REVERSED } from '../date-refusals.js'
import { landSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'land',
  type: 'Certificate',
  plural: 'certificates',
  zh: '四证',
  en: 'The four certificates',
  clause: '吕梁 二(四)',
  rule: 'L-39',
  writers: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING'],
  about: { by: 'link' },
  columns: {
    kind: choice('证照种类', 'Kind', 'CertificateKind', {
      LAND_USE: ['土地使用证', 'Land-use certificate'],
      LAND_PLANNING: ['建设用地规划许可证', 'Land planning permit'],
      WORKS_PLANNING: ['建设工程规划许可证', 'Works planning permit'],
      CONSTRUCTION: ['施工许可证', 'Construction permit'],
    }),
    generation: choice(
      '新旧版本',
      'Generation',
      'LandUseGeneration',
      { REAL_ESTATE_TITLE: ['不动产权证书', 'Real-estate title'], STATE_LAND_USE_CERTIFICATE: ['国有土地使用证', 'State land-use certificate'] },
      { optional: true, note: '土地使用证必填，其他证照留空' },
    ),
    number: text('证号', 'Number', { max: 100, example: '晋（2026）离石区不动产权第0000001号' }),
    authority: text('核发机关', 'Issuing authority', { example: '离石区自然资源局' }),
    holder: text('权利人或建设单位', 'Holder', { example: '吕梁示例置业有限公司' }),
    issuedOn: date('核发日期', 'Issued on'),
    expiresOn: date('有效期止', 'Valid until', { optional: true, future: true }),
    status: choice(
      '证照状态',
      'State',
      'CertificateStatus',
      { VALID: ['有效', 'Valid'], EXPIRED: ['已过期', 'Expired'], REVOKED: ['已撤销或注销', 'Revoked'], SUPERSEDED: ['已变更', 'Superseded'] },
      { optional: true, note: '不填为有效' },
    ),
    since: date('状态自何日起', 'State since', { optional: true, note: '状态有变化时填写' }),
    reason: text('状态变化依据', 'Grounds of the state', { optional: true, max: 500, note: '决定文号或事由' }),
  },
  key: ['kind', 'number'],
  newestBy: 'issuedOn',
})

interface Known extends CertificateRow {
  readonly status: string
}

const KNOWN = `select ${CERTIFICATE_TABLE.columns}, status_since as since, status_reason as reason from certificate where unit_id = ? and kind = ? and number = ?`
const PRINTED = ['generation', 'authority', 'holder', 'issuedOn', 'expiresOn'] as const

async function intend(em: Em, row: PlacedRow): ReturnType<RecordKind['intend']> {
  const linked = await linkedProject(em, landSlice, row)
  if ('code' in linked) return linked
  const { values: given } = row
  const printed = {
    kind: String(given.kind) as CertificateKind,
    generation: given.generation as string | null,
    number: String(given.number),
    authority: String(given.authority),
    holder: normaliseCompanyName(String(given.holder)),
    issuedOn: String(given.issuedOn),
    expiresOn: given.expiresOn as string | null,
  }
  const number = certificateNumber({ ...printed, divisions: [] }).value
  const change = { status: String(given.status), since: String(given.since ?? given.issuedOn), reason: String(given.reason ?? '') }
  const [known] = await em.execute<Known[]>(KNOWN, [linked.unitId, printed.kind, number])
  if (!known) {
    const input = { ...printed, unitId: linked.unitId, subjectIds: linked.subjects.map(({ id }) => id) }
    return {
      outcome: 'created',
      write: async (run) => {
        const issued = await run(issueCertificate, input)
        if (isRefused(issued) || given.status === null || given.status === 'VALID') return issued
        return run(changeCertificateStatus, { ...change, certificateId: issued.answer.id, expectedVersion: issued.answer.version })
      },
    }
  }
  const changes = changesOf(register, known, { ...given, ...printed, number })
  const refusal = fixed(changes, ...PRINTED, ...(changes.status ? [] : ['since', 'reason'])) ?? (await linkedOtherwise(em, known.id, linked, row))
  if (refusal) return refusal
  if (!changes.status) return 'unchanged'
  return {
    outcome: 'updated',
    changes: Object.values(changes),
    write: (run) => run(changeCertificateStatus, { ...change, certificateId: known.id, expectedVersion: known.version }),
  }
}

export const certificateImport = recordKind({
  register,
  slice: landSlice,
  tables: { certificate: 'id', link: 'record_id' },
  refusals: [
    ...[CERTIFICATE_OF_ANOTHER_AGENCY, CERTIFICATE_GENERATION_NEEDED, CERTIFICATE_NUMBER_MISSING],
    ...[CERTIFICATE_STATUS_UNCHANGED, CERTIFICATE_REASON_MISSING, LAND_DATE_AFTER_TODAY, LAND_DATES_REVERSED],
  ],
  intend,
})
