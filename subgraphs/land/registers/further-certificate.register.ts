import { checkPlanningPermit } from '../../../kernel/identifiers/planning-permits.js'
import { checkTitleCertificate } from '../../../kernel/identifiers/title-certificate.js'
import { area, choice, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { lapsed, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-26' } as const

const problemsOf = (kind: string | null, number: string): readonly unknown[] => {
  if (kind === 'SITE_OPINION') return checkPlanningPermit('SITE', number).problems
  return kind === 'UNIT_TITLE' ? checkTitleCertificate(number).problems : []
}

/** Procedures are wider than the four certificates: what comes before and after them. */
export const FURTHER_CERTIFICATES = defineRegister({
  schema: 'land',
  type: 'FurtherCertificate',
  plural: 'furtherCertificates',
  zh: '其他证照与手续',
  en: 'Further certificates and procedures',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING'],
  about: { by: 'link', says: { developer: 'holder', number: 'number' } },
  columns: {
    kind: choice('种类', 'Kind', 'FurtherCertificateKind', {
      SITE_OPINION: ['用地预审与选址意见书', 'Site opinion and land pre-examination'],
      ALLOCATION_DECISION: ['划拨决定书', 'Allocation decision'],
      DRAWING_REVIEW: ['施工图审查合格书', 'Certificate of drawing review'],
      FIRE_REVIEW: ['消防设计审查意见书', 'Fire design review'],
      CIVIL_DEFENCE: ['人防审批', 'Civil defence approval'],
      PLANNING_VERIFICATION: ['竣工规划核实', 'Planning verification at completion'],
      FIRE_ACCEPTANCE: ['消防验收或备案', 'Fire acceptance'],
      COMPLETION_FILING: ['竣工验收备案', 'Completion filing'],
      FIRST_REGISTRATION: ['首次登记', 'First registration'],
      UNIT_TITLE: ['不动产权证书（分户）', 'Title certificate of a unit'],
    }),
    number: text('编号', 'Number', { max: 60, filter: true, example: '用字第1411022026XS0000001号' }),
    holder: text('权利人或建设单位', 'Holder', { filter: true, example: '吕梁示例置业有限公司', note: '自然人只填“个人”' }),
    buildings: text('涉及楼栋', 'Buildings', { max: 500, optional: true, example: '1#、2#' }),
    area: area('面积（平方米）', 'Area in square metres', { optional: true }),
    authority: text('核发机关', 'Authority', { max: 100, example: '离石区自然资源局' }),
    issuedOn: date('核发日期', 'Issued on'),
    expiresOn: date('有效期止', 'Valid until', { future: true, optional: true }),
    state: choice('效力', 'Validity', 'FurtherCertificateState', {
      VALID: ['有效', 'Valid'],
      EXPIRED: ['已过期', 'Expired'],
      REVOKED: ['已撤销', 'Revoked'],
      SUPERSEDED: ['已变更，由新证取代', 'Superseded by another'],
    }),
  },
  key: ['kind', 'number'],
  newestBy: 'issuedOn',
  rules: [inOrder('issuedOn', 'expiresOn')],
  findings: [
    rowFinding({
      code: 'FURTHER_CERTIFICATE_NUMBER_UNUSUAL',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['编号写法少见', '{number} 不是该种类的常见写法。', '对照原件核对；确为如此的，说明原因后关闭。'],
      en: ['The number is of an unusual form', '{number} is not usual for this kind.', 'Check the original; close with a reason if it reads so.'],
      check: (row) => {
        const number = textOf(row, 'number')
        return number !== null && problemsOf(textOf(row, 'kind'), number).length > 0 ? { number } : null
      },
    }),
    rowFinding({
      code: 'FURTHER_CERTIFICATE_LAPSED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已过有效期而仍填有效', '有效期止 {until}。', '办理延期，或将效力改为已过期。'],
      en: ['Past its last day and said to be valid', 'It was valid until {until}.', 'Have it extended, or record that it expired.'],
      check: lapsed('expiresOn', 'state', 'VALID'),
    }),
  ],
})
