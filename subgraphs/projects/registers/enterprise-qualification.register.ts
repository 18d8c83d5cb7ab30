import { choice, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lapsed, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-23' } as const

export const ENTERPRISE_QUALIFICATIONS = defineRegister({
  schema: 'projects',
  type: 'EnterpriseQualification',
  plural: 'enterpriseQualifications',
  zh: '房地产开发企业资质',
  en: 'Developers’ qualifications',
  ...CLAUSE,
  writers: ['HOUSING', 'ADMIN_APPROVAL'],
  about: { by: 'subject', kinds: ['ENTERPRISE'] },
  columns: {
    certificateNumber: text('资质证书编号', 'Number of the certificate', { max: 60, filter: true, example: '吕建开企〔2025〕036号' }),
    grade: choice('资质等级', 'Grade', 'QualificationGrade', {
      FIRST: ['一级', 'First'],
      SECOND: ['二级', 'Second'],
      THIRD: ['三级（2022年前核发）', 'Third, issued before 2022'],
      FOURTH: ['四级（2022年前核发）', 'Fourth, issued before 2022'],
      PROVISIONAL: ['暂定（2022年前核发）', 'Provisional, issued before 2022'],
    }),
    scope: text('承担业务范围', 'Scope of business', { optional: true, max: 500 }),
    authority: text('发证机关', 'Authority'),
    issuedOn: date('发证日期', 'Issued on'),
    validUntil: date('有效期至', 'Valid until', { future: true }),
    state: choice('证书状态', 'State', 'QualificationState', {
      VALID: ['有效', 'Valid'],
      EXPIRED: ['已过期', 'Expired'],
      SUPERSEDED: ['已换发', 'Superseded'],
      REVOKED: ['已撤销或注销', 'Revoked'],
    }),
  },
  key: ['certificateNumber'],
  newestBy: 'issuedOn',
  rules: [inOrder('issuedOn', 'validUntil')],
  findings: [
    rowFinding({
      code: 'QUALIFICATION_LAPSED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['资质已过有效期', '有效期至 {until}，状态仍为有效。', '已延续的更正有效期；未延续的改为已过期。'],
      en: ['The qualification has lapsed', 'Valid until {until}, yet recorded as valid.', 'Record its renewal, or that it expired.'],
      check: lapsed('validUntil', 'state', 'VALID'),
    }),
  ],
})
