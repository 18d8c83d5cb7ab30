import { differs, lessOf } from '../../../platform/register/amount-checks.js'
import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十二条', rule: 'W-27' } as const

export const INVESTMENT_REVIEWS = defineRegister({
  schema: 'financing',
  type: 'InvestmentReview',
  plural: 'investmentReviews',
  zh: '财政投资评审',
  en: 'Fiscal investment reviews',
  ...CLAUSE,
  writers: ['FINANCE'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING'] },
  columns: {
    number: text('评审报告编号', 'Report number', { max: 60, filter: true, example: '舞财评〔2026〕15号' }),
    kind: choice('评审种类', 'Kind', 'InvestmentReviewKind', {
      BUDGET: ['预算审核', 'Budget'],
      CHANGE: ['工程变更审核', 'Change of works'],
      SETTLEMENT: ['结算审核', 'Settlement'],
    }),
    content: choice('评审对象', 'What was reviewed', 'InvestmentReviewObject', {
      INFRASTRUCTURE: ['基础设施', 'Infrastructure'],
      RESETTLEMENT_HOUSING: ['安置房', 'Resettlement housing'],
      OTHER: ['其他', 'Other'],
    }),
    contractNumber: text('所涉合同编号', 'Contract', { max: 80, optional: true, filter: true, example: '舞棚施合〔2026〕1号' }),
    submitted: money('送审金额', 'Amount submitted', { example: '52000000.00' }),
    approved: money('审定金额', 'Amount approved', { filter: true, example: '49800000.00' }),
    reduction: money('核减金额', 'Reduction', { optional: true, negative: true, example: '2200000.00' }),
    reviewedOn: date('评审日期', 'Reviewed on'),
    reviewer: text('评审机构', 'Reviewer', { max: 100, example: '县财政投资评审中心' }),
  },
  key: ['number'],
  newestBy: 'reviewedOn',
  findings: [
    rowFinding({
      code: 'REVIEW_REDUCTION_DIFFERS',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['核减金额有误', '填报 {stated} 元，送审减审定为 {expected} 元。', '对照评审报告更正。'],
      en: ['The reduction is wrong', '{stated} yuan are given; submitted less approved is {expected}.', 'Correct it from the report.'],
      check: differs('reduction', lessOf('submitted', 'approved')),
    }),
    rowFinding({
      code: 'REVIEW_APPROVED_ABOVE_SUBMITTED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['审定金额大于送审金额', '审定 {part} 元，送审 {whole} 元。', '对照评审报告核对。'],
      en: ['More approved than submitted', '{part} of {whole} yuan.', 'Check the report.'],
      check: above('approved', 'submitted'),
    }),
  ],
})
