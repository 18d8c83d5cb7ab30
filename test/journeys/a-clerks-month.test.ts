import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import exceljs from 'exceljs'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type Acted, done, listed, type Row, until } from './support.js'

const HUB = fileURLToPath(new URL('../../hub.js', import.meta.url))
const run = promisify(execFile)
const CLERK = 'tax-lishi'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Cells = Record<string, string>

const number = (n: number): string => `9914${String(n).padStart(16, '0')}`

/** An invoice as the clerk has it in front of him; the total of the twentieth was added up wrongly, which only its finding says. */
const invoice = (n: number): Cells => ({
  发票号码: number(n),
  发票种类: '增值税普通发票',
  发票状态: '正常',
  销售方名称: '示例建设集团有限公司',
  销售方纳税人识别号: '91141181MAYY00026M',
  购买方名称: '离石区示例月报置业有限公司',
  购买方纳税人识别号: '91411121MAYY00034B',
  '金额(不含税)_元': `${1000 + n}.00`,
  税额_元: '90.00',
  价税合计_元: n === 20 ? '1.00' : `${1090 + n}.00`,
  开票日期: '2026-10-15',
})

/** What goes wrong in a month: seven rows, each in a way of its own, with what the clerk puts there afterwards. */
const MISTAKES: ReadonlyMap<number, Cells> = new Map([
  [7, { 开票日期: '昨天' }],
  [77, { 发票种类: '普票' }],
  [150, { '金额(不含税)_元': '一千元' }],
  [222, { 发票号码: '' }],
  [300, { 价税合计_元: '1390.005' }],
  [388, { 发票状态: '' }],
  [500, { 购买方名称: '' }],
])

const COLUMN = (header: string): string => header.replace(/\*$/, '')

