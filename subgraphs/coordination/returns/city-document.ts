import { type Fen, sum } from '../../../kernel/money.js'
import { formatWanYuan } from '../../../kernel/wan-yuan.js'
import type { PrintedColumn, PrintedDocument, PrintedTable } from '../../../platform/documents/printed-document.js'
import { distinctTotals } from '../../../policy/lvliang-2024-12/3-2-reporting/distinct-totals.js'
import { type CityFacts, type CountyPart, MEASURES } from './gather-city.js'
import { type Figures, totalOf } from './monthly-row.js'

const MEASURE_WORDS: Readonly<Record<keyof Figures, string>> = {
  requested: '融资需求',
  approved: '授信',
  disbursedInPeriod: '本期发放',
  disbursed: '累计发放',
  relief: '存量展期、调整还款',
  balance: '贷款余额',
}

const right = (title: string): PrintedColumn => ({ title, align: 'right' })

const COUNTY_COLUMNS: readonly PrintedColumn[] = [
  { title: '县（市、区）' },
  { title: '机制建立日期' },
  { title: '月报报送' },
  right('融资范围'),
  right('项目'),
  ...MEASURES.map((measure) => right(MEASURE_WORDS[measure])),
]

const monthWords = ({ months }: CountyPart): string =>
  months.map(({ period, submittedOn, isNil }) => `${period} ${submittedOn === null ? '未报' : `${submittedOn} ${isNil ? '零报告' : '已报'}`}`).join('\n')

function countyTable({ counties }: CityFacts): PrintedTable {
  const rows = counties.map((county) => {
    const { scopes, projects } = distinctTotals(county.lines)
    const amounts = MEASURES.map((measure) => formatWanYuan(totalOf(county.lines, measure)))
    return [county.unitName, county.establishedOn ?? '未建立', monthWords(county), String(scopes), String(projects), ...amounts]
  })
  const lines = counties.flatMap((county) => county.lines)
  const { scopes, projects } = distinctTotals(lines)
  const foot = ['合计', '', '', String(scopes), String(projects), ...MEASURES.map((measure) => formatWanYuan(totalOf(lines, measure)))]
  return { title: '一、各县（市、区）协调机制运行和融资情况', columns: COUNTY_COLUMNS, rows, foot: [foot] }
}

/** Of the 24 columns of a county's line (domain §3.5) those that the city watches: name, progress, banks' answers, plan. */
const WATCHED = [0, 1, 5, 9, 14, 21]
const SCOPE_COLUMNS: readonly PrintedColumn[] = [
  ...['县（市、区）', '项目', '推送次数/日期', '建设状态/形象进度', '银行反馈', '计划竣工/交付'].map((title) => ({ title })),
  ...['融资需求', '授信', '累计发放'].map(right),
]

function scopeTable({ counties }: CityFacts): PrintedTable {
  const rows = counties
    .flatMap(({ lines }) => lines)
    .map(({ cells, figures }) => [...WATCHED.map((at) => cells[at] ?? ''), ...[figures.requested, figures.approved, figures.disbursed].map(formatWanYuan)])
  return { title: '二、已推送项目的进度和融资额度', columns: SCOPE_COLUMNS, rows }
}

const DIFFERENCE_COLUMNS: readonly PrintedColumn[] = [{ title: '县（市、区）' }, { title: '指标' }, ...['县报', '数据中枢', '差额'].map(right)]

function differenceTable({ counties, differences }: CityFacts): PrintedTable {
  const names = new Map(counties.map(({ unitId, unitName }) => [unitId, unitName]))
  const gap = (reported: Fen | null, own: Fen): string => (reported === null ? '缺报' : formatWanYuan(sum([own, -reported])))
  const rows = differences.map(({ unitId, measure, reported, own }) => [
    names.get(unitId) ?? '',
    MEASURE_WORDS[measure as keyof Figures],
    reported === null ? '缺报' : formatWanYuan(reported),
    formatWanYuan(own),
    gap(reported, own),
  ])
  return { title: '三、县报数与数据中枢数的差异', columns: DIFFERENCE_COLUMNS, rows }
}

const nameOf = ({ kind, unitName, period }: CityFacts): string =>
  kind === 'MONTHLY_MONITORING'
    ? `${unitName}房地产融资协调机制监测月报（${period}）`
    : `${unitName}房地产融资协调机制季度汇总（${period.slice(0, 4)}年第${Number(period.slice(5)) / 3}季度）`

/** 吕梁 三(二) (L-48, L-49): mechanisms, pushed list, progress and amounts by county; the summary names to whom it goes. */
export const cityDocument = (facts: CityFacts): PrintedDocument => ({
  title: nameOf(facts),
  head: [
    ['编制单位', facts.unitName],
    ...facts.recipients.map((name, index): [string, string] => [index === 0 ? '报送' : '抄送', name]),
    ['统计截止日期', facts.cutOff],
    ['填报岗位', facts.preparerPost],
    ['单位', '万元'],
  ],
  tables: [countyTable(facts), scopeTable(facts), differenceTable(facts)],
  notes: ['合计按融资范围去重，项目数另列。', '金额由各单位填报的事实汇总，四舍五入一次；“缺报”不等于零。'],
  seal: `${facts.unitName}房地产融资协调机制办公室`,
  dated: facts.asOf,
})
