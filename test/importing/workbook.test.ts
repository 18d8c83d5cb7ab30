import { describe, expect, it } from '@jest/globals'
import exceljs from 'exceljs'
import { openSource } from '../../platform/importing/open-source.js'
import type { SourceRow } from '../../platform/importing/source-row.js'
import { styleOfFormat } from '../../platform/importing/workbook/number-styles.js'
import { serialDate } from '../../platform/importing/workbook/serial-date.js'
import { presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { dirtyPermit, PERMIT_COLUMNS } from '../support/synthetic-register.js'
import { type CellXml, rowXml, sheetXml, type WorkbookParts, workbook } from '../support/workbook.js'
import { read, receiver, refusalOf, run, temporaryFolder, writeText } from './support.js'

const folder = temporaryFolder()
let written = 0

async function rowsOf(parts: WorkbookParts): Promise<readonly SourceRow[]> {
  const path = folder.path(`${++written}.xlsx`)
  await writeText(path, workbook(parts))
  const source = await openSource(path)
  if ('code' in source) throw new Error(source.code)
  const rows: SourceRow[] = []
  for await (const row of source.rows()) rows.push(row)
  source.close()
  return rows
}

async function cellsOf(cells: readonly CellXml[], parts: Partial<WorkbookParts> = {}) {
  const [row] = await rowsOf({ sheet: sheetXml(rowXml(1, cells)), ...parts })
  return { cells: row?.cells, problems: row?.problems?.map(({ place, problem: { code } }) => [place, code]) }
}

describe('what a cell says', () => {
  it.each<[string, CellXml, string]>([
    ['a whole number', ['', '<v>42</v>'], '42'],
    ['what arithmetic left of 0.1 + 0.2', ['', '<v>0.30000000000000004</v>'], '0.3'],
    ['a small number, without an exponent', ['', '<v>1.2E-7</v>'], '0.00000012'],
    ['fifteen digits', ['', '<v>123456789012345</v>'], '123456789012345'],
    ['a day', ['s="1"', '<v>45352</v>'], '2024-03-01'],
    ['a day in Chinese words', ['s="3"', '<v>45352</v>'], '2024-03-01'],
    ['a day with its time', ['s="1"', '<v>45352.5</v>'], '2024-03-01 12:00:00'],
    ['per cent, so that nobody reads 0.35 for 35', ['s="2"', '<v>0.35</v>'], '35%'],
    ['money in red', ['s="4"', '<v>1234.5</v>'], '1234.5'],
    ['a truth', ['t="b"', '<v>1</v>'], 'TRUE'],
    ['an ISO day', ['t="d"', '<v>2024-03-01T00:00:00</v>'], '2024-03-01'],
    [
      'rich text in one, without the reading aid',
      ['t="inlineStr"', '<is><r><t>合成</t></r><r><t>花园</t></r><rPh sb="0" eb="1"><t>hua</t></rPh></is>'],
      '合成花园',
    ],
    ['characters that XML cannot hold', 'a_x000D_b_x005F_x0041_', 'a\rb_x0041_'],
    ['a text that looks like a formula', '=cmd|1', '=cmd|1'],
  ])('%s', async (_, cell, text) => expect((await cellsOf([cell, 'x'])).cells).toEqual([text, 'x']))

  it('shared texts, with their spaces', async () => {
    const sharedStrings = '<si><t>甲</t></si><si><r><t xml:space="preserve">乙 </t></r><r><t>丙</t></r></si>'
    expect(
      (
        await cellsOf(
          [
            ['t="s"', '<v>1</v>'],
            ['t="s"', '<v>0</v>'],
          ],
          { sharedStrings },
        )
      ).cells,
    ).toEqual(['乙 丙', '甲'])
  })

  it.each<[string, CellXml, string]>([
    ['a formula, whatever it last came to', ['', '<f>SUM(A1:A3)</f><v>6</v>'], 'IMPORT_CELL_FORMULA'],
    ['a formula that shares another’s text', ['t="str"', '<f t="shared" si="0"/><v>六</v>'], 'IMPORT_CELL_FORMULA'],
    ['a formula that came back in an error report', '【公式】SUM(A1:A3)', 'IMPORT_CELL_FORMULA'],
    ['a number of more than 15 digits', ['', '<v>5.2990202200000001E+17</v>'], 'IMPORT_CELL_NUMBER_LOST'],
    ['an error value', ['t="e"', '<v>#N/A</v>'], 'IMPORT_CELL_ERROR'],
    ['29 February 1900', ['s="1"', '<v>60</v>'], 'IMPORT_CELL_DATE'],
    ['a shared text that is not there', ['t="s"', '<v>7</v>'], 'IMPORT_CELL_DAMAGED'],
  ])('%s is a problem of the cell', async (_, cell, code) => expect((await cellsOf(['x', cell])).problems).toEqual([[1, code]]))

  it('[dates] count from 1904 in a Macintosh workbook', async () => {
    expect((await cellsOf([['s="1"', '<v>0</v>']], { properties: '<workbookPr date1904="1"/>' })).cells).toEqual(['1904-01-01'])
    expect([serialDate(1, false), serialDate(59, false), serialDate(61, false), serialDate(2_958_466, false)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      null,
    ])
    expect([styleOfFormat(0, undefined), styleOfFormat(164, '[$-804]aaaa;@'), styleOfFormat(165, '"d"0.00'), styleOfFormat(166, '[h]:mm')]).toEqual([
      'plain',
      'plain',
      'plain',
      'date',
    ])
  })
})

describe('which rows', () => {
  it('under Excel’s own numbers, those without content passed over, of the sheet 填报 or else the first', async () => {
    const sheet = sheetXml(`${rowXml(2, ['甲'])}<row r="3" spans="1:2"><c r="A3" s="1"/></row>${rowXml(9, ['', '乙'])}`)
    const expected = [
      [2, ['甲']],
      [9, ['', '乙']],
    ]
    const shape = (rows: readonly SourceRow[]) => rows.map(({ row, cells }) => [row, cells])
    expect(shape(await rowsOf({ sheet }))).toEqual(expected)
    expect(shape(await rowsOf({ sheet, sheets: ['说明', '填报'] }))).toEqual(expected)
  })

  it('as another program writes them, with prefixes and without references', async () => {
    const sheet = '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>乙</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await rowsOf({ sheet })).toEqual([{ row: 1, cells: ['1', '乙'], problems: [] }])
  })
})

describe('an XLSX import', () => {
  const good = dirtyPermit(1, { cells: {} })
  const bad = dirtyPermit(2, { cells: { 可售套数: '七' } })

  it('reads a header with marks, passes over the example, and names the cell of a formula', async () => {
    const path = folder.path('permits.xlsx')
    const formula: CellXml[] = [...dirtyPermit(3, { cells: {} })]
    formula[7] = ['', '<f>1+1</f><v>2</v>']
    const header = PERMIT_COLUMNS.map((name, place) => (place < 3 ? `${name}*` : name))
    await writeText(path, workbook({ sheet: sheetXml([header, ['示例：519'], good, bad, formula].map((cells, place) => rowXml(place + 1, cells)).join('')) }))
    const store = receiver(presalePermits)
    const { totals, report, encoding } = read(await run(path, presalePermits, { apply: store.apply }))
    expect([totals.rows, totals.created, totals.refusedRows, totals.special.get('EXAMPLE_ROW'), encoding]).toEqual([4, 1, 2, 1, 'XLSX'])
    expect(report).toBe(`${path}.errors.xlsx`)
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(report!)
    const sheet = book.getWorksheet('填报')!
    const texts = [2, 3].map((row) => (sheet.getRow(row).values as unknown[]).slice(11))
    expect(texts[0]).toEqual(['4', '可售套数', '“七”不是套数', expect.stringContaining('整数')])
    expect(texts[1]).toEqual(['5', '可售套数', '单元格 H5 是公式，导入不计算公式', expect.stringContaining('数值')])
    // Not corrected, it is refused again; corrected in place, it is imported as it is.
    expect(read(await run(report!, presalePermits, { apply: store.apply })).totals.refusedRows).toBe(2)
    for (const row of [2, 3]) sheet.getRow(row).getCell(8).value = 7
    await book.xlsx.writeFile(report!)
    const again = read(await run(report!, presalePermits, { apply: store.apply }))
    expect([again.totals.rows, again.totals.created, again.report]).toEqual([2, 2, null])
  })

  it('[T35] keeps a dangerous text as text in the report, and reads back the same', async () => {
    const path = folder.path('formula.xlsx')
    const row = dirtyPermit(9, { cells: { 项目名称: '@合成', 项目地址: '=HYPERLINK("x")', 可售套数: '七' } })
    await writeText(path, workbook({ sheet: sheetXml(rowXml(1, PERMIT_COLUMNS) + rowXml(2, row)) }))
    const { report } = read(await run(path, presalePermits))
    const source = await openSource(report!)
    if ('code' in source) throw new Error(source.code)
    const rows: SourceRow[] = []
    for await (const one of source.rows()) rows.push(one)
    expect(rows[1]?.cells.slice(1, 4)).toEqual(['@合成', row[2], '=HYPERLINK("x")'])
  })

  it('is refused where cells are merged, with the cells', async () => {
    const path = folder.path('merged.xlsx')
    const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    await writeText(path, workbook({ sheet: sheetXml(rowXml(1, PERMIT_COLUMNS) + rowXml(2, good), after) }))
    expect(refusalOf(await run(path, presalePermits))).toMatchObject({ code: 'IMPORT_WORKBOOK_MERGED', parameters: { sheet: 'Sheet1', cells: 'A2:A3' } })
  })
})
