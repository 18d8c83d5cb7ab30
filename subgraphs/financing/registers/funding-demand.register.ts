import { choice, count, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第九条(一)', rule: 'W-19' } as const
const FIRST_DAYS: Readonly<Record<string, string>> = { Q1: '01-01', Q2: '04-01', Q3: '07-01', Q4: '10-01' }

/** 项目单位 → 住建局 → 财政局 → 豫资 and financing bank: what was reviewed is the cap of the quarter's release. */
export const FUNDING_DEMANDS = defineRegister({
  schema: 'financing',
  type: 'FundingDemand',
  plural: 'fundingDemands',
  zh: '季度用款需求',
  en: 'Quarterly funding demands',
  ...CLAUSE,
  writers: ['FINANCE', 'HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    year: count('用款年度', 'Year', { max: 2199, filter: true, example: '2026' }),
    quarter: choice(
      '用款季度',
      'Quarter',
      'FundingQuarter',
      {
        Q1: ['一季度', 'First quarter'],
        Q2: ['二季度', 'Second quarter'],
        Q3: ['三季度', 'Third quarter'],
        Q4: ['四季度', 'Fourth quarter'],
      },
      { example: '三季度' },
    ),
    compensation: money('征收补偿', 'Compensation', { unit: '万元', optional: true }),
    construction: money('安置房及基础设施', 'Resettlement housing and infrastructure', { unit: '万元', optional: true }),
    otherUse: money('其他用途', 'Other uses', { unit: '万元', optional: true }),
    requested: money('申报用款需求', 'Amount requested', { unit: '万元', example: '3000' }),
    basis: text('计划与进度依据', 'Plan and progress that it follows', { max: 500, optional: true, example: '三季度主体封顶，搬迁 60 户' }),
    submittedOn: date('项目单位报送日期', 'Submitted by the project unit on', { example: '2026-06-05' }),
    housingAmount: money('住建局审核金额', 'Amount after the housing bureau', { unit: '万元', optional: true, example: '2800' }),
    housingReviewedOn: date('住建局审核日期', 'Reviewed by the housing bureau on', { optional: true, example: '2026-06-12' }),
    financeAmount: money('财政局审核金额', 'Amount after the finance bureau', { unit: '万元', optional: true, filter: true, example: '2600' }),
    financeReviewedOn: date('财政局审核日期', 'Reviewed by the finance bureau on', { optional: true, example: '2026-06-18' }),
    sentOn: date('报送豫资和融资银行日期', 'Sent to platform and bank on', { optional: true, example: '2026-06-22' }),
  },
  key: ['year', 'quarter'],
  newestBy: 'submittedOn',
  rules: [inOrder('submittedOn', 'housingReviewedOn', 'financeReviewedOn', 'sentOn')],
  findings: [
    rowFinding({
      code: 'DEMAND_RAISED_IN_REVIEW',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['审核金额高于上一环节', '财政局审核 {part} 元，住建局审核 {whole} 元。', '按审核结论更正。'],
      en: ['Review raised the amount', 'Finance {part}, housing {whole} yuan.', 'Correct it from the reviews.'],
      check: above('financeAmount', 'housingAmount'),
    }),
    rowFinding({
      code: 'DEMAND_REVIEWED_ABOVE_REQUEST',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['审核金额高于申报金额', '住建局审核 {part} 元，申报 {whole} 元。', '按审核结论更正。'],
      en: ['More reviewed than requested', '{part} of {whole} yuan.', 'Correct it from the reviews.'],
      check: above('housingAmount', 'requested'),
    }),
    rowFinding({
      code: 'DEMAND_SENT_LATE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['用款需求报送晚于季度开始', '{sentOn} 报送，季度自 {quarterStart} 开始。', '下季度需求应在本季度内报送。'],
      en: ['Sent after the quarter began', 'Sent on {sentOn}; the quarter began on {quarterStart}.', 'Send the next quarter’s demand within this one.'],
      check: (row) => {
        const quarterStart = `${row.year}-${FIRST_DAYS[textOf(row, 'quarter') ?? ''] ?? ''}`
        const sentOn = textOf(row, 'sentOn')
        return sentOn !== null && sentOn >= quarterStart ? { sentOn, quarterStart } : null
      },
    }),
  ],
})
