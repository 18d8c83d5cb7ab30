import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive; what is declared may lie. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** What the directory says the content unpacks to, if not the truth. */
  readonly declared?: number
  readonly encrypted?: boolean
}

function recordOf({ name, content, stored = false, declared, encrypted = false }: ZipEntry) {
  const bytes = Buffer.from(content)
  const packed = stored ? bytes : deflateRawSync(bytes)
  const path = Buffer.from(name)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(encrypted ? 0x801 : 0x800, 2)
  fields.writeUInt16LE(stored ? 0 : 8, 4)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(declared ?? bytes.length, 18)
  fields.writeUInt16LE(path.length, 22)
  return { path, packed, fields }
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A ZIP archive as bytes: for files that no honest program writes. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { path, packed, fields } = recordOf(entry)
    const local = Buffer.concat([signature(0x04034b50), fields, path, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), fields, rest, path]))
    body.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...body, listed, signature(0x06054b50), end])
}
