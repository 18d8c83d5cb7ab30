import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { guard, unguard } from '../../platform/importing/formula-guard.js'
import { presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { csvLine, dirtyPermit, encode, type FileForm, PERMIT_COLUMNS } from '../support/synthetic-register.js'
import { read, readReport, receiver, run, temporaryFolder, writeCsv, writeText } from './support.js'

const folder = temporaryFolder()
const bad = dirtyPermit(7, { cells: { 项目地址: '=1+1,"合成"\r\n路', 可售套数: '七', 预售日期: '昨天' } })
const good = dirtyPermit(8, { cells: {} })

describe('the error report is the user’s own file back', () => {
  it.each<FileForm>(['UTF-8', 'UTF-8 BOM', 'GB18030'])('in %s: same columns, order, encoding and line ends', async (form) => {
    const path = folder.path(`${form}.csv`)
    await writeCsv(path, PERMIT_COLUMNS, [good, bad], form)
    const { report } = read(await run(path, presalePermits))
    expect(report).toBe(`${path}.errors.csv`)
    const expected = csvLine([...PERMIT_COLUMNS, 'Excel行号', '列', '原因', '处理办法'])
    const bytes = await readFile(report!)
    const start = encode(expected, form)
    expect(bytes.subarray(0, start.length)).toEqual(start)
    const [row] = await readReport(report!, form === 'GB18030' ? 'gb18030' : 'utf-8')
    expect([row!.Excel行号, row!.列, row!.项目名称]).toEqual(['3', '预售日期；可售套数', bad[1]])
    expect(row!.原因).toBe('“昨天”不是日期；“七”不是套数')
    expect(row!.处理办法).toContain('2024-03-01')
  })

  it('is corrected in place and imported as it is', async () => {
    const path = folder.path('correct.csv')
    const store = receiver(presalePermits)
    await writeCsv(path, PERMIT_COLUMNS, [good, bad])
    const { report } = read(await run(path, presalePermits, { apply: store.apply }))
    const corrected = (await readFile(report!, 'utf8')).replace(',七,', ',7,').replace(',昨天,', ',2022-01-01,')
    await writeText(report!, corrected)
    const again = read(await run(report!, presalePermits, { apply: store.apply }))
    expect([again.totals.rows, again.totals.created, again.report]).toEqual([1, 1, null])
  })

  it('does not exist where no row was refused', async () => {
    const path = folder.path('good.csv')
    await writeCsv(path, PERMIT_COLUMNS, [good])
    expect(read(await run(path, presalePermits)).report).toBeNull()
    await expect(readFile(`${path}.errors.csv`)).rejects.toThrow('ENOENT')
  })

  it('speaks English to who asked for it', async () => {
    const path = folder.path('english.csv')
    await writeCsv(path, PERMIT_COLUMNS, [bad])
    const { report } = read(await run(path, presalePermits, { language: 'en' }))
    expect((await readReport(report!))[0]!.原因).toBe('"昨天" is no date；"七" is no count')
  })
})

describe('[T35] cells that a spreadsheet would run', () => {
  it.each(['=cmd|1', '+1', '-x', '@SUM', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1', '  =1', '\u3000=1', '\u200b=1', "'=1"])(
    '%j is text in the report',
    (cell) => expect(guard(cell)).toBe(`'${cell}`),
  )
  it.each(['-3', '-3.50', '合成', 'Infinity - -Infinity', '2022-01-01', '', "O'x"])('%j stays as it is', (cell) => expect(guard(cell)).toBe(cell))
  it('what was written is what is read, whatever the text', () => {
    const nasty = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\r', '\u3000', '1', '.', '合') })
    fc.assert(fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => unguard(guard(text)) === text))
  })
  it('come back safe from a refused row and mean the same when imported', async () => {
    const path = folder.path('formula.csv')
    const row = dirtyPermit(9, { cells: { 项目名称: '@合成', 项目地址: '=HYPERLINK("x")', 可售套数: '-3' } })
    await writeCsv(path, PERMIT_COLUMNS, [row])
    const { report } = read(await run(path, presalePermits))
    const [reported] = await readReport(report!)
    expect([reported!.项目名称, reported!.项目地址, reported!.可售套数]).toEqual(["'@合成", '\'=HYPERLINK("x")', '-3'])
    await writeText(report!, (await readFile(report!, 'utf8')).replace(',-3,', ',3,'))
    const names: string[] = []
    await run(report!, presalePermits, {
      apply: async ({ rows }) => {
        for (const { value } of rows) names.push(value.projectName, value.address ?? '')
        return rows.map(() => ({ outcome: 'created' }))
      },
    })
    expect(names).toEqual(['@合成', '=HYPERLINK("x")'])
  })
})
