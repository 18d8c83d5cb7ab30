import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { PERMIT_COLUMNS } from '../support/synthetic-register.js'
import { rowXml, sheetXml, workbook, workbookEntries } from '../support/workbook.js'
import { zip } from '../support/zip.js'
import { temporaryFolder, writeText } from './support.js'

const folder = temporaryFolder()
const script = join(dirname(fileURLToPath(import.meta.url)), 'measure-refusals.js')

const header = rowXml(1, PERMIT_COLUMNS)
const sheet = sheetXml(header)
const plain = workbookEntries({ sheet })
const MIB = 1024 * 1024
const SHEET = 'xl/worksheets/sheet1.xml'
const instead = (content: string | Uint8Array, name = SHEET) => zip([...plain.filter((entry) => entry.name !== name), { name, content }])
/** Swells less than the ratio allows: letters that deflate cannot repeat. */
const noise = (bytes: number): string => Buffer.from(Uint8Array.from({ length: bytes }, (_, n) => 97 + ((Math.imul(n, 2_654_435_761) >>> 13) % 20))).toString()
const empty = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => `<row r="${from + n}" ht="15"><c r="A${from + n}" s="1"/></row>`).join('')

/** Each file, and the code of its refusal. */
const HOSTILE: readonly (readonly [name: string, bytes: () => Uint8Array, code: string])[] = [
  ['100 KB that swell to 100 MB', () => instead(Buffer.alloc(100 * MIB, 0x20)), 'TOO_LARGE'],
  [
    'a part that unpacks to more than it declares',
    () => zip([...plain.slice(0, -1), { name: SHEET, content: sheet + ' '.repeat(8 * MIB), declared: 2000 }]),
    'TOO_LARGE',
  ],
  [
    'parts that are too large together',
    () => zip([...plain, ...Array.from({ length: 400 }, (_, n) => ({ name: `xl/media/${n}.bin`, content: 'x', declared: MIB }))]),
    'TOO_LARGE',
  ],
  ['1,001 parts', () => zip([...plain, ...Array.from({ length: 1001 }, (_, n) => ({ name: `xl/media/${n}.bin`, content: '' }))]), 'TOO_LARGE'],
  ['one text of 3 MB', () => instead(sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${noise(3 * MIB)}</t></is></c></row>`)), 'TOO_LARGE'],
  ['a comment of 3 MB', () => instead(sheetXml(`<!--${noise(3 * MIB)}-->`)), 'TOO_LARGE'],
  ['a cell in column XFD', () => instead(sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>')), 'TOO_LARGE'],
  ['a million empty rows', () => instead(sheetXml(header + empty(2, 1_000_000))), 'EMPTY_ROWS'],
  ['a nested archive', () => workbook({ sheet, more: [{ name: 'xl/media/inner.zip', content: zip(plain) }] }), 'NAMES'],
  ['a name that climbs out', () => workbook({ sheet, more: [{ name: '../../etc/passwd', content: '' }] }), 'NAMES'],
  ['an absolute name', () => workbook({ sheet, more: [{ name: '/etc/passwd', content: '' }] }), 'NAMES'],
  ['a name from Windows', () => workbook({ sheet, more: [{ name: 'xl\\..\\..\\x.xml', content: '' }] }), 'NAMES'],
  ['one name twice', () => workbook({ sheet, more: [{ name: SHEET.toUpperCase(), content: sheet }] }), 'NAMES'],
  ['a macro', () => workbook({ sheet, more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }), 'MACRO'],
  ['an Excel 4 macro sheet', () => workbook({ sheet, more: [{ name: 'xl/macrosheets/sheet1.xml', content: sheet }] }), 'MACRO'],
  ['an external link', () => workbook({ sheet, more: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }] }), 'EXTERNAL'],
  ['an embedded object', () => workbook({ sheet, more: [{ name: 'xl/embeddings/oleObject1.bin', content: 'x' }] }), 'EXTERNAL'],
  [
    'an external entity',
    () => instead(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet.slice(sheet.indexOf('<worksheet'))}`),
    'ENTITY',
  ],
  ['an entity in a part that is not read', () => workbook({ sheet, more: [{ name: 'docProps/app.xml', content: '<!DOCTYPE x><x/>' }] }), 'ENTITY'],
  ['an entity in UTF-16', () => instead(Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>', 'utf16le')), 'ENTITY'],
  ['an entity behind a long comment', () => instead(`<!--${noise(100_000)}--><!DOCTYPE x><worksheet/>`), 'ENTITY'],
  ['an entity that nobody declared', () => instead(sheetXml('<row r="1"><c r="A1"><v>&e;</v></c></row>')), 'BROKEN'],
  ['rows that go back', () => instead(sheetXml(`<row r="2"/><row r="1"/>`)), 'BROKEN'],
  ['a row beyond the last', () => instead(sheetXml(`<row r="1048577"/>`)), 'BROKEN'],
  ['XML that does not end', () => instead(sheet.slice(0, -20)), 'BROKEN'],
  ['no workbook at all', () => zip([{ name: 'readme.txt', content: 'x' }]), 'BROKEN'],
  ['a cut archive', () => workbook({ sheet }).subarray(0, -100), 'BROKEN'],
  ['a password', () => zip(plain.map((entry) => ({ ...entry, encrypted: true }))), 'ENCRYPTED'],
]

describe('[T36] a hostile workbook is refused', () => {
  it('in less than 2 s each, in 256 MB all together, with nothing applied', async () => {
    const paths = HOSTILE.map(([name]) => folder.path(`${name}.xlsx`))
    for (const [place, [, bytes]] of HOSTILE.entries()) await writeText(paths[place]!, bytes())
    const { stdout } = await promisify(execFile)(process.execPath, ['--max-semi-space-size=8', '--max-old-space-size=160', script, ...paths])
    const { refusals, megabytes } = JSON.parse(stdout) as { refusals: { code: string; seconds: number }[]; megabytes: number }
    const found = Object.fromEntries(HOSTILE.map(([name], place) => [name, refusals[place]?.code]))
    expect(found).toEqual(Object.fromEntries(HOSTILE.map(([name, , code]) => [name, `IMPORT_WORKBOOK_${code}`])))
    console.info(`slowest ${Math.max(...refusals.map(({ seconds }) => seconds)).toFixed(2)} s, ${megabytes.toFixed(0)} MB`)
    for (const { seconds } of refusals) expect(seconds).toBeLessThan(2)
    expect(megabytes).toBeLessThan(256)
  })

  it.each<[string, string, Uint8Array]>([
    ['a workbook called .csv', 'a.csv', workbook({ sheet })],
    ['text called .xlsx', 'b.xlsx', Buffer.from('a,b\n')],
    ['an old workbook called .xlsx', 'c.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a workbook with macros called .xlsm', 'd.xlsm', workbook({ sheet })],
  ])('under a wrong name: %s', async (_, name, bytes) => {
    await writeText(folder.path(name), bytes)
    const { stdout } = await promisify(execFile)(process.execPath, [script, folder.path(name)])
    expect(stdout).toContain('"IMPORT_FILE_KIND"')
  })
})
