import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { xlsxFile } from '../../gateway/export/xlsx/xlsx-file.js'
import { unguard } from '../../platform/importing/formula-guard.js'
import { HOSTILE, startExportGateway } from './export-support.js'
import { logged, refusal, token } from './test-gateway.js'

const SIZE = 250

let hub: Awaited<ReturnType<typeof startExportGateway>>
beforeAll(async () => {
  hub = await startExportGateway(SIZE)
})
afterAll(() => hub.gateway.close())
beforeEach(() => {
  hub.failing.afterRow = Number.POSITIVE_INFINITY
  hub.asked.splice(0)
})

const CSV = { list: 'parcels', format: 'csv' }

/** The lines of an export: header, rows, and what the file says of itself. */
function linesOf(text: string) {
  const [header = [], ...rest] = parse(text, { bom: true, relax_column_count: true }) as string[][]
  return { header, rows: rest.slice(0, -1), last: String(rest.at(-1)) }
}

async function sheetsOf(bytes: ArrayBuffer): Promise<Map<string, unknown[][]>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  const rowsOf = (sheet: ExcelJS.Worksheet): unknown[][] => {
    const rows: unknown[][] = []
    sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    return rows
  }
  return new Map(book.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]))
}

describe('an export as CSV', () => {
  it('holds every row under Chinese headers, says how many they are, and is recorded like a read', async () => {
    const answer = await hub.send({ ...CSV, arguments: { filter: { location: '路' } } })
    const text = await answer.text()
    const { header, rows, last } = linesOf(text)
    expect(text.startsWith('\ufeff') || header[0] === '标识').toBe(true)
    expect(header).toEqual(['标识', '坐落', '价款（元）', '顺序', '状态', '已抵押', '用途', '项目·id', '项目·name'])
    expect(rows).toHaveLength(SIZE)
    expect(rows[20]).toEqual(['20', '示例路 20 号', '-1234.50', '-20', '有效', '否', '住宅、商业', 'p', '花园'])
    expect(last).toMatch(/^# 列表.*宗地列表.*"location":"路".*科员.*完整 COMPLETE.*: 250/)
    const body = text.replace('\ufeff', '')
    const data = body.slice(body.indexOf('\r\n') + 2, body.lastIndexOf('\r\n', body.length - 3) + 2)
    expect(last).toContain(createHash('sha256').update(data).digest('hex'))
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%AE%97%E5%9C%B0%E5%88%97%E8%A1%A8-20")
    expect(await logged(({ document }) => document === 'export parcels')).toMatchObject({ outcome: 'ANSWERED', topics: ['PROJECT'] })
  })

  it('[T35] runs nothing in a spreadsheet, keeps negative numbers numbers, and is read back as it was', async () => {
    const { rows } = linesOf(await (await hub.send(CSV)).text())
    const cells = rows.slice(0, HOSTILE.length).map(([, location = '']) => location)
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+@＝＋－＠]|^[\t\r]|^-(?!\d+(\.\d+)?$)/)
    expect(cells.map(unguard)).toEqual(HOSTILE)
    expect(rows.map(([, , price, rank]) => [price, rank]).slice(1, 3)).toEqual([
      ['-1234.50', '-1'],
      ['-1234.50', '-2'],
    ])
  })

  it('is of one instant where one is asked for', async () => {
    const authorization = `Bearer ${token('AGENCY')}`
    const { last } = linesOf(await (await hub.send(CSV, { authorization, 'hub-as-of': '2026-06-01T00:00:00Z' })).text())
    expect(hub.asked).toEqual(['2026-06-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'])
    expect(last).toContain('As of: 2026-01-01T00:00:00Z')
  })

  it('that fails in the middle says INCOMPLETE and breaks the connection', async () => {
    hub.failing.afterRow = 120
    const answer = await hub.send(CSV)
    let text = ''
    const reading = async () => {
      for await (const chunk of answer.body ?? []) text += new TextDecoder().decode(chunk)
    }
    await expect(reading()).rejects.toThrow()
    const { rows, last } = linesOf(text)
    expect([rows.length, last.startsWith('# 不完整 INCOMPLETE')]).toEqual([100, true])
  })

  it('that cannot begin says so, and gives no file', async () => {
    hub.failing.afterRow = -1
    expect(await refusal(await hub.send(CSV))).toEqual([503, 'UPSTREAM_UNAVAILABLE'])
  })
})

