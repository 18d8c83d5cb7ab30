import type { LocalDate } from '../../../kernel/dates.js'
import { isAcceptable } from '../../../kernel/identifiers/checked.js'
import { checkDivisionCode, levelOfDivision } from '../../../kernel/identifiers/division-code.js'
import { foldWidth } from '../../../kernel/identifiers/normalise.js'
import { defineRefusal, type RefusalDefinition } from '../../../kernel/refusal.js'
import { type Cell, cannotRead, quoted, type ReadCell, read } from '../../../platform/importing/cell.js'
import { CELL_REFUSALS } from '../../../platform/importing/cell-refusals.js'
import { date, number, text } from '../../../platform/importing/cells.js'
import { column, guide, optionalColumn } from '../../../platform/importing/column.js'
import { splitList } from '../../../platform/importing/lists.js'
import { defineRowSpec } from '../../../platform/importing/row-spec.js'
import { UNIT_TOP } from '../unit/unit-refusals.js'
import { UNIT_IMPORT_REFUSALS } from './refusals.js'

const define = (code: string, zh: readonly [string, string], en: readonly [string, string]): RefusalDefinition =>
  defineRefusal({ code, clause: null, rule: null, zh: { title: zh[0], detail: '', remedy: zh[1] }, en: { title: en[0], detail: '', remedy: en[1] } })

export type ReportingUnitKind = 'PREFECTURE' | 'DISTRICT' | 'COUNTY' | 'COUNTY_CITY' | 'ZONE'

const KINDS: Readonly<Record<string, ReportingUnitKind>> = {
  地级市: 'PREFECTURE',
  市: 'PREFECTURE',
  市辖区: 'DISTRICT',
  区: 'DISTRICT',
  县: 'COUNTY',
  县级市: 'COUNTY_CITY',
  开发区: 'ZONE',
  经开区: 'ZONE',
  高新区: 'ZONE',
}

export const UNIT_KIND = define(
  'REPORTING_UNIT_KIND',
  ['“{text}”不是单位类别', '请填写：地级市、市辖区、县、县级市或开发区'],
  ['"{text}" is no kind of unit', 'Write 地级市, 市辖区, 县, 县级市 or 开发区'],
)
export const UNIT_CODE = define(
  'REPORTING_UNIT_CODE',
  ['“{text}”不是行政区划代码，或是统计用的占位代码', '请填写六位代码（GB/T 2260）；开发区没有代码，留空'],
  ['"{text}" is no division code, or a statistical placeholder', 'Write the six digits of GB/T 2260; a zone has none: leave it empty'],
)
export const UNIT_DATES = define('REPORTING_UNIT_DATES', ['有效至不晚于有效自', '请核对两个日期'], ['It does not end after it begins', 'Check both dates'])
export const UNIT_OWN_PARENT = define(
  'REPORTING_UNIT_OWN_PARENT',
  ['上级单位是它自己', '请填写上一级单位的名称；没有上级的留空'],
  ['The unit is its own superior', 'Write the name of the unit above, or leave it empty'],
)

export const REPORTING_UNIT_REFUSALS: readonly RefusalDefinition[] = [UNIT_KIND, UNIT_CODE, UNIT_DATES, UNIT_OWN_PARENT]

export interface ReportingUnitRow {
  readonly name: string
  readonly kind: ReportingUnitKind
  /** The superior unit's name: in the hub already, or an earlier row. */
  readonly parentName: string | null
  readonly divisionCode: string | null
  readonly aliases: readonly string[]
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

const kind: ReadCell<ReportingUnitKind> = (cell) => {
  const known = KINDS[foldWidth(cell)]
  return known === undefined ? cannotRead(UNIT_KIND, { text: quoted(cell) }) : read(known)
}

const divisionCode: ReadCell<string> = (cell) => {
  const digits = number(20)(cell)
  if ('problems' in digits) return digits
  const checked = checkDivisionCode(digits.value)
  return isAcceptable(checked) ? read(checked.value, digits) : cannotRead(UNIT_CODE, { text: quoted(cell) })
}

const name: ReadCell<string> = (cell) => {
  const words = text(50)(cell)
  return 'value' in words ? read(foldWidth(words.value), words) : words
}

const columns = {
  name: column('单位名称', name, guide('text', '单位全称，不带上级名称', 'Full name, without the unit above', '样本东区')),
  kind: column('单位类别', kind, guide('text', '从列表中选择', 'Choose from the list', '市辖区', ['地级市', '市辖区', '县', '县级市', '开发区'])),
  parentName: optionalColumn(
    '上级单位',
    name,
    guide('text', '上一级单位的名称；没有上级的留空', 'Name of the unit above; empty where there is none', '样本市'),
  ),
  divisionCode: optionalColumn(
    '行政区划代码',
    divisionCode,
    guide('text', '六位代码（GB/T 2260）；开发区留空', 'Six digits of GB/T 2260; empty for a zone', '141102'),
  ),
  aliases: optionalColumn('别名', text(200), {
    mayBeAbsent: true,
    ...guide('text', '几个别名之间用顿号（、）分隔', 'Several with 、 between them', '东区、样本东'),
  }),
  validFrom: column('有效自', date, guide('date', '单位设立的日期', 'The day it was set up', '2020-01-01')),
  validTo: optionalColumn('有效至', date, {
    mayBeAbsent: true,
    ...guide('date', '撤销的日期；仍在的留空', 'The day it ended; empty while it exists', '2030-12-31'),
  }),
}

/** The units that report: counties, zones and cities, the hub's own or another city's. */
export const reportingUnits = defineRowSpec({
  name: 'reporting-units',
  columns,
  refusals: [...CELL_REFUSALS, ...REPORTING_UNIT_REFUSALS, ...UNIT_IMPORT_REFUSALS, UNIT_TOP],
  cases: { KIND_UNLIKE_CODE: { zh: '单位类别与代码所示级别不同', en: 'The kind is not what the code says' } },
  assemble: (row): Cell<ReportingUnitRow> => {
    if (row.validTo !== null && row.validTo <= row.validFrom) return cannotRead(UNIT_DATES, {}, '有效至')
    if (row.parentName === row.name) return cannotRead(UNIT_OWN_PARENT, {}, '上级单位')
    const unlike = row.divisionCode !== null && levelOfDivision(row.divisionCode) !== row.kind
    return read({ ...row, aliases: splitList(foldWidth(row.aliases ?? '')) }, { specials: unlike ? ['KIND_UNLIKE_CODE'] : [] })
  },
  keyOf: ({ name: own, parentName, validFrom }) => `${parentName ?? ''}\n${own}\n${validFrom}`,
})
