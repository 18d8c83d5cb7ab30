import { access, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../platform/database/start-error.js'
import { generateKey, type NamedKey, publicPart, type SigningKey, signingKey, type VerificationKeys, verificationKeys } from '../platform/signing/keys.js'

/**
 * Each process signs with a key of its own, made on first use; the public halves lie beside each other in `<dataDir>/keys`, or in a
 * folder that all parts may read and only `hub migrate` may write: whoever writes there could speak for another part.
 * A key is replaced by deleting its private file.
 */
const privateFile = (dataDir: string, name: string): string => join(dataDir, 'secrets', `${name}.jwk`)
const publicFolder = (dataDir: string, keysDir: string | null): string => keysDir ?? join(dataDir, 'keys')

/** Whole or not at all: several parts may make the same key at once, and the first one's stands. */
async function writeNew(path: string, mode: number, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.${crypto.randomUUID()}`
  await writeFile(draft, text, { mode, flush: true })
  await link(draft, path).catch((error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? undefined : Promise.reject(error)))
  await rm(draft)
}

const exposed = (path: string): StartError =>
  new StartError(
    'SECRETS_EXPOSED',
    `私钥文件 ${path} 可被他人读取。请执行 chmod 600 后重新启动。`,
    `Others can read the private key ${path}. Run chmod 600 on it and start again.`,
  )

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function publish(folder: string, key: NamedKey): Promise<void> {
  const path = join(folder, `${key.kid}.json`)
  if (await exists(path)) return
  await mkdir(folder, { recursive: true, mode: 0o755 })
  await writeNew(path, 0o644, JSON.stringify(publicPart(key)))
}

export async function ownKey(dataDir: string, name: string, keysDir: string | null = null): Promise<SigningKey> {
  const path = privateFile(dataDir, name)
  await mkdir(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 })
  if (!(await exists(path))) await writeNew(path, 0o600, JSON.stringify(generateKey(`${name}.${crypto.randomUUID()}`)))
  if (((await stat(path)).mode & 0o077) !== 0) throw exposed(path)
  const key = JSON.parse(await readFile(path, 'utf8')) as NamedKey
  await publish(publicFolder(dataDir, keysDir), key)
  return signingKey(key)
}

/** The public keys of one name: several while a key is being replaced. */
export async function keysOf(dataDir: string, name: string, keysDir: string | null = null): Promise<VerificationKeys> {
  const folder = publicFolder(dataDir, keysDir)
  const files = await readdir(folder).catch(() => [])
  const texts = await Promise.all(files.filter((file) => file.startsWith(`${name}.`)).map((file) => readFile(join(folder, file), 'utf8')))
  return verificationKeys({ keys: texts.map((text) => JSON.parse(text) as NamedKey) })
}
