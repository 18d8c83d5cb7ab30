import { choice, date, percent, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, overdue, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三) 条件四', rule: 'L-34' } as const
/** In places of a decimal with four: before first registration at least 5 % of the quota stays. */
const MOST_BEFORE_REGISTRATION = 950_000n

/** 用款节点: how far the works have come, and how much of the quota that frees (domain §4.2). */
export const PRESALE_RELEASE_NODES = defineRegister({
  schema: 'projects',
  type: 'PresaleReleaseNode',
  plural: 'presaleReleaseNodes',
  zh: '预售资金用款节点',
  en: 'Release nodes of presale funds',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['BUILDING', 'SCOPE', 'PROJECT'] },
  columns: {
    node: choice('节点', 'Node', 'ReleaseMilestone', {
      MATERIALS: ['前期材料采购', 'Early purchase of materials'],
      UNDERGROUND: ['地下结构完成', 'Underground structure'],
      MAIN_STRUCTURE: ['主体结构', 'Main structure'],
      MASONRY: ['砌筑抹灰', 'Masonry and plaster'],
      COMPLETION_FILING: ['竣工验收备案', 'Completion filing'],
      FIRST_REGISTRATION: ['首次登记', 'First registration'],
    }),
    detail: text('节点说明', 'Detail', { max: 100, example: '主体结构完成至 11 层', note: '主体分层释放的写明层数' }),
    plannedOn: date('计划达到日期', 'Planned on', { future: true }),
    reachedOn: date('实际达到日期', 'Reached on', { optional: true }),
    cumulativeRelease: percent('累计可释放比例（%）', 'Cumulative release in %', { example: '60.00' }),
    evidence: text('核验材料', 'Evidence', { optional: true, max: 500, example: '分部验收记录' }),
  },
  key: ['node', 'detail'],
  newestBy: 'plannedOn',
  findings: [
    rowFinding({
      code: 'RELEASE_NODE_OVERDUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['用款节点逾期未达到', '计划 {due}，已逾期 {daysLate} 天。', '核实工程进度；已达到的补填日期。'],
      en: ['A release node is overdue', 'Planned {due}, {daysLate} days ago.', 'Check the works, or record that it was reached.'],
      check: overdue('plannedOn', 'reachedOn'),
    }),
    rowFinding({
      code: 'RELEASE_WITHOUT_FLOOR',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['首次登记前留存不足百分之五', '首次登记前累计释放超过 95%。', '核对比例；当地规定不同的，说明后关闭。'],
      en: [
        'Less than 5 % stays before first registration',
        'More than 95 % is released before it.',
        'Check the share; close with a reason if local rules differ.',
      ],
      check: contradicts((row) => row.node !== 'FIRST_REGISTRATION' && (figureIn(row, 'cumulativeRelease') ?? 0n) > MOST_BEFORE_REGISTRATION),
    }),
    rowFinding({
      code: 'RELEASE_WITHOUT_EVIDENCE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['达到节点没有核验材料', '已填实际达到日期。', '补填核验材料。'],
      en: ['A node reached without evidence', 'A date is given.', 'Add the evidence.'],
      check: contradicts((row) => Boolean(row.reachedOn) && !row.evidence),
    }),
  ],
})
