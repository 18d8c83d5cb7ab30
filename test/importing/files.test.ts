import { describe, expect, it } from '@jest/globals'
import { encodeGb18030 } from '../../platform/importing/encode-gb18030.js'
import { presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { csvLine, type FileForm, PERMIT_COLUMNS, syntheticPermits } from '../support/synthetic-register.js'
import { read, receiver, refusalOf, run, temporaryFolder, writeCsv, writeText } from './support.js'

const folder = temporaryFolder()
const header = csvLine(PERMIT_COLUMNS)
const rows = [...syntheticPermits(30, 100)].map(csvLine).join('')
const half = (text: string): Buffer => Buffer.from(text).subarray(0, -4)

describe('a file in any of the three encodings', () => {
  it.each<[FileForm, string]>([
    ['UTF-8', 'UTF-8'],
    ['UTF-8 BOM', 'UTF-8'],
    ['GB18030', 'GB18030'],
  ])('%s gives the same records', async (form, encoding) => {
    const path = folder.path(`${form}.csv`)
    await writeCsv(path, PERMIT_COLUMNS, syntheticPermits(700), form)
    const store = receiver(presalePermits)
    const result = read(await run(path, presalePermits, { apply: store.apply, reportPath: `${path}.errors.csv` }))
    const reference = folder.path('reference.csv')
    await writeCsv(reference, PERMIT_COLUMNS, syntheticPermits(700))
    const expected = receiver(presalePermits)
    await run(reference, presalePermits, { apply: expected.apply })
    expect([result.encoding, result.rowsTotal, store.kept.size > 600]).toEqual([encoding, 700, true])
    expect(store.kept).toEqual(expected.kept)
  })

  it('also with characters beyond the basic plane, and one byte at a time over the reader’s chunks', () => {
    const text = '合成𠮷花园€·（测试）ǹ'
    const decoder = new TextDecoder('gb18030', { fatal: true })
    expect([...encodeGb18030(text)].map((byte) => decoder.decode(Uint8Array.of(byte), { stream: true })).join('')).toBe(text)
  })
})

describe('a file that is not what it says is refused, and nothing is applied', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an XLSX workbook', Buffer.from('PK\x03\x04rest'), 'IMPORT_FILE_KIND'],
    ['an XLS workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'IMPORT_FILE_KIND'],
    ['UTF-16 text', Buffer.from(`\ufeff${header}`, 'utf16le'), 'IMPORT_FILE_KIND'],
    ['UTF-16 text without a mark', Buffer.from('a,b\n', 'utf16le'), 'IMPORT_FILE_KIND'],
    ['a web page', '\ufeff<html><table></table></html>', 'IMPORT_FILE_KIND'],
    ['zero bytes deep inside', Buffer.concat([Buffer.from(header + rows.repeat(40)), Buffer.of(0)]), 'IMPORT_FILE_KIND'],
    ['neither encoding', Buffer.concat([encodeGb18030(header), Buffer.of(0xff, 0xff, 0x0a)]), 'IMPORT_FILE_ENCODING'],
    ['UTF-8 that ends in half a character', half(`${header}合成`), 'IMPORT_FILE_ENCODING'],
    ['nothing', '', 'IMPORT_FILE_EMPTY'],
    ['a blank header', ',,\n1,2,3\n', 'IMPORT_FILE_EMPTY'],
    ['semicolons', header.replaceAll(',', ';'), 'IMPORT_FILE_DELIMITER'],
    ['tabs', header.replaceAll(',', '\t'), 'IMPORT_FILE_DELIMITER'],
    ['a quotation mark that never closes', `${header}${rows}1,"2,3\n${rows.repeat(3)}`, 'IMPORT_FILE_QUOTES'],
    ['a cell of 40,000 characters', `${header}${'长'.repeat(40_000)},2\n`, 'IMPORT_FILE_QUOTES'],
  ])('%s', async (name, bytes, code) => {
    const path = folder.path(`${name}.csv`)
    await writeText(path, bytes)
    const store = receiver(presalePermits)
    expect(refusalOf(await run(path, presalePermits, { apply: store.apply }))).toMatchObject({ code })
    expect(store.sizes).toEqual([])
  })

  it('half UTF-8 and half GB18030 is refused with the line where it turns, not read as rubbish', async () => {
    const path = folder.path('mixed.csv')
    await writeText(path, Buffer.concat([Buffer.from(header + rows), encodeGb18030(rows)]))
    expect(refusalOf(await run(path, presalePermits))).toMatchObject({ code: 'IMPORT_FILE_ENCODING', parameters: { line: '32', encoding: 'UTF-8' } })
  })

  it('a missing file and a folder are refused with their path', async () => {
    expect(refusalOf(await run(folder.path('none.csv'), presalePermits))).toMatchObject({ code: 'IMPORT_FILE_MISSING', parameters: { reason: 'ENOENT' } })
    expect(refusalOf(await run(folder.path('.'), presalePermits))).toMatchObject({ code: 'IMPORT_FILE_MISSING' })
  })

  it('a header names what is missing, unknown and repeated', async () => {
    const path = folder.path('header.csv')
    await writeText(path, csvLine([...PERMIT_COLUMNS.slice(1), '备注', '项目名称']))
    expect(refusalOf(await run(path, presalePermits))).toMatchObject({
      code: 'IMPORT_FILE_COLUMNS',
      parameters: { missing: '预售证号', unknown: '备注', repeated: '项目名称' },
    })
  })
})
