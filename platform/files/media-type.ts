import { open } from 'node:fs/promises'
import { recogniseKind } from '../importing/recognise-kind.js'
import { isText } from './is-text.js'
import { listArchive } from './list-archive.js'

/** What the hub keeps, and the extensions that its name may have. */
export const MEDIA_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
} as const

export type MediaType = keyof typeof MEDIA_TYPES

/** What a file turned out to be, when it is nothing that the hub keeps. */
export interface Unwanted {
  readonly zh: string
  readonly en: string
}

const HEAD_BYTES = 64 * 1024
const UNKNOWN: Unwanted = { zh: '未知的二进制数据', en: 'unknown binary data' }
const ARCHIVE: Unwanted = { zh: '压缩包', en: 'an archive' }
const MACROS: Unwanted = { zh: '带宏的文档', en: 'a document with macros' }

const SIGNATURES: readonly (readonly [string, MediaType])[] = [
  ['255044462d', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
]

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Documents that are archives, by the part that each of them must have. */
async function packed(path: string): Promise<MediaType | Unwanted> {
  const names = await listArchive(path)
  if (!names) return ARCHIVE
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) return MACROS
  if (names.has('OFD.xml')) return 'application/ofd'
  if (!names.has('[Content_Types].xml')) return ARCHIVE
  if (names.has('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return names.has('xl/workbook.xml') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : ARCHIVE
}

/** What a file is, by its content and never by its name; text is plain text unless its name says that it is a table. */
export async function sniff(path: string, name: string): Promise<MediaType | Unwanted> {
  const head = await readHead(path)
  const signed = SIGNATURES.find(([signature]) => head.subarray(0, signature.length / 2).toString('hex') === signature)
  if (signed) return signed[1]
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return packed(path)
  const unwanted = recogniseKind(head)
  if (unwanted) return unwanted
  if (!(await isText(path))) return UNKNOWN
  return extensionOf(name) === 'csv' ? 'text/csv' : 'text/plain'
}

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const fits = (name: string, mediaType: MediaType): boolean => MEDIA_TYPES[mediaType].some((extension) => extension === extensionOf(name))
