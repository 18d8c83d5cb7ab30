import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十八条', rule: 'W-41' } as const

/** Settled on the project's budget, adjusted by the review centre's report: the latest row governs. */
export const LAND_DEVELOPMENT_COSTS = defineRegister({
  schema: 'land',
  type: 'LandDevelopmentCost',
  plural: 'landDevelopmentCosts',
  zh: '土地开发成本',
  en: 'Land development costs',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { number: 'number' } },
  columns: {
    number: text('预算或报告编号', 'Number of the budget or report', { max: 60, filter: true, example: '舞财评〔2026〕15号' }),
    basis: choice('依据', 'Basis', 'LandDevelopmentCostBasis', {
      PROJECT_BUDGET: ['项目工程预算', 'The project’s budget'],
      BUDGET_REVIEW: ['财政评审预算审核报告', 'Budget report of the review centre'],
      SETTLEMENT_REVIEW: ['财政评审结算审核报告', 'Settlement report of the review centre'],
    }),
    content: text('开发内容', 'Works', { max: 500, example: '征地、搬迁、七通一平' }),
    determinedOn: date('出具日期', 'Given on'),
    submittedAmount: money('送审金额', 'Amount submitted', { optional: true, example: '73000000.00' }),
    amount: money('审定或预算金额', 'Amount determined', { example: '70000000.00' }),
    reviewer: text('评审机构', 'Reviewer', { max: 100, optional: true, example: '县财政投资评审中心' }),
    remarks: text('调整说明', 'Why it was adjusted', { max: 500, optional: true }),
  },
  key: ['number'],
  newestBy: 'determinedOn',
  findings: [
    rowFinding({
      code: 'LAND_COST_ABOVE_SUBMITTED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['审定金额大于送审金额', '审定 {part} 元，送审 {whole} 元。', '对照评审报告核对。'],
      en: ['More is determined than was submitted', '{part} of {whole} yuan.', 'Check the report.'],
      check: above('amount', 'submittedAmount'),
    }),
    rowFinding({
      code: 'LAND_COST_WITHOUT_REVIEWER',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['评审报告未写评审机构', '依据为评审报告，评审机构为空。', '补填出具报告的评审机构。'],
      en: ['A review without a reviewer', 'The basis is a report and nobody is named.', 'Name the centre that gave it.'],
      check: (row) => (row.basis !== 'PROJECT_BUDGET' && !row.reviewer ? {} : null),
    }),
  ],
})
