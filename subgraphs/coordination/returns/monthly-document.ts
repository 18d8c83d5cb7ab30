import { formatWanYuan } from '../../../kernel/wan-yuan.js'
import type { PrintedColumn, PrintedDocument } from '../../../platform/documents/printed-document.js'
import { distinctTotals } from '../../../policy/lvliang-2024-12/3-2-reporting/distinct-totals.js'
import type { MonthlyFacts } from './gather-monthly.js'
import { type Figures, totalOf } from './monthly-row.js'

/** The 24 columns (domain §3.5), money in 万元, the unit in the column's name. */
const TITLES = [
  '序号',
  '县（市、区）',
  '项目名称（备案名/推广名）',
  '投资项目代码',
  '开发企业/统一社会信用代码/所有制',
  '项目地址',
  '推送次数/推送日期',
  '项目类别',
  '总建筑面积（㎡）/总套数/已售未交付套数',
  '总投资/已完成投资/资本金到位（万元）',
  '建设状态/形象进度',
  '四证办理情况',
  '融资需求（万元）',
  '抵押物及评估价值（万元）',
  '主办银行',
  '银行反馈结果/存在问题',
  '授信金额（万元）/授信日期',
  '本月发放/累计发放（万元）',
  '存量贷款展期、调整还款（万元）',
  '贷款余额（万元）/到期日',
  '监管账户余额/重点监管额度（万元）',
  '欠税情况（万元）',
  '计划竣工/交付日期',
  '备注',
]

const FIGURES = new Set([12, 18, 21])
const COLUMNS: readonly PrintedColumn[] = TITLES.map((title, index) => (FIGURES.has(index) ? { title, align: 'right' } : { title }))

function footOf(facts: MonthlyFacts): readonly string[] {
  const { scopes, projects } = distinctTotals(facts.lines)
  const cells = TITLES.map(() => '')
  const wan = (figure: keyof Figures): string => formatWanYuan(totalOf(facts.lines, figure))
  cells[1] = '合计'
  cells[2] = `融资范围 ${scopes} 个\n项目 ${projects} 个`
  cells[12] = wan('requested')
  cells[16] = wan('approved')
  cells[17] = `${wan('disbursedInPeriod')}\n${wan('disbursed')}`
  cells[18] = wan('relief')
  cells[19] = wan('balance')
  return cells
}

/** 吕梁 三(二) (L-51): the county's return of a month. With nothing pushed it is a zero report, and says so. */
export const monthlyDocument = (facts: MonthlyFacts): PrintedDocument => ({
  title: `${facts.unitName}房地产融资协调机制月报（${facts.period}）`,
  head: [
    ['填报单位', facts.unitName],
    ['统计截止日期', facts.cutOff],
    ['填报岗位', facts.preparerPost],
    ['审核人（签字）', ''],
    ['单位', '万元'],
  ],
  tables: [{ columns: COLUMNS, rows: facts.lines.map(({ cells }, index) => [String(index + 1), ...cells]), foot: [footOf(facts)] }],
  notes: [...(facts.lines.length === 0 ? ['零报告：截至统计截止日期没有已推送的项目。'] : []), '金额由各单位填报的事实汇总，四舍五入一次；“未报”不等于零。'],
  seal: `${facts.unitName}房地产融资协调机制办公室`,
  dated: facts.asOf,
})
