import { formatYuan } from '../../../kernel/money.js'
import { choice, institution, money, month, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf, textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件五', rule: 'L-36' } as const
const BARRED = ['LAND_PURCHASE', 'OTHER_INVESTMENT']

/** A fifth off the plan wants a word why. */
const DRIFT_PERCENT = 20n

/** Plan and actual by month and use, so that the drift shows. Visible: the bank's own and the agencies. */
export const LOAN_USE_PLANS = defineRegister({
  schema: 'financing',
  type: 'LoanUsePlan',
  plural: 'loanUsePlans',
  zh: '贷款使用计划',
  en: 'Loan-use plans',
  ...CLAUSE,
  writers: ['BANK', 'NFRA', 'FINANCIAL_AFFAIRS'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    institution: institution('银行', 'Bank'),
    month: month('计划月份', 'Month'),
    purpose: choice('用途', 'Use', 'LoanUse', {
      CONSTRUCTION: ['工程款', 'Works'],
      MATERIAL: ['材料设备款', 'Materials and equipment'],
      WAGES: ['农民工工资', 'Wages'],
      ANCILLARY: ['配套设施', 'Ancillary facilities'],
      TAXES_AND_FEES: ['税费', 'Taxes and fees'],
      INTEREST: ['利息', 'Interest'],
      LAND_PURCHASE: ['购地', 'Buying land'],
      OTHER_INVESTMENT: ['其他投资', 'Other investment'],
    }),
    planned: money('计划金额', 'Planned', { unit: '万元' }),
    actual: money('实际金额', 'Actual', { unit: '万元', optional: true }),
    milestone: text('对应工程节点', 'Milestone', { max: 200, optional: true, example: '3#楼主体封顶' }),
    driftReason: text('偏差原因', 'Why it differs', { max: 500, optional: true }),
  },
  key: ['institution', 'month', 'purpose'],
  newestBy: 'month',
  findings: [
    rowFinding({
      code: 'LOAN_FOR_LAND_OR_INVESTMENT',
      severity: 'ERROR',
      clause: '吕梁 二(二)',
      rule: 'L-22',
      zh: ['贷款计划用于购地或其他投资', '用途为 {use}。', '贷款资金优先保障项目开发建设，不得用于购地或其他投资。'],
      en: [
        'The loan is to buy land or to be invested',
        'The use is {use}.',
        'Loan money goes to the project’s construction, never to land or other investment.',
      ],
      check: (row) => {
        const use = textOf(row, 'purpose')
        return use !== null && BARRED.includes(use) ? { use } : null
      },
    }),
    rowFinding({
      code: 'LOAN_USE_DRIFTS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['贷款使用偏离计划', '计划 {planned} 元，实际 {actual} 元，偏差超过 20%，未写原因。', '补填偏差原因，必要时调整计划。'],
      en: ['Use drifts from the plan', 'Planned {planned}, actual {actual} yuan: more than 20 % apart and no reason.', 'Say why, or change the plan.'],
      check: (row) => {
        const [planned, actual] = [fenOf(row, 'planned'), fenOf(row, 'actual')]
        if (planned === null || actual === null || textOf(row, 'driftReason') !== null) return null
        const gap = actual > planned ? actual - planned : planned - actual
        return gap * 100n > planned * DRIFT_PERCENT ? { planned: formatYuan(planned), actual: formatYuan(actual) } : null
      },
    }),
  ],
})
