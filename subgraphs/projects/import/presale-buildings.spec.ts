import { foldWidth } from '../../../kernel/identifiers/normalise.js'
import { type Cell, cannotRead, type ReadCell, read } from '../../../platform/importing/cell.js'
import { CELL_EMPTY, CELL_REFUSALS } from '../../../platform/importing/cell-refusals.js'
import { count, number } from '../../../platform/importing/cells.js'
import { column, guide, optionalColumn } from '../../../platform/importing/column.js'
import { rangeBetween, type Unit } from '../../../platform/importing/ranges.js'
import { defineRowSpec } from '../../../platform/importing/row-spec.js'
import { BUILDING_IS_DATE, PRESALE_IMPORT_REFUSALS } from './refusals.js'
import { AREA, MOST_UNITS, type OnSale, onSale, type ReadRange, TOTAL_PRICE } from './sale-ranges.js'

export interface PresaleBuildingRow {
  readonly permitNumber: string
  /** 楼栋 as the register names it: mostly a number, sometimes 地下室. */
  readonly building: string
  /** 单元 as the register names it; 其他 where it names none. */
  readonly entrance: string
  readonly onSale: OnSale
}

/** "1-2" becomes "1月2日" or "2-Jan" in a spreadsheet, and nothing says which of several numbers it was. */
const SPREADSHEET_DATE = /^(\d{1,2}月\d{1,2}日|\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{1,2}|\d{4}[-/]\d{1,2}[-/]\d{1,2})$/

const label: ReadCell<string> = (cell) => {
  const name = number(50)(cell)
  return 'value' in name && SPREADSHEET_DATE.test(name.value) ? cannotRead(BUILDING_IS_DATE, { text: name.value }) : name
}

const entrance: ReadCell<string> = (cell) => {
  const name = label(cell)
  return 'value' in name && name.value === '其他' ? read(name.value, { notes: [...name.notes, 'ENTRANCE_NOT_NAMED'] }) : name
}

const asWritten: ReadCell<string> = (cell) => read(foldWidth(cell))

const columns = {
  permitNumber: column(
    '预售证号',
    number(64),
    guide('text', '已导入的预售许可证编号', 'Number of a presale permit that was imported before', '519902022000001'),
  ),
  building: column('楼栋', label, guide('text', '楼栋号，例如 1-2；该列为文本格式', 'Such as 1-2; the column is text, keep it so', '1')),
  entrance: column('单元', entrance, guide('text', '单元号；不分单元的写“其他”', '其他 where the building has no entrances', '1')),
  units: column('可售套数', count(MOST_UNITS), guide('number', '整数，没有可售的写 0', 'A whole number; 0 where nothing is on sale', '12')),
  minPrice: optionalColumn(
    '最低总价_万元',
    asWritten,
    guide('text', '与最高总价一起填写；没有可售房源时写 Infinity', 'Together with the highest; Infinity where nothing is on sale', '88.5'),
  ),
  maxPrice: optionalColumn('最高总价_万元', asWritten, guide('text', '没有可售房源时写 -Infinity', '-Infinity where nothing is on sale', '143.61')),
  minArea: optionalColumn(
    '最小面积_平方米',
    asWritten,
    guide('text', '与最大面积一起填写；没有可售房源时写 Infinity', 'Together with the largest; Infinity where nothing is on sale', '79.9'),
  ),
  maxArea: optionalColumn('最大面积_平方米', asWritten, guide('text', '没有可售房源时写 -Infinity', '-Infinity where nothing is on sale', '143.61')),
}

/** Lowest and highest come in two cells here; one without the other is no range. */
function rangeOf(low: string | null, high: string | null, unit: Unit, names: readonly [string, string]): Cell<ReadRange> {
  if (low === null && high === null) return read<ReadRange>(null)
  if (low === null || high === null) return cannotRead(CELL_EMPTY, {}, low === null ? names[0] : names[1])
  const found = rangeBetween(low, high, unit)
  return 'value' in found ? read<ReadRange>({ range: found.value }) : { problems: found.problems.map((problem) => ({ ...problem, field: names.join('、') })) }
}

/** What each entrance (单元) of each building has on sale; a building belongs to a permit that must be known. */
export const presaleBuildings = defineRowSpec({
  name: 'presale-buildings',
  columns,
  refusals: [...CELL_REFUSALS, ...PRESALE_IMPORT_REFUSALS],
  cases: {
    NOTHING_ON_SALE: { zh: '没有可售房源', en: 'Nothing on sale' },
    ENTRANCE_NOT_NAMED: { zh: '单元写“其他”', en: 'The entrance is "other"' },
    RANGE_NOT_REPORTED: { zh: '未填价格或面积区间', en: 'Price or area was not reported' },
  },
  assemble: (row): Cell<PresaleBuildingRow> => {
    const price = rangeOf(row.minPrice, row.maxPrice, TOTAL_PRICE, ['最低总价_万元', '最高总价_万元'])
    const area = rangeOf(row.minArea, row.maxArea, AREA, ['最小面积_平方米', '最大面积_平方米'])
    if ('problems' in price || 'problems' in area) {
      return { problems: [price, area].flatMap((cell) => ('problems' in cell ? cell.problems : [])) }
    }
    const sale = onSale(row.units, price.value, area.value, '最低总价_万元')
    if ('problems' in sale) return sale
    return read({ permitNumber: row.permitNumber, building: row.building, entrance: row.entrance, onSale: sale.value }, sale)
  },
  keyOf: ({ permitNumber, building, entrance: door }) => `${permitNumber}\n${building}\n${door}`,
})
