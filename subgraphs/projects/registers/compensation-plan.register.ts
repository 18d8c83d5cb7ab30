import type { LocalDate } from '../../../kernel/dates.js'
import { daysBetween } from '../../../kernel/dates.js'
import { area, choice, count, date, flag, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { dateOf } from '../../../platform/register/row.js'
import { outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十一条、第十二条', rule: 'W-26' } as const
/** 国有土地上房屋征收与补偿条例 Art. 10: comments are taken for 30 days at least. */
const NOTICE_DAYS = 30
const daysOf = (from: LocalDate, until: LocalDate): number => daysBetween(from, until) + 1

export const COMPENSATION_PLANS = defineRegister({
  schema: 'projects',
  type: 'CompensationPlan',
  plural: 'compensationPlans',
  zh: '征收补偿方案',
  en: 'Compensation plans',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    documentNumber: text('方案文号', 'Number', { max: 100, filter: true, example: '舞政〔2026〕9号', note: '补偿标准表按此文号对应' }),
    title: text('方案名称', 'Title'),
    landKind: choice('被征收土地性质', 'Kind of land', 'CompensationLandKind', {
      STATE_OWNED: ['国有土地', 'State-owned'],
      COLLECTIVE: ['集体土地', 'Collective'],
      BOTH: ['两者都有', 'Both'],
    }),
    noticeFrom: date('征求意见开始', 'Comments from', { optional: true, example: '2026-04-01' }),
    noticeUntil: date('征求意见截止', 'Comments until', { optional: true, example: '2026-05-06' }),
    decidedOn: date('征收决定日期', 'Decided on', { filter: true }),
    expropriationAgency: text('房屋征收部门', 'Expropriation agency'),
    implementer: text('征收实施单位', 'Implementing organisation', { optional: true }),
    scope: text('征收范围', 'Area of expropriation', { max: 1000 }),
    households: count('涉及户数', 'Households'),
    floorArea: area('征收建筑面积', 'Floor area'),
    totalCompensation: money('补偿总额', 'Total compensation', { unit: '万元' }),
    stabilityAssessed: flag('已作社会稳定风险评估', 'Social stability risk assessed'),
  },
  key: ['documentNumber'],
  newestBy: 'decidedOn',
  rules: [inOrder('noticeFrom', 'noticeUntil')],
  findings: [
    ...documentNumberIn('documentNumber'),
    rowFinding({
      code: 'COMPENSATION_NOTICE_TOO_SHORT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['补偿方案征求意见不足三十日', '征求意见 {days} 日，条例要求不少于 30 日。', '核对起止日期；确实不足的，说明原因。'],
      en: ['Comments were taken for less than 30 days', 'They were taken for {days} days.', 'Check the dates, or explain.'],
      check: (row) => {
        const [from, until] = [dateOf(row, 'noticeFrom'), dateOf(row, 'noticeUntil')]
        const short = row.landKind !== 'COLLECTIVE' && from !== null && until !== null && daysOf(from, until) < NOTICE_DAYS
        return short ? { days: String(daysOf(from, until)) } : null
      },
    }),
    rowFinding({
      code: 'EXPROPRIATION_DECIDED_DURING_NOTICE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['征求意见未结束即作征收决定', '征求意见至 {earlier}，决定日期 {later}。', '核对日期。'],
      en: ['Decided while comments were taken', 'Comments until {earlier}, decided {later}.', 'Check the dates.'],
      check: outOfOrder('noticeUntil', 'decidedOn'),
    }),
    rowFinding({
      code: 'EXPROPRIATION_WITHOUT_STABILITY_ASSESSMENT',
      severity: 'WARNING',
      clause: '舞阳 第二十二条',
      rule: 'W-52',
      zh: ['征收决定前未作社会稳定风险评估', '方案记为未评估。', '补作评估，或更正记录。'],
      en: ['No social stability risk assessment', 'The plan is recorded without it.', 'Have it made, or correct the record.'],
      check: (row) => (row.stabilityAssessed === false ? {} : null),
    }),
  ],
})
