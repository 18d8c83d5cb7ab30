import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import exceljs from 'exceljs'
import { IMPORT_KINDS } from '../../assembly/import/kinds.js'
import { checkHeader } from '../../platform/importing/check-header.js'
import { column, guide } from '../../platform/importing/column.js'
import { openSource } from '../../platform/importing/open-source.js'
import type { SourceRow } from '../../platform/importing/source-row.js'
import { templateWorkbook } from '../../platform/importing/workbook/template.js'
import { reportingUnits } from '../../subgraphs/coordination/import/reporting-units.spec.js'
import { read, run, temporaryFolder } from './support.js'

const folder = temporaryFolder()

async function opened(bytes: Uint8Array) {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return book
}

/** Missing in the library's types. */
const validationsOf = (sheet: exceljs.Worksheet) =>
  (sheet as unknown as { dataValidations: { model: Record<string, exceljs.DataValidation> } }).dataValidations.model

describe('every kind of import', () => {
  it('has a template that its importer takes', async () => {
    for (const kind of Object.values(IMPORT_KINDS)) {
      const path = folder.path(`${kind.name}.xlsx`)
      await writeFile(path, await templateWorkbook(kind))
      const source = await openSource(path)
      if ('code' in source) throw new Error(`${kind.name}: ${source.code}`)
      const rows: SourceRow[] = []
      for await (const row of source.rows()) rows.push(row)
      source.close()
      expect([kind.name, checkHeader(rows[0]?.cells ?? [], kind.columns)]).not.toHaveProperty('1.code')
    }
  })

  it('has examples and choices that its own reader takes', () => {
    const unread = Object.values(IMPORT_KINDS).flatMap(({ name, columns }) =>
      columns.flatMap(({ header, guide: given, read: readCell }) =>
        [given?.example ?? '', ...(given?.choices ?? [])]
          .filter((text) => text !== '' && 'problems' in readCell(text))
          .map((text) => `${name} ${header}: ${text}`),
      ),
    )
    expect(unread).toEqual([])
  })
})

describe('a template', () => {
  it('marks what is required, explains each column, offers the dictionary, and is imported untouched as nothing', async () => {
    const bytes = await templateWorkbook(IMPORT_KINDS['reporting-units']!)
    const book = await opened(bytes)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['填报', '说明'])
    const sheet = book.getWorksheet('填报')!
    expect(sheet.rowCount).toBe(2)
    expect([1, 2, 3].map((place) => sheet.getCell(1, place).text)).toEqual(['单位名称*', '单位类别*', '上级单位'])
    expect(JSON.stringify(sheet.getCell(1, 2).note)).toContain('从列表中选择')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect([sheet.getColumn(4).numFmt, sheet.getColumn(6).numFmt]).toEqual(['@', 'yyyy-mm-dd'])
    expect(sheet.getCell('B3').dataValidation).toMatchObject({ type: 'list', formulae: ['"地级市,市辖区,县,县级市,开发区"'] })
    expect(sheet.getCell('F3').dataValidation).toMatchObject({ type: 'date' })
    const words = book.getWorksheet('说明')!
    expect(words.getCell('A2').text).toContain('最多')
    const path = folder.path('untouched.xlsx')
    await writeFile(path, bytes)
    const { totals } = read(await run(path, reportingUnits))
    expect([totals.rows, totals.special.get('EXAMPLE_ROW')]).toEqual([1, 1])
  })

  it('keeps a list that is too long for a cell on a hidden sheet', async () => {
    const choices = Array.from({ length: 100 }, (_, n) => `样本单位${n}`)
    const columns = [column('单位', () => ({ problems: [] }), guide('text', '单位', 'Unit', '样本单位1', choices))]
    const book = await opened(await templateWorkbook({ name: 'x', zh: '样本', en: 'Sample', clause: '吕梁 二(一)', columns }))
    const hidden = book.getWorksheet('字典')!
    expect([hidden.state, hidden.getCell('A100').text]).toEqual(['hidden', '样本单位99'])
    expect(Object.values(validationsOf(book.getWorksheet('填报')!))[0]).toMatchObject({ type: 'list', formulae: ['字典!$A$1:$A$100'] })
  })

  it('is written by ./hub import --template, which without a kind lists them', async () => {
    const { kindLines } = await import('../../assembly/import/kinds.js')
    expect(kindLines().join('\n')).toMatch(/presale-permits\s+商品房预售许可 \/ Presale permits/)
  })
})
