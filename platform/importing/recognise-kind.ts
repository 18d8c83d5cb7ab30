/** What a file is, as a person calls it. */
export interface FileKind {
  readonly zh: string
  readonly en: string
}

const kind = (zh: string, en: string): FileKind => ({ zh, en })

const SIGNATURES: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b], kind(' Excel 工作簿（XLSX）或 ZIP 压缩包', 'an Excel workbook (XLSX) or a ZIP archive')],
  [[0xd0, 0xcf, 0x11, 0xe0], kind('旧版（XLS）或加密的 Excel 工作簿', 'an old (XLS) or encrypted Excel workbook')],
  [[0xff, 0xfe], kind(' UTF-16 文本（“Unicode 文本”）', 'UTF-16 text ("Unicode text")')],
  [[0xfe, 0xff], kind(' UTF-16 文本（“Unicode 文本”）', 'UTF-16 text ("Unicode text")')],
  [[0x25, 0x50, 0x44, 0x46], kind(' PDF 文档', 'a PDF document')],
  [[0x1f, 0x8b], kind(' GZIP 压缩包', 'a GZIP archive')],
  [[0x52, 0x61, 0x72, 0x21], kind(' RAR 压缩包', 'a RAR archive')],
]
const WEB_PAGE = kind('网页或 XML', 'a web page or XML')
const BINARY = kind('二进制数据', 'binary data')

/** A file that is not what its name says: what it is, by its first bytes; null where it may be text. */
export function recogniseKind(head: Uint8Array): FileKind | null {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, place) => head[place] === byte))
  if (known) return known[1]
  return /^\s*<(!doctype|html|table|\?xml)/i.test(Buffer.from(head.subarray(0, 256)).toString('latin1').replace(/^ï»¿/, '')) ? WEB_PAGE : null
}

/** No text in UTF-8 or GB18030 holds these bytes, first, last or between. */
export const binaryIn = (chunk: Uint8Array): FileKind | null => (chunk.some((byte) => byte < 0x09) ? BINARY : null)

export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b
