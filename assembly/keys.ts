import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateKey, type NamedKey, publicPart, type SigningKey, signingKey, type VerificationKeys, verificationKeys } from '../platform/signing/keys.js'

/**
 * Each process signs with a key of its own, made on first use; the public halves lie beside each other in `<dataDir>/keys`,
 * so that processes that share a data folder (or a volume) know one another. A key is replaced by deleting its private file.
 */
const privateFile = (dataDir: string, name: string): string => join(dataDir, 'secrets', `${name}.jwk`)
const publicFolder = (dataDir: string): string => join(dataDir, 'keys')

const writeNew = async (path: string, mode: number, text: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx', mode)
    await file.writeFile(text)
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

export async function ownKey(dataDir: string, name: string): Promise<SigningKey> {
  const path = privateFile(dataDir, name)
  await mkdir(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 })
  await mkdir(publicFolder(dataDir), { recursive: true, mode: 0o755 })
  const made = generateKey(`${name}.${crypto.randomUUID()}`)
  if (await writeNew(path, 0o600, JSON.stringify(made))) {
    await writeNew(join(publicFolder(dataDir), `${made.kid}.json`), 0o644, JSON.stringify(publicPart(made)))
    return signingKey(made)
  }
  return signingKey(JSON.parse(await readFile(path, 'utf8')) as NamedKey)
}

/** The public keys of one name: several while a key is being replaced. */
export async function keysOf(dataDir: string, name: string): Promise<VerificationKeys> {
  const files = await readdir(publicFolder(dataDir)).catch(() => [])
  const texts = await Promise.all(files.filter((file) => file.startsWith(`${name}.`)).map((file) => readFile(join(publicFolder(dataDir), file), 'utf8')))
  return verificationKeys({ keys: texts.map((text) => JSON.parse(text) as NamedKey) })
}