describe('an export as a workbook', () => {
  it('[T35] holds text as text, numbers as numbers, and a sheet that says what it is', async () => {
    const sheets = await sheetsOf(await (await hub.send({ list: 'parcels', format: 'xlsx' })).arrayBuffer())
    const [[header], ...rows] = [(sheets.get('数据') ?? []).slice(0, 1), ...(sheets.get('数据') ?? []).slice(1)]
    expect(header?.slice(0, 4)).toEqual(['标识', '坐落', '价款（元）', '顺序'])
    expect(rows).toHaveLength(SIZE)
    expect(rows.slice(0, HOSTILE.length).map(([, location]) => location)).toEqual(HOSTILE.map((text) => text.replace('\r', '_x000D_')))
    expect(rows[2]?.slice(2, 4)).toEqual(['-1234.50', -2])
    const about = new Map(sheets.get('说明') as [string, string][])
    expect([about.get('行数 / Rows'), about.get('是否完整 / Complete')]).toEqual(['250', '完整 COMPLETE'])
    const csv = linesOf(await (await hub.send(CSV)).text()).last
    expect(csv).toContain([...about.values()].at(-1))
  })

  it('that fails in the middle opens, and says INCOMPLETE in its rows and in a sheet’s name', async () => {
    hub.failing.afterRow = 120
    const sheets = await sheetsOf(await (await hub.send({ list: 'parcels', format: 'xlsx' })).arrayBuffer())
    expect([...sheets.keys()]).toEqual(['数据', '说明（不完整 INCOMPLETE）'])
    expect(sheets.get('数据')?.at(-1)).toEqual(['不完整 INCOMPLETE'])
    expect(sheets.get('数据')).toHaveLength(102)
  })

  it('goes on in another sheet when one is full', async () => {
    const node = { id: 'a' }
    const page = { nodes: [node, node, node, node, node], pageInfo: { hasNextPage: false, endCursor: null }, asOf: null }
    const about = { list: 'parcels', title: '宗地', arguments: {}, asOf: null, post: '', agency: '', total: 5, startedAt: new Date() }
    const chunks: Buffer[] = []
    const pages = (async function* () {
      yield page
    })()
    for await (const chunk of xlsxFile(pages, [{ header: '标识', path: ['id'], show: String }], about, 3)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const sheets = await sheetsOf(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
    expect([...sheets].map(([name, rows]) => [name, rows.length])).toEqual([
      ['数据', 3],
      ['数据 2', 3],
      ['数据 3', 2],
      ['说明', 9],
    ])
  })
})

describe('POST /exports', () => {
  it('serves those who signed in, and lists and arguments that there are', async () => {
    expect(await refusal(await hub.send(CSV, {}))).toEqual([401, 'SIGN_IN_FIRST'])
    expect(await refusal(await hub.send({ ...CSV, list: 'parcel' }))).toEqual([400, 'EXPORT_LIST_UNKNOWN'])
    expect(await refusal(await hub.send({ ...CSV, list: '__proto__' }))).toEqual([400, 'EXPORT_LIST_UNKNOWN'])
    expect(await refusal(await hub.send({ ...CSV, format: 'pdf' }))).toEqual([400, 'EXPORT_FORMAT_UNKNOWN'])
    expect(await refusal(await hub.send({ ...CSV, arguments: { first: 5 } }))).toEqual([400, 'EXPORT_ARGUMENT_UNKNOWN'])
    expect(await refusal(await hub.send({ ...CSV, arguments: { filter: { status: 'GONE' } } }))).toEqual([400, 'BAD_USER_INPUT'])
    const form = { authorization: `Bearer ${token('AGENCY')}`, 'content-type': 'text/plain' }
    expect(await refusal(await hub.send(CSV, form))).toEqual([415, 'CONTENT_TYPE_NOT_SUPPORTED'])
  })
})
