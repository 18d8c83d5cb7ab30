import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, outOfOrder, overdue, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第二十三条', rule: 'W-54' } as const
const PLANNED = { clause: '吕梁 二(三) 条件五', rule: 'L-36' } as const

/** Nodes of a plan, planned beside actual: the drift says how truthful the plan was. */
export const PLAN_MILESTONES = defineRegister({
  schema: 'projects',
  type: 'PlanMilestone',
  plural: 'planMilestones',
  zh: '计划节点',
  en: 'Milestones of plans',
  ...PLANNED,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING'] },
  columns: {
    plan: choice('所属计划', 'Plan', 'MilestonePlan', {
      RELOCATION: ['搬迁计划', 'Relocation'],
      CONSTRUCTION: ['建设计划', 'Construction'],
      COMPLETION: ['完工交付计划', 'Completion and delivery'],
      LOAN_USE: ['贷款使用计划', 'Use of the loan'],
    }),
    name: text('节点名称', 'Milestone', { example: '主体结构封顶' }),
    plannedOn: date('计划日期', 'Planned on', { future: true }),
    revisedOn: date('调整后日期', 'Revised to', { future: true, optional: true, note: '计划日期不改，调整写在这里' }),
    actualOn: date('实际完成日期', 'Actually on', { optional: true, note: '未完成的不填' }),
    plannedAmount: money('计划用款', 'Planned amount', { unit: '万元', optional: true }),
    actualAmount: money('实际用款', 'Actual amount', { unit: '万元', optional: true }),
    responsible: text('责任单位', 'Responsible organisation', { optional: true, note: '填单位，不填个人' }),
    reason: text('延误原因', 'Why it slipped', { optional: true, max: 500 }),
  },
  key: ['plan', 'name'],
  newestBy: 'plannedOn',
  findings: [
    rowFinding({
      code: 'MILESTONE_OVERDUE',
      severity: 'WARNING',
      ...PLANNED,
      zh: ['节点已过期未完成', '应于 {due} 完成，已逾期 {daysLate} 天。', '已完成的补填实际日期；未完成的写明调整后日期和原因。'],
      en: ['A milestone is overdue', 'It was due on {due}, {daysLate} days ago.', 'Record when it was reached, or its revised date and the reason.'],
      check: (row, today) => overdue(isGiven(row, 'revisedOn') ? 'revisedOn' : 'plannedOn', 'actualOn')(row, today),
    }),
    rowFinding({
      code: 'MILESTONE_LATE_WITHOUT_REASON',
      severity: 'WARNING',
      ...PLANNED,
      zh: ['节点延误未写原因', '计划 {due}，实际或调整后 {later}。', '补填延误原因。'],
      en: ['A milestone slipped without a reason', 'Planned {due}, actual or revised {later}.', 'Give the reason.'],
      check: (row) => {
        const [due, later] = [String(row.plannedOn ?? ''), String(row.actualOn ?? row.revisedOn ?? '')]
        return later > due && !isGiven(row, 'reason') ? { due, later } : null
      },
    }),
    rowFinding({
      code: 'RELOCATION_SLIPPED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['搬迁未按计划的时间节点推进', '计划 {later}，实际 {earlier}。', '对项目有重大影响的，由县机制办公室登记责任追究。'],
      en: ['Relocation slipped', 'Planned {later}, actual {earlier}.', 'If the project suffers, the office records who answers for it.'],
      check: (row, today) => (row.plan === 'RELOCATION' ? outOfOrder('actualOn', 'plannedOn')(row, today) : null),
    }),
    rowFinding({
      code: 'MILESTONE_OVERSPENT',
      severity: 'WARNING',
      ...PLANNED,
      zh: ['节点用款超计划', '实际 {part} 元，计划 {whole} 元。', '说明原因，或调整贷款使用计划。'],
      en: ['A milestone cost more than planned', 'Actual {part}, planned {whole} yuan.', 'Explain, or revise the plan.'],
      check: above('actualAmount', 'plannedAmount'),
    }),
  ],
})
