import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, overdue, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-37' } as const

/** How a developer mends its own cash flow, and what came of it. */
export const SELF_HELP_MEASURES = defineRegister({
  schema: 'projects',
  type: 'SelfHelpMeasure',
  plural: 'selfHelpMeasures',
  zh: '企业自救措施',
  en: 'Developers’ self-help measures',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['ENTERPRISE', 'PROJECT'] },
  columns: {
    kind: choice('措施类别', 'Kind', 'SelfHelpKind', {
      SALES: ['项目销售', 'Sales'],
      ASSET_DISPOSAL: ['处置存量资产', 'Disposal of existing assets'],
      NEW_INVESTOR: ['引入投资者', 'New investors'],
      OTHER: ['其他', 'Other'],
    }),
    title: text('措施名称', 'Measure', { example: '二期尾盘集中销售' }),
    counterpart: text('受让方或投资者', 'Buyer or investor', { optional: true, note: '填单位名称；个人买受人不填姓名' }),
    agreedOn: date('启动日期', 'Begun on'),
    plannedAmount: money('计划筹集', 'Amount planned', { unit: '万元' }),
    raisedAmount: money('累计到账', 'Amount raised to date', { unit: '万元', example: '60' }),
    dueOn: date('计划完成日期', 'To be done by', { future: true }),
    doneOn: date('完成日期', 'Done on', { optional: true, example: '2026-09-30', note: '未完成的不填' }),
    state: choice('措施状态', 'State', 'SelfHelpState', {
      DONE: ['已完成', 'Done'],
      UNDER_WAY: ['进行中', 'Under way'],
      PLANNED: ['计划中', 'Planned'],
      FAILED: ['未成功', 'Failed'],
    }),
    evidence: text('凭据', 'Evidence', { optional: true, max: 500, example: '网签合同、入账凭证' }),
  },
  key: ['kind', 'title'],
  newestBy: 'agreedOn',
  rules: [inOrder('agreedOn', 'doneOn')],
  findings: [
    rowFinding({
      code: 'SELF_HELP_OVERDUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['自救措施逾期未完成', '应于 {due} 完成，已逾期 {daysLate} 天。', '填写完成日期，或改为未成功。'],
      en: ['A self-help measure is overdue', 'Due on {due}, {daysLate} days ago.', 'Record that it was done, or that it failed.'],
      check: (row, today) => (row.state === 'FAILED' ? null : overdue('dueOn', 'doneOn')(row, today)),
    }),
    rowFinding({
      code: 'SELF_HELP_DONE_WITHOUT_MONEY',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['措施已完成而没有到账', '状态为已完成，累计到账为零。', '补填到账金额，或更正状态。'],
      en: ['Done, and nothing raised', 'The measure is done, the amount raised is zero.', 'Record the amount, or correct the state.'],
      check: contradicts((row) => row.state === 'DONE' && figureIn(row, 'raisedAmount') === 0n),
    }),
    rowFinding({
      code: 'SELF_HELP_STATE_WITHOUT_DATE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['措施状态与完成日期不符', '已完成的须有完成日期，未完成的没有。', '更正状态或日期。'],
      en: ['State and date of a measure disagree', 'What is done has a date, what is not has none.', 'Correct the state or the date.'],
      check: contradicts((row) => (row.state === 'DONE') !== Boolean(row.doneOn)),
    }),
  ],
})