describe('a clerk’s month: five hundred rows of a workbook, seven of them bad', () => {
  let hub: TestHub
  let folder: string
  let errorFile: Buffer

  const headersOf = (sheet: exceljs.Worksheet): string[] => (sheet.getRow(1).values as string[]).slice(1).map((header) => COLUMN(String(header)))
  const write = (sheet: exceljs.Worksheet, row: number, cells: Cells): void => {
    for (const [index, header] of headersOf(sheet).entries()) if (header in cells) sheet.getCell(row, index + 1).value = cells[header] ?? null
  }
  const sheetOf = async (content: Buffer): Promise<[exceljs.Workbook, exceljs.Worksheet]> => {
    const book = new exceljs.Workbook()
    await book.xlsx.load(content as unknown as exceljs.Buffer)
    const sheet = book.worksheets[0]
    if (!sheet) throw new Error('the workbook has no sheet')
    return [book, sheet]
  }
  const authorization = async () => ({ authorization: `Bearer ${await hub.token(CLERK)}` })
  const job = async (id: string): Promise<Acted> => {
    const { nodes } = await listed<Acted>(hub, CLERK, 'taxImports')
    const found = nodes.find((one) => one.id === id)
    if (!found) throw new Error(`the clerk does not see import ${id}`)
    return found
  }
  const settled = (id: string) =>
    until(
      () => job(id),
      ({ state }) => state === 'CHECKED' || state === 'DONE' || state === 'FAILED',
      40_000,
    )
  const handIn = async (content: Buffer, name: string): Promise<Acted> => {
    const headers = { ...(await authorization()), 'content-type': XLSX }
    const answer = await fetch(`${hub.hub.url}/files?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: new Uint8Array(content) })
    const { upload } = (await answer.json()) as { upload: string }
    const { id, state } = await done(hub, CLERK, 'uploadTaxImport', { kind: 'tax-invoices', upload })
    expect(state).toBe('UPLOADED')
    return settled(id)
  }
  const confirm = async ({ id, version }: Acted): Promise<Acted> => {
    expect(await done(hub, CLERK, 'confirmTaxImport', { importId: id, expectedVersion: version })).toMatchObject({ state: 'CONFIRMED' })
    return settled(id)
  }
  const mine = { number: { contains: '991400000' } }
  const recorded = async (): Promise<number> => (await listed(hub, CLERK, 'taxInvoices', { filter: mine, first: 1 })).totalCount
  /** The list as a file, without its last line, which says when it was made. */
  const exported = async (): Promise<string[]> => {
    const headers = { ...(await authorization()), 'content-type': 'application/json' }
    const body = JSON.stringify({ list: 'taxInvoices', arguments: { filter: mine }, format: 'csv' })
    const answer = await fetch(`${hub.hub.url}/exports`, { method: 'POST', headers, body })
    const text = await answer.text()
    expect({ status: answer.status, text }).toMatchObject({ status: 200 })
    return text.split(/\r?\n/).filter((line) => /,9914\d{16},/.test(line))
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clerk-'))
    hub = await startTestHub()
    await done(hub, CLERK, 'declareTaxFeed', { kind: 'TAX_INVOICE', mode: 'INCREMENTS', staleAfterWorkingDays: 20 })
  }, 120_000)
  afterAll(async () => {
    await hub?.close()
    await rm(folder, { recursive: true })
  })

  it('is checked before anything is written, and says what would be new and what is wrong', async () => {
    const template = join(folder, '发票.xlsx')
    await run(process.execPath, [HUB, 'import', '--template', 'tax-invoices', '--output', template])
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(template)
    const sheet = book.worksheets[0]!
    for (let n = 1; n <= 500; n++) write(sheet, n + 2, { ...invoice(n), ...MISTAKES.get(n) })
    const checked = await handIn(Buffer.from(await book.xlsx.writeBuffer()), '十月发票.xlsx')
    expect(checked).toMatchObject({ state: 'CHECKED', problem: null, totals: { created: 493, updated: 0, refused: 7 } })
    expect(await recorded()).toBe(0)
    expect(await confirm(checked)).toMatchObject({ state: 'DONE', totals: { created: 493, refused: 7 } })
    expect(await recorded()).toBe(493)
  }, 60_000)

  it('gives the seven back with their reasons, and nothing but them', async () => {
    const [last] = (await listed<Acted>(hub, CLERK, 'taxImports')).nodes
    const answer = await fetch(`${hub.hub.url}${String(last?.errorReport)}`)
    expect(answer.status).toBe(200)
    errorFile = Buffer.from(await answer.arrayBuffer())
    const [, sheet] = await sheetOf(errorFile)
    const rows = Array.from({ length: sheet.rowCount - 1 }, (_, index) => (sheet.getRow(index + 2).values as unknown[]).map(String))
    const line = headersOf(sheet).indexOf('Excel行号') + 1
    expect(rows.map((row) => Number(row[line]) - 2)).toEqual([...MISTAKES.keys()])
    expect(rows.map((row) => row[line + 1])).toEqual([...MISTAKES.values()].map((cells) => expect.stringContaining(Object.keys(cells)[0] ?? '')))
  })

  it('takes the error file back as it is, once corrected: exactly seven are new and nothing else has changed', async () => {
    const before = await exported()
    expect(before).toHaveLength(493)
    const [book, sheet] = await sheetOf(errorFile)
    for (const [index, n] of [...MISTAKES.keys()].entries()) write(sheet, index + 2, invoice(n))
    const checked = await handIn(Buffer.from(await book.xlsx.writeBuffer()), '十月发票-更正.xlsx')
    expect(checked).toMatchObject({ state: 'CHECKED', totals: { created: 7, updated: 0, unchanged: 0, refused: 0 } })
    expect(await confirm(checked)).toMatchObject({ state: 'DONE', totals: { created: 7, updated: 0, refused: 0 }, errorReport: null })
    const after = await exported()
    expect(after).toHaveLength(500)
    expect(after.filter((line) => before.includes(line))).toHaveLength(493)
  }, 60_000)

  it('shows what does not add up as a finding, and how fresh the table is', async () => {
    const { nodes } = await listed<Row>(hub, CLERK, 'taxInvoices', { filter: { number: { eq: number(20) } } })
    expect(nodes).toMatchObject([
      { version: 1, source: 'IMPORT', freshness: { mode: 'INCREMENTS', receivedUpTo: '2026-10-15', staleAfterWorkingDays: 20, stale: false } },
    ])
    const findings = await until(
      () => listed<Row>(hub, CLERK, 'taxFindings', { filter: { record: { eq: String(nodes[0]?.id) } } }),
      ({ totalCount }) => totalCount > 0,
    )
    expect(findings.nodes).toMatchObject([{ rule: expect.anything(), severity: 'ERROR', state: 'OPEN' }])
  })
})
