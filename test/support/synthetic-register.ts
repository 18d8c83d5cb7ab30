import { encodeGb18030 } from '../../platform/importing/encode-gb18030.js'

/** A made-up public register with every kind of dirt that real ones have; the same number always gives the same row. No real company. */

export const PERMIT_COLUMNS = [
  '预售证号',
  '项目名称',
  '行政区域',
  '项目地址',
  '房屋用途',
  '开发企业',
  '预售日期',
  '可售套数',
  '总价区间_万元',
  '面积区间_平方米',
]
export const BUILDING_COLUMNS = ['预售证号', '楼栋', '单元', '可售套数', '最低总价_万元', '最高总价_万元', '最小面积_平方米', '最大面积_平方米']
export const UNIT_COLUMNS = ['单位名称', '单位类别', '上级单位', '行政区划代码', '别名', '有效自', '有效至']

export const SYNTHETIC_UNITS: readonly (readonly string[])[] = [
  ['样本市', '地级市', '', '519900', '', '2020-01-01', ''],
  ['样本东区', '市辖区', '样本市', '519902', '东区、样本东', '2020-01-01', ''],
  ['样本西县', '县', '样本市', '519921', '', '2020/1/1', ''],
  ['样本高新区', '开发区', '样本市', '', '', '2020-01-01', ''],
]

export type Row = readonly string[]

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export const permitNumber = (n: number): string => `5199022022${pad(n, 6)}`

const clean = (n: number): Row => [
  permitNumber(n),
  `合成花园${pad(Math.floor(n / 3), 5)}号院`,
  n % 2 === 0 ? '样本东区' : '样本西县',
  `样本东区合成路${n}号`,
  '住宅',
  `样本市合成${pad(Math.floor(n / 7), 4)}置业（测试）有限公司`,
  `2022-${pad((n % 12) + 1, 2)}-${pad((n % 28) + 1, 2)}`,
  String((n % 300) + 1),
  `${100 + (n % 50)}.5 - ${200 + (n % 50)}.25`,
  `${80 + (n % 9)} - ${120 + (n % 9)}.36`,
]

/** What is done to a clean row, by column, and how it must end: a special case, a unified form, or a reason for refusal. */
export interface Dirt {
  readonly cells: Readonly<Record<string, string>>
  readonly special?: string
  readonly note?: string
  readonly refused?: string
}

