import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { CharacterWithoutGlyph, checkGlyphs } from '../../platform/documents/fonts.js'
import { renderPdf } from '../../platform/documents/pdf.js'
import type { PrintedDocument } from '../../platform/documents/printed-document.js'

const form = (name: string): PrintedDocument => ({
  title: '离石区房地产融资协调机制月报',
  head: [
    ['填报单位', '离石区'],
    ['单位', '万元'],
  ],
  tables: [{ columns: [{ title: '项目名称' }, { title: '累计发放（万元）', align: 'right' }], rows: [[name, '1200.000000']], foot: [['合计', '1200.000000']] }],
  notes: ['零报告也是报告。'],
  seal: '离石区住房和城乡建设局',
  dated: '2026-11-23T09:00:00+08:00',
})

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('[L-49] a form as PDF', () => {
  it('is the same to the byte in every process, and another form is another file', async () => {
    const [first, second, other] = [await renderPdf(form('甲')), await renderPdf(form('甲')), await renderPdf(form('乙'))]
    expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(hash(second)).toBe(hash(first))
    expect(hash(other)).not.toBe(hash(first))
  })

  it('takes half a second a page, starting its process included', async () => {
    const started = performance.now()
    await renderPdf(form('甲'))
    const took = performance.now() - started
    process.stdout.write(`one page as PDF: ${took.toFixed(0)} ms\n`)
    expect(took).toBeLessThan(500)
  })

  it('prints the rare characters of names and refuses, naming it, the one that no font has', async () => {
    await expect(checkGlyphs(['䶮㛃堃', '镕喆玥'])).resolves.toBeUndefined()
    await expect(renderPdf(form('𠮷野花园'))).rejects.toThrow('U+20BB7 𠮷')
    await expect(renderPdf(form('𠮷野花园'))).rejects.toBeInstanceOf(CharacterWithoutGlyph)
  })

  it('carries the date that it is given and no other', async () => {
    const text = Buffer.from(await renderPdf(form('甲'))).toString('latin1')
    expect(text).toContain('(D:20261123010000Z)')
    expect(text.match(/D:\d{14}/g)?.every((date) => date === 'D:20261123010000')).toBe(true)
  })

  it('leaves nothing of the layout in the process that asked for it', async () => {
    await renderPdf(form('甲'))
    expect(execFileSync('ps', ['--ppid', String(process.pid), '-o', 'args='], { encoding: 'utf8' })).not.toContain('print-process')
  })
})
