import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: AsyncIterable<string> | Iterable<string>
}

interface Written {
  readonly name: Buffer
  readonly offset: number
  crc: number
  size: number
  packed: number
}

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11): PKWARE APPNOTE 4.4.4. */
const FLAGS = 0x0808
const DEFLATE = 8
const FIRST_OF_JANUARY_1980 = 0x21

const NONE = Buffer.alloc(0)

const word = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4)
  return bytes
}

function header(signature: number, { name, crc, size, packed }: Written, more: Buffer, tail: Buffer): Buffer {
  const fixed = Buffer.alloc(26)
  fixed.writeUInt16LE(20, 0)
  fixed.writeUInt16LE(FLAGS, 2)
  fixed.writeUInt16LE(DEFLATE, 4)
  fixed.writeUInt16LE(FIRST_OF_JANUARY_1980, 8)
  fixed.writeUInt32LE(crc, 10)
  fixed.writeUInt32LE(packed, 14)
  fixed.writeUInt32LE(size, 18)
  fixed.writeUInt16LE(name.length, 22)
  return Buffer.concat([word(signature), more, fixed, tail, name])
}

/** Rows are short: they are handed to the compressor together. */
const CHUNK = 64 * 1024

async function* joined(content: ZipEntry['content']): AsyncGenerator<string> {
  let waiting = ''
  for await (const text of content) {
    waiting += text
    if (waiting.length < CHUNK) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

async function* counted(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  for await (const text of joined(content)) {
    const bytes = Buffer.from(text)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    yield bytes
  }
}

async function* packed(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  const feeding = pipeline(Readable.from(counted(content, entry)), deflate)
  // Also told by the loop below, which is who answers for it.
  feeding.catch(() => undefined)
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packed += chunk.length
    yield chunk
  }
  await feeding
}

function directory(entries: readonly Written[], offset: number): Buffer {
  const lines = entries.map((entry) => {
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.offset, 10)
    return header(0x02014b50, entry, Buffer.from([20, 0]), tail)
  })
  const all = Buffer.concat(lines)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([all, end])
}

/** An archive made as it is read: nothing of it is held but what is on its way, however many rows there are. */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 }
    const start = header(0x04034b50, entry, NONE, NONE)
    yield start
    yield* packed(content, entry)
    yield word(0x08074b50, entry.crc, entry.packed, entry.size)
    offset += start.length + entry.packed + 16
    written.push(entry)
  }
  yield directory(written, offset)
}
