import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { MAX_UNPACKED_BYTES, MAX_WORKBOOK_PARTS } from '../limits.js'
import { judgeParts } from './judge-parts.js'
import { Unreadable, unreadable } from './unreadable.js'
import { WORKBOOK_BROKEN, WORKBOOK_ENTITY, WORKBOOK_NAMES, WORKBOOK_TOO_LARGE } from './workbook-refusals.js'

/** A workbook's parts, each read by the same directory that was judged: what is checked is what is read. */
export interface Archive {
  readonly has: (name: string) => boolean
  /** `limit`: what the part may unpack to. */
  readonly open: (name: string, limit?: number) => AsyncIterable<Buffer>
  readonly close: () => void
}

const BAD_NAME = /relative path|absolute path|invalid characters|path traversal/i

/** The unpacker's own complaints, as a refusal: a bad name, more bytes than declared, a damaged stream. */
function complaint(fault: unknown, part: string): Unreadable {
  if (fault instanceof Unreadable) return fault
  const reason = fault instanceof Error ? fault.message.slice(0, 120) : 'unreadable'
  if (BAD_NAME.test(reason)) return unreadable(WORKBOOK_NAMES, { part: reason })
  if (/too many bytes/i.test(reason)) return unreadable(WORKBOOK_TOO_LARGE, { part, limit: reason })
  return unreadable(WORKBOOK_BROKEN, { part, reason })
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > MAX_WORKBOOK_PARTS) break
  }
  return entries
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) yield chunk as Buffer
  } catch (fault) {
    throw complaint(fault, entry.fileName)
  }
}

const MOST_PROLOGUE_BYTES = 64 * 1024

/** No spreadsheet program writes a DOCTYPE; where one stands, somebody wants an entity expanded. Parts that are never read are looked at too. */
async function refuseDoctype(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.fileName)) continue
    let head = Buffer.alloc(0)
    for await (const chunk of unpack(zip, entry)) {
      head = Buffer.concat([head, chunk])
      if (head.length >= MOST_PROLOGUE_BYTES) break
    }
    // Written in UTF-16 every second byte is zero.
    if (/<!(doctype|entity)/i.test(head.subarray(0, MOST_PROLOGUE_BYTES).toString('latin1').replaceAll('\0', ''))) {
      throw unreadable(WORKBOOK_ENTITY, { part: entry.fileName })
    }
  }
}

/** Opens a workbook as what it is: an archive of unknown origin (T36). Throws Unreadable. */
export async function openArchive(path: string): Promise<Archive> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
  } catch (fault) {
    throw complaint(fault, 'ZIP')
  }
  // A fault of the file itself reaches whoever reads; nobody else must fall over it.
  zip.on('error', () => undefined)
  try {
    const entries = await entriesOf(zip)
    const refusal = judgeParts(
      entries.map((entry) => ({ name: entry.fileName, packed: entry.compressedSize, unpacked: entry.uncompressedSize, encrypted: entry.isEncrypted() })),
    )
    if (refusal) throw new Unreadable(refusal)
    await refuseDoctype(zip, entries)
    const known = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]))
    return {
      has: (name) => known.has(name.toLowerCase()),
      open: (name, limit = MAX_UNPACKED_BYTES) => {
        const entry = known.get(name.toLowerCase())
        if (!entry) throw unreadable(WORKBOOK_BROKEN, { part: name, reason: 'not found' })
        if (entry.uncompressedSize > limit) throw unreadable(WORKBOOK_TOO_LARGE, { part: name, limit: `${limit} bytes` })
        return unpack(zip, entry)
      },
      close: () => zip.close(),
    }
  } catch (fault) {
    zip.close()
    throw complaint(fault, 'ZIP')
  }
}
