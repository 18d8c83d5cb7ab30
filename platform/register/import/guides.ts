import { type Guide, guide } from '../../importing/column.js'
import type { Column } from '../column.js'

/** How a value is written, where its column does not say it. */
const FORMS: Readonly<Record<Column['type'], readonly [zh: string, en: string, form: Guide['form']]>> = {
  text: ['文字', 'Text', 'text'],
  choice: ['从下拉列表中选择', 'Choose from the list', 'text'],
  money: ['金额，不加千分位', 'Amount without separators', 'number'],
  decimal: ['数值', 'Number', 'number'],
  count: ['整数', 'Whole number', 'number'],
  date: ['日期，写成 2026-09-30', 'Date, as 2026-09-30', 'date'],
  month: ['月份，写成 2026-09', 'Month, as 2026-09', 'text'],
  flag: ['填“是”或“否”', '是 for yes or 否 for no', 'text'],
  institution: ['银行 12 位行号或机构全称', 'The bank’s 12-digit code or full name', 'text'],
}

const choicesOf = (column: Column): readonly string[] | undefined => {
  if (column.type === 'choice') return Object.values(column.choices).map(([word]) => word)
  return column.type === 'flag' ? ['是', '否'] : undefined
}

/** What a template says of a register's column to who fills it in. */
export function guideOf(column: Column): { readonly guide: Guide } {
  const [zh, en, form] = FORMS[column.type]
  const note = column.note === null ? '' : `；${column.note}`
  return guide(form, `${column.zh}：${zh}${note}`, `${column.en}: ${en}`, column.example, choicesOf(column))
}

/** The columns that say whom a row is about. */
export const WORDING_GUIDES = {
  project: guide('text', '项目代码、立项名称或推广名称', 'Project code, filed name or marketing name', '示例花园'),
  projectName: guide('text', '登记时写明的项目名称，供关联', 'The project as the register names it, for linking', '示例花园一期'),
  scope: guide('text', '融资范围名称；只涉及其中一期时填', 'The financed scope, where it is about one', '一期'),
  building: guide('text', '楼栋号；只涉及一栋时填', 'The building, where it is about one', '1号楼'),
  enterprise: guide('text', '企业全称或统一社会信用代码', 'The enterprise’s full name or credit code', '吕梁示例置业有限公司'),
  parent: guide('text', '所属记录的编号', 'Number of the record that it belongs to', '示例-1'),
  unit: guide('text', '代下级单位填报时写其名称；本单位的留空', 'A unit below, where you report for it; empty for your own', '离石区'),
} as const
