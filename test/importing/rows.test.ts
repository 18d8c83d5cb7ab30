import { describe, expect, it } from '@jest/globals'
import type { ImportBatch, RowResult } from '../../platform/importing/batch.js'
import { type PresalePermitRow, presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { csvLine, dirtyPermit, PERMIT_COLUMNS, type Row, syntheticPermits } from '../support/synthetic-register.js'
import { CATALOGUE, read, readReport, receiver, run, temporaryFolder, writeCsv, writeText } from './support.js'

const folder = temporaryFolder()
const permits = (rows: number): Row[] => [...syntheticPermits(rows, rows + 1)].slice(1)

describe('row numbers are those that Excel shows', () => {
  it('with line breaks inside cells, blank rows and every kind of line end', async () => {
    const path = folder.path('rows.csv')
    const [a, b, c] = [dirtyPermit(1, { cells: { 项目地址: '一\r\n二\n三' } }), dirtyPermit(2, { cells: {} }), dirtyPermit(3, { cells: { 可售套数: '三' } })]
    await writeText(path, `${csvLine(PERMIT_COLUMNS)}${csvLine(a)}\n,,,\r\n${csvLine(b).trimEnd()}\r${csvLine(c)}`)
    const seen: number[] = []
    const apply = async ({ rows }: ImportBatch<PresalePermitRow>): Promise<RowResult[]> => {
      seen.push(...rows.map(({ row }) => row))
      return rows.map(() => ({ outcome: 'created' }))
    }
    const { totals, report } = read(await run(path, presalePermits, { apply }))
    expect(seen).toEqual([2, 5])
    expect([totals.rows, totals.created, totals.specialOnly, totals.refusedRows, totals.special.get('BLANK_ROW')]).toEqual([5, 2, 2, 1, 2])
    expect((await readReport(report!)).map((row) => [row.Excel行号, row.列])).toEqual([['6', '可售套数']])
  })

  it('columns may come in any order', async () => {
    const path = folder.path('order.csv')
    await writeCsv(
      path,
      [...PERMIT_COLUMNS].reverse(),
      permits(4).map((row) => [...row].reverse()),
    )
    expect(read(await run(path, presalePermits)).totals.created).toBe(3)
  })

  it('a row with more cells than the header is refused with the rest at its end, a row with less has empty cells', async () => {
    const path = folder.path('width.csv')
    const [one, two] = permits(3)
    await writeText(path, `${csvLine(PERMIT_COLUMNS)}${csvLine([...one!, '多', '余'])}${csvLine(two!.slice(0, 8))}`)
    const { totals, report } = read(await run(path, presalePermits))
    expect([totals.created, totals.notes.get('RANGE_NOT_REPORTED'), [...totals.refused]]).toEqual([1, 1, [['IMPORT_ROW_TOO_WIDE', 1]]])
    await expect(readReport(report!)).rejects.toThrow(/Invalid Record Length/)
  })
})

describe('an import', () => {
  it('again changes nothing, and a corrected row is one update', async () => {
    const path = folder.path('again.csv')
    const store = receiver(presalePermits)
    const rows = permits(1201)
    await writeCsv(path, PERMIT_COLUMNS, rows)
    const first = read(await run(path, presalePermits, { apply: store.apply })).totals
    const second = read(await run(path, presalePermits, { apply: store.apply })).totals
    await writeCsv(path, PERMIT_COLUMNS, [...rows.slice(0, 9), dirtyPermit(10, { cells: { 可售套数: '299' } }), ...rows.slice(10)])
    const third = read(await run(path, presalePermits, { apply: store.apply })).totals
    expect([first.created, second.unchanged, third.updated, third.unchanged]).toEqual([1200, 1200, 1, 1199])
    expect(store.sizes.slice(0, 3)).toEqual([500, 500, 200])
  })

  it('a dry run judges every row and keeps none', async () => {
    const path = folder.path('dry.csv')
    const store = receiver(presalePermits)
    await writeCsv(path, PERMIT_COLUMNS, permits(11))
    expect(read(await run(path, presalePermits, { apply: store.apply, dryRun: true })).totals.created).toBe(10)
    expect(store.kept.size).toBe(0)
  })

  it('stops between batches when it is told to, and goes on safely when it is run again', async () => {
    const path = folder.path('stop.csv')
    const store = receiver(presalePermits)
    const stop = new AbortController()
    await writeCsv(path, PERMIT_COLUMNS, permits(101))
    const progress: number[] = []
    const onProgress = ({ rows, rowsTotal }: { rows: number; rowsTotal: number }): void => {
      progress.push(rows, rowsTotal)
      if (rows === 40) stop.abort()
    }
    const stopped = read(await run(path, presalePermits, { apply: store.apply, batchSize: 20, signal: stop.signal, onProgress }))
    expect([stopped.state, stopped.totals.created, store.kept.size, progress]).toEqual(['STOPPED', 40, 40, [20, 100, 40, 100]])
    const resumed = read(await run(path, presalePermits, { apply: store.apply, batchSize: 20 }))
    expect([resumed.state, resumed.totals.unchanged, resumed.totals.created]).toEqual(['FINISHED', 40, 60])
  })

  it('takes a repeated row once, refuses a contradicting one, and gives a repetition the fate of its first row', async () => {
    const path = folder.path('repeated.csv')
    const [one, two] = permits(3)
    await writeCsv(path, PERMIT_COLUMNS, [one!, two!, one!, dirtyPermit(1, { cells: { 可售套数: '7' } }), two!])
    const refuseTwo = ({ permitNumber }: PresalePermitRow): RowResult | null =>
      permitNumber === two![0] ? { outcome: 'refused', problems: [{ code: 'TEST_UNIT', parameters: {}, field: '行政区域' }] } : null
    const { totals, report } = read(await run(path, presalePermits, { apply: receiver(presalePermits, refuseTwo).apply }))
    expect([totals.rows, totals.created, totals.unchanged, totals.refusedRows]).toEqual([5, 1, 1, 3])
    expect([...totals.refused]).toEqual([
      ['TEST_UNIT', 2],
      ['IMPORT_ROW_CONTRADICTS', 1],
    ])
    expect((await readReport(report!)).map((row) => row.Excel行号)).toEqual(['3', '5', '6'])
  })

  it('fails when its receiver loses a row, and a failing receiver keeps the report of what came before', async () => {
    const path = folder.path('loses.csv')
    await writeCsv(path, PERMIT_COLUMNS, [dirtyPermit(1, { cells: { 可售套数: 'x' } }), ...permits(60)])
    await expect(run(path, presalePermits, { apply: async () => [] })).rejects.toThrow('came back with 0 outcomes')
    let batch = 0
    const apply = async ({ rows }: ImportBatch<PresalePermitRow>): Promise<RowResult[]> => {
      if (++batch === 2) throw new Error('the database is away')
      return rows.map(() => ({ outcome: 'created' }))
    }
    await expect(run(path, presalePermits, { apply, batchSize: 10 })).rejects.toThrow('the database is away')
    expect((await readReport(`${path}.errors.csv`)).length).toBe(1)
  })

  it('gives each batch a digest of its rows as they stand in the file', async () => {
    const digests = async (rows: readonly Row[]): Promise<string[]> => {
      const path = folder.path('digest.csv')
      const seen: string[] = []
      await writeCsv(path, PERMIT_COLUMNS, rows)
      await run(path, presalePermits, {
        batchSize: 2,
        apply: async ({ rows: given, digest }) => {
          seen.push(digest)
          return given.map(() => ({ outcome: 'created' }))
        },
      })
      return seen
    }
    const [first, second] = await digests(permits(5))
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await digests(permits(5))).toEqual([first, second])
    expect((await digests([permits(5)[0]!, dirtyPermit(2, { cells: { 可售套数: '9' } }), ...permits(5).slice(2)]))[1]).toBe(second)
  })
})

describe('every code', () => {
  it('that the specs may give has its text', () => {
    for (const { code } of presalePermits.refusals) expect(CATALOGUE.has(code)).toBe(true)
  })
})
