import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import { csvSource } from './csv-source.js'
import { detectEncoding } from './detect-encoding.js'
import { FILE_KIND, FILE_MISSING, FILE_TOO_LARGE } from './file-refusals.js'
import { MAX_FILE_BYTES } from './limits.js'
import { binaryIn, type FileKind, isZip, recogniseKind } from './recognise-kind.js'
import type { Source } from './source.js'
import { BOM, bytesOf, decoderOf } from './text-file.js'
import { openWorkbook } from './workbook/workbook-source.js'

const HEAD_BYTES = 64 * 1024

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function kindOf(path: string, head: Buffer): Promise<FileKind | null> {
  const byHead = recogniseKind(head)
  if (byHead) return byHead
  for await (const chunk of bytesOf(path)) {
    const binary = binaryIn(chunk)
    if (binary) return binary
  }
  return null
}

const refuseKind = (name: string, { zh, en }: FileKind): Refusal => refuse(FILE_KIND, { name, kind: zh, kindEn: en })

async function openText(path: string, name: string, head: Buffer): Promise<Source | Refusal> {
  const kind = await kindOf(path, head)
  if (kind) return refuseKind(name, kind)
  const encoding = await detectEncoding(path, head)
  if (typeof encoding !== 'string') return encoding
  const start = decoderOf(encoding).decode(head, { stream: true })
  return csvSource({ path, encoding, bom: start.startsWith(BOM), newline: /\r\n/.test(start) ? '\r\n' : '\n' })
}

const WORKBOOK_NAME = /\.xlsx$/i

/**
 * The first two steps of every import: is it there, and is it what its name says? Nothing is read into the hub before both are known of the
 * whole file. `name` is what the user calls it, where it lies under another.
 */
export async function openSource(path: string, name = basename(path)): Promise<Source | Refusal> {
  let head: Buffer
  try {
    const found = await stat(path)
    if (!found.isFile()) return refuse(FILE_MISSING, { path: name, reason: 'not a file' })
    if (found.size > MAX_FILE_BYTES) return refuse(FILE_TOO_LARGE, { limit: `${MAX_FILE_BYTES / 1024 / 1024} MiB` })
    head = await readHead(path)
  } catch (fault) {
    return refuse(FILE_MISSING, { path: name, reason: (fault as NodeJS.ErrnoException).code ?? 'unreadable' })
  }
  if (!WORKBOOK_NAME.test(name)) return openText(path, name, head)
  if (isZip(head)) return openWorkbook(path)
  return refuseKind(name, (await kindOf(path, head)) ?? { zh: '文本', en: 'text' })
}
