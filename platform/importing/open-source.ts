import { open, stat } from 'node:fs/promises'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import { detectEncoding } from './detect-encoding.js'
import { FILE_KIND, FILE_MISSING, FILE_TOO_LARGE } from './file-refusals.js'
import { MAX_FILE_BYTES } from './limits.js'
import { binaryIn, recogniseKind } from './recognise-kind.js'
import { BOM, bytesOf, decoderOf, type Source } from './source.js'

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

async function kindOf(path: string, head: Buffer): Promise<{ zh: string; en: string } | null> {
  const byHead = recogniseKind(head)
  if (byHead) return byHead
  for await (const chunk of bytesOf(path)) {
    const binary = binaryIn(chunk)
    if (binary) return binary
  }
  return null
}

/** The first two steps of every import: is it there, and is it text? Nothing is read into the hub before both are known of the whole file. */
export async function openSource(path: string): Promise<Source | Refusal> {
  let head: Buffer
  let bytes: number
  try {
    const found = await stat(path)
    if (!found.isFile()) return refuse(FILE_MISSING, { path, reason: 'not a file' })
    if (found.size > MAX_FILE_BYTES) return refuse(FILE_TOO_LARGE, { limit: `${MAX_FILE_BYTES / 1024 / 1024} MiB` })
    bytes = found.size
    head = await readHead(path)
  } catch (fault) {
    return refuse(FILE_MISSING, { path, reason: (fault as NodeJS.ErrnoException).code ?? 'unreadable' })
  }
  const kind = await kindOf(path, head)
  if (kind) return refuse(FILE_KIND, { kind: kind.zh, kindEn: kind.en })
  const encoding = await detectEncoding(path, head)
  if (typeof encoding !== 'string') return encoding
  const start = decoderOf(encoding).decode(head, { stream: true })
  return { path, bytes, encoding, bom: start.startsWith(BOM), newline: /\r\n/.test(start) ? '\r\n' : '\n' }
}
