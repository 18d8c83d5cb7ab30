import { count, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, outOfOrder, overdue, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三) 条件五', rule: 'L-36' } as const

/** Completion as planned and as it came, per version of the plan: an old promise stays beside the new one. */
export const COMPLETION_RECORDS = defineRegister({
  schema: 'projects',
  type: 'CompletionRecord',
  plural: 'completionRecords',
  zh: '完工计划与竣工交付',
  en: 'Completion plans, acceptance and delivery',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['BUILDING', 'SCOPE', 'PROJECT'] },
  columns: {
    planVersion: text('计划版次', 'Version of the plan', { max: 40, example: '首次', note: '调整计划时另填一行，如：第1次调整' }),
    plannedStart: date('计划开工日期', 'Planned start', { future: true, optional: true }),
    actualStart: date('实际开工日期', 'Actual start', { optional: true }),
    plannedCompletion: date('计划竣工日期', 'Planned completion', { future: true }),
    actualCompletion: date('实际竣工日期', 'Actual completion', { optional: true }),
    acceptedOn: date('竣工验收合格日期', 'Accepted on', { optional: true }),
    filingNumber: text('竣工验收备案编号', 'Number of the completion filing', { optional: true, max: 100, example: '吕竣备2026-018' }),
    filedOn: date('竣工验收备案日期', 'Completion filed on', { optional: true }),
    plannedDelivery: date('计划交付日期', 'Planned delivery', { future: true, note: '商品房买卖合同约定的日期' }),
    actualDelivery: date('实际交付日期', 'Actual delivery', { optional: true }),
    deliveredDwellings: count('已交付套数', 'Dwellings delivered', { optional: true }),
    firstRegisteredOn: date('首次登记日期', 'First registration on', { optional: true }),
    superseded: text('调整原因', 'Why the plan was revised', { optional: true, max: 500, note: '被新版次取代时填写' }),
  },
  key: ['planVersion'],
  newestBy: 'plannedCompletion',
  rules: [inOrder('plannedStart', 'plannedCompletion'), inOrder('actualStart', 'actualCompletion')],
  findings: [
    rowFinding({
      code: 'COMPLETION_OVERDUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已过计划竣工日期未竣工', '计划竣工 {due}，已逾期 {daysLate} 天。', '已竣工的补填实际日期；调整计划的另填新版次并写明原因。'],
      en: ['Completion is overdue', 'Planned {due}, {daysLate} days ago.', 'Record the completion, or a revised plan and why.'],
      check: (row, today) => (isGiven(row, 'superseded') ? null : overdue('plannedCompletion', 'actualCompletion')(row, today)),
    }),
    rowFinding({
      code: 'DELIVERY_OVERDUE',
      severity: 'WARNING',
      clause: '吕梁 三(三)',
      rule: 'L-54',
      zh: ['已过约定交付日期未交付', '应于 {due} 交付，已逾期 {daysLate} 天。', '核实购房人权益风险；已交付的补填实际日期。'],
      en: ['Delivery is overdue', 'Due on {due}, {daysLate} days ago.', 'Look into the buyers’ risk, or record the delivery.'],
      check: (row, today) => (isGiven(row, 'superseded') ? null : overdue('plannedDelivery', 'actualDelivery')(row, today)),
    }),
    rowFinding({
      code: 'DELIVERED_BEFORE_ACCEPTANCE',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['交付早于竣工验收合格', '验收合格 {earlier}，交付 {later}；未经验收合格不得交付。', '核对两个日期。'],
      en: ['Delivered before acceptance', 'Accepted {earlier}, delivered {later}.', 'Check both dates.'],
      check: outOfOrder('acceptedOn', 'actualDelivery'),
    }),
    rowFinding({
      code: 'FILED_BEFORE_ACCEPTANCE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['竣工验收备案早于验收', '验收合格 {earlier}，备案 {later}。', '核对两个日期。'],
      en: ['Filed before acceptance', 'Accepted {earlier}, filed {later}.', 'Check both dates.'],
      check: outOfOrder('acceptedOn', 'filedOn'),
    }),
    rowFinding({
      code: 'FILING_WITHOUT_NUMBER',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['竣工验收备案没有编号', '已填备案日期。', '补填备案编号。'],
      en: ['A completion filing without its number', 'A date of filing is given.', 'Add the number.'],
      check: contradicts((row) => isGiven(row, 'filedOn') && !isGiven(row, 'filingNumber')),
    }),
  ],
})
