import exceljs, { type DataValidation, type Worksheet } from 'exceljs'
import type { Column } from '../column.js'
import type { ImportKind } from '../import-kind.js'
import { EXAMPLE_MARK } from '../read-pending.js'
import { FILL_IN } from './book.js'
import { type Dictionary, dictionaryOn } from './dictionary.js'
import { instructions } from './instructions.js'

type TemplateKind = Pick<ImportKind, 'name' | 'zh' | 'en' | 'clause' | 'columns'>

/** How far down drop-down lists and checks of dates reach; what is filled in below is read all the same. */
const CHECKED_ROWS = 10_000
const NUMBER_FORMATS = { text: '@', date: 'yyyy-mm-dd', number: 'General' } as const
const REQUIRED = 'FFFDE9D9'
const OPTIONAL = 'FFEDEDED'
const FIRST_DAY = new Date(Date.UTC(1900, 0, 1))
const LAST_DAY = new Date(Date.UTC(2199, 11, 31))

const headerCell = ({ header, required }: Column<unknown>): string => (required ? `${header}*` : header)

function noteOf({ required, guide }: Column<unknown>): string {
  const [zh, en] = required ? ['必填', 'required'] : ['可不填', 'optional']
  return guide ? `${zh}。${guide.zh}\n示例：${guide.example}\n(${en}) ${guide.en}` : `${zh} (${en})`
}

/** What the spreadsheet itself refuses while people type; the importer checks again. */
function validationOf({ guide, required }: Column<unknown>, dictionary: Dictionary): DataValidation | null {
  const common = { allowBlank: !required, showErrorMessage: true }
  if (guide?.choices) {
    const error = { errorTitle: '不在列表中', error: '请从下拉列表中选择 / choose from the list' }
    return { ...common, type: 'list', formulae: [dictionary.listOf(guide.choices)], ...error }
  }
  if (guide?.form !== 'date') return null
  const error = { errorTitle: '不是日期', error: '请填写形如 2024-03-01 的日期 / a date such as 2024-03-01' }
  return { ...common, type: 'date', operator: 'between', formulae: [FIRST_DAY, LAST_DAY], ...error }
}

/** A range of cells at once: a check on each cell would make rows of cells that hold nothing. Missing in the library's types. */
interface Validations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void }
}

function fillIn(sheet: Worksheet, { columns }: TemplateKind, dictionary: Dictionary): void {
  for (const [index, column] of columns.entries()) {
    const { width, style } = { width: Math.max(12, headerCell(column).length * 2 + 4), style: { numFmt: NUMBER_FORMATS[column.guide?.form ?? 'text'] } }
    Object.assign(sheet.getColumn(index + 1), { width, style })
    const header = sheet.getCell(1, index + 1)
    header.value = headerCell(column)
    header.style = { numFmt: '@', font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: column.required ? REQUIRED : OPTIONAL } } }
    header.note = noteOf(column)
    const example = column.guide?.example ?? ''
    const cell = sheet.getCell(2, index + 1)
    cell.value = index === 0 ? `${EXAMPLE_MARK}${example}` : example
    cell.style = { numFmt: '@', font: { italic: true, color: { argb: 'FF808080' } } }
    const validation = validationOf(column, dictionary)
    const letter = sheet.getColumn(index + 1).letter
    if (validation) (sheet as unknown as Validations).dataValidations.add(`${letter}2:${letter}${CHECKED_ROWS}`, validation)
  }
}

/** An empty workbook of one kind: a sheet to fill in, and one that says how. The importer takes it as it is. */
export async function templateWorkbook(kind: TemplateKind): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  // The same kind gives the same file, whenever it is made.
  workbook.created = workbook.modified = FIRST_DAY
  const sheet = workbook.addWorksheet(FILL_IN, { views: [{ state: 'frozen', ySplit: 1 }] })
  const explanation = workbook.addWorksheet('说明')
  fillIn(sheet, kind, dictionaryOn(workbook))
  explanation.columns = [{ width: 24 }, { width: 10 }, { width: 60 }, { width: 28 }, { width: 60 }]
  for (const line of instructions(kind)) explanation.addRow([...line])
  explanation.getRow(1).font = { bold: true, size: 14 }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
