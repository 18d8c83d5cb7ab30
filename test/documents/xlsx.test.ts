import { describe, expect, it } from '@jest/globals'
import exceljs from 'exceljs'
import type { PrintedDocument } from '../../platform/documents/printed-document.js'
import { renderWorkbook } from '../../platform/documents/xlsx.js'

const form: PrintedDocument = {
  title: '离石区房地产融资协调机制月报',
  head: [['单位', '万元']],
  tables: [
    {
      columns: [{ title: '项目名称' }, { title: '投资项目代码' }, { title: '累计发放（万元）', align: 'right' }],
      rows: [['=䶮花园&', '2401-141102-04-01-000001', '1200.500001']],
      foot: [['合计', '', '12345678901234567.89']],
    },
  ],
  notes: ['零报告也是报告。'],
}

describe('[L-51] a form as a workbook', () => {
  it('is the same to the byte each time', async () => {
    expect(Buffer.from(await renderWorkbook(form)).equals(await renderWorkbook(form))).toBe(true)
  })

  it('opens in a spreadsheet: texts as texts, figures as figures, and a figure too long for one as text', async () => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(Buffer.from(await renderWorkbook(form)) as unknown as exceljs.Buffer)
    const sheet = workbook.getWorksheet('报表')
    const row = (number: number): unknown => ((sheet?.getRow(number).values ?? []) as unknown[]).slice(1)
    expect(row(1)).toEqual([form.title, form.title, form.title])
    expect(row(2)).toEqual(['单位：万元'])
    expect(row(4)).toEqual(['=䶮花园&', '2401-141102-04-01-000001', 1200.500001])
    expect(row(5)).toEqual(['合计', undefined, '12345678901234567.89'])
  })
})
