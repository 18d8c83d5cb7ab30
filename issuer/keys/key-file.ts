import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The file that seals the issuer's private keys; every issuer process on one database needs the same file. */
export const keyFilePath = (dataDir: string): string => join(dataDir, 'secrets', 'issuer.key')

/** Reads the sealing key and makes it on first start. Refuses a file that others can read and a key nobody drew at random (T42). */
export async function readKeyFile(dataDir: string): Promise<Buffer> {
  const path = keyFilePath(dataDir)
  return (await readExisting(path)) ?? (await create(path))
}

async function readExisting(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  try {
    const { mode } = await file.stat()
    if ((mode & 0o077) !== 0) throw new Error(`${path} can be read by others (mode ${(mode & 0o777).toString(8)}): chmod 600 it, then rotate the keys`)
    return parse(path, await file.readFile('utf8'))
  } finally {
    await file.close()
  }
}

function parse(path: string, text: string): Buffer {
  if (!/^[0-9a-f]{64}\n?$/.test(text)) throw new Error(`${path} does not hold 64 hexadecimal digits: restore it from the backup`)
  const key = Buffer.from(text.trim(), 'hex')
  if (looksMadeUp(key)) throw new Error(`${path} holds a default or made-up key: remove it and rotate the keys`)
  return key
}

// 32 random bytes hold about 30 different values, and their differences too; fewer than 16 never happens by chance.
function looksMadeUp(key: Buffer): boolean {
  const bytes = [...key]
  const steps = bytes.slice(1).map((byte, i) => (byte - (bytes[i] ?? 0)) & 0xff)
  return new Set(bytes).size < 16 || new Set(steps).size < 16
}

// Written aside and linked into place: two processes that start at once agree on one complete file.
async function create(path: string): Promise<Buffer> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft)
  }
  const key = await readExisting(path)
  if (!key) throw new Error(`${path} vanished while it was made`)
  return key
}
