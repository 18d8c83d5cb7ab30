import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { choice, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister, type RegisterRow } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-23' } as const

/** A court’s case number, （2026）晋1102执12号, is no document number of an agency. */
const OFFICIAL_NUMBER: readonly FindingRule<RegisterRow>[] = documentNumberIn('documentNumber').map(({ finding, check }) => ({
  finding,
  check: (row, today) => (row.kind === 'DISHONEST_DEBTOR' ? null : check(row, today)),
}))

/** 信用: ratings, good and bad records, and the flags of L-21 with the document that says so. */
export const ENTERPRISE_CREDIT_RECORDS = defineRegister({
  schema: 'projects',
  type: 'EnterpriseCreditRecord',
  plural: 'enterpriseCreditRecords',
  zh: '企业信用记录',
  en: 'Credit records of enterprises',
  ...CLAUSE,
  writers: ['HOUSING', 'MARKET_REGULATION'],
  about: { by: 'subject', kinds: ['ENTERPRISE'] },
  columns: {
    kind: choice('记录类别', 'Kind', 'CreditRecordKind', {
      RATING: ['信用评价等级', 'Rating'],
      COMMENDATION: ['良好信息', 'Good record'],
      BAD_CONDUCT: ['不良信息', 'Bad record'],
      DISHONEST_DEBTOR: ['失信被执行人', 'Dishonest judgment debtor'],
      DEBT_EVASION: ['逃废金融债务', 'Evasion of financial debt'],
      JOINT_PUNISHMENT: ['联合惩戒', 'Joint punishment'],
    }),
    documentNumber: text('依据文号或编号', 'Number of the document', { max: 100, filter: true, example: '吕住建发〔2026〕40号' }),
    matter: text('事由', 'Matter', { max: 500 }),
    rating: text('评价等级', 'Rating given', { optional: true, max: 20, example: 'A', note: '信用评价的必填' }),
    authority: text('认定机关', 'Authority'),
    decidedOn: date('认定日期', 'Decided on'),
    validUntil: date('有效期至', 'Valid until', { future: true, optional: true }),
    repairedOn: date('信用修复日期', 'Repaired on', { optional: true }),
  },
  key: ['documentNumber', 'kind'],
  newestBy: 'decidedOn',
  rules: [inOrder('decidedOn', 'repairedOn'), inOrder('decidedOn', 'validUntil')],
  findings: [
    ...OFFICIAL_NUMBER,
    rowFinding({
      code: 'RATING_MISSING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['信用评价没有等级', '类别为信用评价。', '补填评价等级。'],
      en: ['A rating without its grade', 'The record is a rating.', 'Add the grade.'],
      check: lacking('kind', ['RATING'], 'rating'),
    }),
  ],
})
