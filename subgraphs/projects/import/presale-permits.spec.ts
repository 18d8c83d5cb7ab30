import type { LocalDate } from '../../../kernel/dates.js'
import { foldWidth } from '../../../kernel/identifiers/normalise.js'
import { projectNameForm } from '../../../kernel/identifiers/project-name.js'
import { type Cell, type ReadCell, read } from '../../../platform/importing/cell.js'
import { CELL_REFUSALS } from '../../../platform/importing/cell-refusals.js'
import { count, date, number, text } from '../../../platform/importing/cells.js'
import { column, guide, optionalColumn } from '../../../platform/importing/column.js'
import { splitList } from '../../../platform/importing/lists.js'
import { type Range, range, type Unit } from '../../../platform/importing/ranges.js'
import { defineRowSpec } from '../../../platform/importing/row-spec.js'
import { developers, type NamedDeveloper } from './developers.js'
import { PRESALE_IMPORT_REFUSALS } from './refusals.js'
import { AREA, MOST_UNITS, type OnSale, onSale, TOTAL_PRICE } from './sale-ranges.js'

/** PRESALE: sold before completion, on the date of the permit. EXISTING_HOUSE: sold as a finished home (现房), which has no presale date. */
export type SaleStatus = 'PRESALE' | 'EXISTING_HOUSE'

export interface PresalePermitRow {
  /** Unique only together with the authority that issued it (domain §1.8). */
  readonly permitNumber: string
  readonly projectName: string
  /** More than one where a permit covers a project under several names; the whole text stays in `projectName`. */
  readonly projectNames: readonly string[]
  readonly projectNameForm: string
  readonly unitName: string
  readonly address: string | null
  readonly uses: readonly string[]
  readonly usesReceived: string | null
  readonly developers: readonly NamedDeveloper[]
  readonly presaleOn: LocalDate | null
  readonly saleStatus: SaleStatus
  readonly onSale: OnSale
}

const projectNames: ReadCell<{ whole: string; names: readonly string[] }> = (cell) => {
  const words = text(200)(cell)
  if ('problems' in words) return words
  const names = splitList(words.value, '、；;')
  return read({ whole: words.value, names }, { specials: names.length > 1 ? ['SEVERAL_PROJECT_NAMES'] : [], notes: words.notes })
}

const uses: ReadCell<{ received: string; uses: readonly string[] }> = (cell) => {
  const words = text(200)(cell)
  if ('problems' in words) return words
  const all = splitList(words.value)
  const distinct = [...new Set(all)]
  const notes = [...words.notes, ...(distinct.length > 1 ? ['SEVERAL_USES'] : []), ...(distinct.length < all.length ? ['USE_REPEATED'] : [])]
  return read({ received: words.value, uses: distinct }, { notes })
}

const presaleDate: ReadCell<{ on: LocalDate | null; status: SaleStatus }> = (cell) => {
  if (foldWidth(cell) === '现房') return read({ on: null, status: 'EXISTING_HOUSE' }, { specials: ['EXISTING_HOUSE'] })
  const on = date(cell)
  return 'problems' in on ? on : read({ on: on.value, status: 'PRESALE' }, on)
}

/** Tells the range of nothing from a cell with nothing in it. */
export const writtenRange =
  (unit: Unit): ReadCell<{ range: Range | null }> =>
  (cell) => {
    const found = range(unit)(cell)
    return 'problems' in found ? found : read({ range: found.value }, found)
  }

const columns = {
  permitNumber: column(
    '预售证号',
    number(64),
    guide('text', '证上的全部编号；该列为文本格式，不要改成数字', 'The whole number on the permit; the column is text, keep it so', '519902022000001'),
  ),
  project: column(
    '项目名称',
    projectNames,
    guide('text', '一证几个项目的，用顿号（、）分隔', 'Several projects under one permit with 、 between them', '样本花园一期'),
  ),
  unitName: column('行政区域', text(50), guide('text', '已登记的填报单位名称', 'Name of a registered reporting unit', '样本东区')),
  address: optionalColumn('项目地址', text(500), guide('text', '项目坐落', 'Where the project lies', '样本东区样本路1号')),
  uses: optionalColumn('房屋用途', uses, guide('text', '几种用途用顿号（、）分隔', 'Several uses with 、 between them', '住宅、商业')),
  developers: column(
    '开发企业',
    developers,
    guide('text', '企业全称；共同开发的几家用顿号（、）分隔', 'Full names; several with 、 between them', '样本市样本置业（测试）有限公司'),
  ),
  date: column(
    '预售日期',
    presaleDate,
    guide('text', '形如 2024-03-01；现房销售的写“现房”', 'Such as 2024-03-01; 现房 where finished homes are sold', '2024-03-01'),
  ),
  units: column('可售套数', count(MOST_UNITS), guide('number', '整数，没有可售的写 0', 'A whole number; 0 where nothing is on sale', '120')),
  price: optionalColumn(
    '总价区间_万元',
    writtenRange(TOTAL_PRICE),
    guide('text', '最小 - 最大；没有可售房源时写 Infinity - -Infinity', 'Lowest - highest; Infinity - -Infinity where nothing is on sale', '88.5 - 143.61'),
  ),
  area: optionalColumn(
    '面积区间_平方米',
    writtenRange(AREA),
    guide('text', '最小 - 最大；没有可售房源时写 Infinity - -Infinity', 'Lowest - highest; Infinity - -Infinity where nothing is on sale', '88.5 - 143.61'),
  ),
}

/** The presale permits of a public register. */
export const presalePermits = defineRowSpec({
  name: 'presale-permits',
  columns,
  refusals: [...CELL_REFUSALS, ...PRESALE_IMPORT_REFUSALS],
  cases: {
    EXISTING_HOUSE: { zh: '现房销售，没有预售日期', en: 'Sold as finished homes, without a presale date' },
    NOTHING_ON_SALE: { zh: '没有可售房源', en: 'Nothing on sale' },
    CO_DEVELOPERS: { zh: '几家企业共同开发', en: 'Several developers' },
    SEVERAL_PROJECT_NAMES: {
      zh: '一证几个项目名称，未生成项目，由人工关联',
      en: 'Several project names under one permit: no project was made, a person links it',
    },
    PROJECT_LEFT_TO_HOUSING: { zh: '未生成项目：项目由住建部门登记', en: 'No project was made: projects are the housing bureau’s to register' },
    COMPANY_NAME_FORM: { zh: '企业名称的全角半角、空格等写法已统一', en: 'Widths and spaces of a company name were unified' },
    SEVERAL_USES: { zh: '几种房屋用途', en: 'Several uses' },
    USE_REPEATED: { zh: '重复的房屋用途只记一次', en: 'A repeated use was taken once' },
    RANGE_NOT_REPORTED: { zh: '未填价格或面积区间', en: 'Price or area was not reported' },
  },
  assemble: (row): Cell<PresalePermitRow> => {
    const sale = onSale(row.units, row.price, row.area, '总价区间_万元')
    if ('problems' in sale) return sale
    const value: PresalePermitRow = {
      permitNumber: row.permitNumber,
      projectName: row.project.whole,
      projectNames: row.project.names,
      projectNameForm: projectNameForm(row.project.whole),
      unitName: foldWidth(row.unitName),
      address: row.address,
      uses: row.uses?.uses ?? [],
      usesReceived: row.uses?.received ?? null,
      developers: row.developers,
      presaleOn: row.date.on,
      saleStatus: row.date.status,
      onSale: sale.value,
    }
    return read(value, sale)
  },
  keyOf: ({ permitNumber, unitName }) => `${unitName}\n${permitNumber}`,
})
