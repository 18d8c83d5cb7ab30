import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSigningKey, type PrivateJwk } from '../keys/signing-key.js'

const folder = (dataDir: string): string => join(dataDir, 'demo', 'keys')

/** The private key of a demonstration bank system, as its bank would keep it. Null when there is none; refuses one that others can read. */
export async function readPrivateKey(dataDir: string, name: string): Promise<PrivateJwk | null> {
  const path = join(folder(dataDir), `${name}.json`)
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  try {
    if (((await file.stat()).mode & 0o077) !== 0) throw new Error(`${path} can be read by others: remove it and start again, a new key is made`)
    return JSON.parse(await file.readFile('utf8'))
  } finally {
    await file.close()
  }
}

/** Makes the key and puts it in place as a whole. */
export async function makePrivateKey(dataDir: string, name: string): Promise<PrivateJwk> {
  const key = await generateSigningKey()
  await mkdir(folder(dataDir), { recursive: true, mode: 0o700 })
  const path = join(folder(dataDir), `${name}.json`)
  await writeFile(`${path}.new`, `${JSON.stringify(key)}\n`, { mode: 0o600, flush: true })
  await rename(`${path}.new`, path)
  return key
}