export const PERMIT_DIRT: readonly Dirt[] = [
  { cells: { 预售日期: '现房' }, special: 'EXISTING_HOUSE' },
  { cells: { 可售套数: '0', 总价区间_万元: 'Infinity - -Infinity', 面积区间_平方米: 'Infinity - -Infinity' }, special: 'NOTHING_ON_SALE' },
  { cells: { 开发企业: '样本市合成甲置业有限公司、样本市合成乙置业（测试）有限公司' }, special: 'CO_DEVELOPERS' },
  { cells: { 开发企业: '样本市合成甲置业有限公司；样本市合成乙置业(测试)有限公司' }, special: 'CO_DEVELOPERS', note: 'COMPANY_NAME_FORM' },
  { cells: { 开发企业: '样本市合成甲置业有限公司 样本市合成丙置业有限公司' }, special: 'CO_DEVELOPERS' },
  { cells: { 项目名称: '合成云上花园、合成云下花园' }, special: 'SEVERAL_PROJECT_NAMES' },
  { cells: { 开发企业: '样本市合成丁置业(测试、二部)有限公司' }, note: 'COMPANY_NAME_FORM' },
  { cells: { 房屋用途: '公寓、住宅' }, note: 'SEVERAL_USES' },
  { cells: { 房屋用途: '住宅，住宅、住宅储藏室' }, note: 'USE_REPEATED' },
  { cells: { 预售日期: '2022/3/1' }, note: 'DATE_FORM' },
  { cells: { 预售日期: '２０２２年３月１日' }, note: 'DATE_FORM' },
  { cells: { 项目地址: '样本东区合成路1号\n（临）' }, note: 'LINE_BREAK' },
  { cells: { 总价区间_万元: '', 面积区间_平方米: '' }, note: 'RANGE_NOT_REPORTED' },
  { cells: { 项目地址: '=cmd|合成路1号' } },
  { cells: { 项目名称: '合成"引号"花园, 一期' } },
  { cells: { 预售日期: '2022-02-30' }, refused: 'IMPORT_CELL_DATE' },
  { cells: { 预售日期: '3/1/22' }, refused: 'IMPORT_CELL_DATE' },
  { cells: { 预售日期: '44621' }, refused: 'IMPORT_CELL_DATE_SERIAL' },
  { cells: { 预售证号: '5.19902E+14' }, refused: 'IMPORT_CELL_NUMBER_LOST' },
  { cells: { 预售证号: '' }, refused: 'IMPORT_CELL_EMPTY' },
  { cells: { 可售套数: '七十三' }, refused: 'IMPORT_CELL_COUNT' },
  { cells: { 可售套数: '-1' }, refused: 'IMPORT_CELL_COUNT' },
  { cells: { 总价区间_万元: '386.34 - 309.24' }, refused: 'IMPORT_CELL_RANGE_REVERSED' },
  { cells: { 总价区间_万元: '1,386.34 - 2,309.24' }, refused: 'IMPORT_CELL_DECIMAL' },
  { cells: { 总价区间_万元: '309.24' }, refused: 'IMPORT_CELL_RANGE' },
  { cells: { 面积区间_平方米: 'Infinity - -Infinity' }, refused: 'PRESALE_NOTHING_ON_SALE_CONTRADICTED' },
  { cells: { 开发企业: '合成甲、乙置业有限公司' }, refused: 'PRESALE_DEVELOPERS_UNCLEAR' },
  { cells: { 开发企业: '样本市合成甲置业有限公司样本市合成乙置业有限公司' }, refused: 'PRESALE_DEVELOPERS_UNCLEAR' },
  { cells: { 项目名称: '合成锟斤拷花园' }, refused: 'IMPORT_CELL_DAMAGED' },
]

export const dirtyPermit = (n: number, { cells }: Dirt): Row => clean(n).map((cell, place) => cells[PERMIT_COLUMNS[place] ?? ''] ?? cell)

/** `rows` permits; of every `dirtEvery`, one has the next kind of dirt. */
export function* syntheticPermits(rows: number, dirtEvery = 10): Generator<Row> {
  for (let n = 0; n < rows; n++) {
    const dirt = PERMIT_DIRT[Math.floor(n / dirtEvery) % PERMIT_DIRT.length]
    yield dirt !== undefined && n % dirtEvery === 0 ? dirtyPermit(n, dirt) : clean(n)
  }
}

/** `perPermit` entrances for each of the permits numbered 0 to `permits` − 1. */
export function* syntheticBuildings(permits: number, perPermit = 6): Generator<Row> {
  for (let n = 0; n < permits; n++) {
    for (let k = 0; k < perPermit; k++) {
      yield [permitNumber(n), k === 5 ? '地下室' : String(k + 1), k === 4 ? '其他' : '1', String(k + 1), '249.18', '302.99', '115.03', '142.03']
    }
  }
}

export type FileForm = 'UTF-8' | 'UTF-8 BOM' | 'GB18030'

export const csvLine = (cells: Row): string => `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`

export function encode(text: string, form: FileForm): Buffer {
  if (form === 'GB18030') return encodeGb18030(text)
  return Buffer.from(form === 'UTF-8 BOM' ? `\ufeff${text}` : text)
}

/** The file's bytes in pieces of a thousand rows, to be written one after the other. */
export function* csvFile(header: Row, rows: Iterable<Row>, form: FileForm): Generator<Buffer> {
  let lines = csvLine(header)
  let first = true
  let count = 0
  for (const row of rows) {
    lines += csvLine(row)
    if (++count % 1000 !== 0) continue
    yield encode(lines, first ? form : form === 'UTF-8 BOM' ? 'UTF-8' : form)
    lines = ''
    first = false
  }
  if (lines !== '') yield encode(lines, first || form !== 'UTF-8 BOM' ? form : 'UTF-8')
}
