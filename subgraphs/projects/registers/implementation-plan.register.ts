import { date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn, shownIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第四条', rule: 'W-09' } as const

export const IMPLEMENTATION_PLANS = defineRegister({
  schema: 'projects',
  type: 'ImplementationPlan',
  plural: 'implementationPlans',
  zh: '项目实施方案',
  en: 'Implementation plans',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    planVersion: text('版次', 'Version of the plan', { max: 40, example: '首次', note: '如：首次、第1次调整' }),
    title: text('方案名称', 'Title'),
    preparedBy: text('编制单位', 'Prepared by', { note: '项目单位' }),
    preparedOn: date('编制日期', 'Prepared on'),
    approvedBy: text('批准单位', 'Approved by', { optional: true }),
    approvedOn: date('批准日期', 'Approved on', { optional: true }),
    investmentTarget: money('投资目标', 'Target of investment', { unit: '万元' }),
    capitalTarget: money('资本金筹集目标', 'Target of capital', { unit: '万元' }),
    borrowingTarget: money('融资目标', 'Target of borrowing', { unit: '万元' }),
    otherTarget: money('其他资金', 'Other money', { unit: '万元', optional: true }),
    relocationFrom: date('计划搬迁开始', 'Relocation from', { future: true, optional: true }),
    relocationUntil: date('计划搬迁完成', 'Relocation until', { future: true, optional: true }),
    constructionFrom: date('计划开工', 'Construction from', { future: true, optional: true }),
    constructionUntil: date('计划竣工', 'Construction until', { future: true, optional: true }),
    capitalRules: text('资本金管理制度', 'Rules for the capital', { optional: true, max: 500, note: '制度名称和文号' }),
    repaymentMeans: text('还本付息资金落实措施', 'How repayment is secured', { optional: true, max: 1000 }),
    summary: text('主要内容', 'Summary', { optional: true, max: 2000 }),
  },
  key: ['planVersion'],
  newestBy: 'preparedOn',
  rules: [inOrder('relocationFrom', 'relocationUntil'), inOrder('constructionFrom', 'constructionUntil')],
  findings: [
    rowFinding({
      code: 'PLAN_WITHOUT_FULL_FUNDING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['筹资目标不足投资目标', '资本金、融资与其他资金合计少于投资目标 {whole} 元。', '写明缺口的来源，或更正目标金额。'],
      en: [
        'The plan is not fully funded',
        'Capital, borrowing and other money are less than the target of {whole} yuan.',
        'Name the source of the gap, or correct the figures.',
      ],
      check: (row) => {
        const [whole, capital, borrowing] = [figureIn(row, 'investmentTarget'), figureIn(row, 'capitalTarget'), figureIn(row, 'borrowingTarget')]
        if (whole === null || capital === null || borrowing === null) return null
        return capital + borrowing + (figureIn(row, 'otherTarget') ?? 0n) < whole ? { whole: shownIn(row, 'investmentTarget') } : null
      },
    }),
    rowFinding({
      code: 'PLAN_APPROVED_BEFORE_PREPARED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['实施方案批准早于编制', '编制 {earlier}，批准 {later}。', '核对两个日期。'],
      en: ['The plan was approved before it was prepared', 'Prepared {earlier}, approved {later}.', 'Check both dates.'],
      check: outOfOrder('preparedOn', 'approvedOn'),
    }),
  ],
})
