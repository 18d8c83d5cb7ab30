import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loginRole, PARTS, type Part } from './roles.js'
import { folderError, StartError } from './start-error.js'

export type Secrets = Readonly<Record<string, string>>

export const secretsFolder = (dataDir: string): string => join(dataDir, 'secrets')

/** The login roles' passwords, by role: random, made on first use, kept in `<dataDir>/secrets/roles.json`. */
export const roleSecrets = (dataDir: string, parts: readonly Part[] = PARTS): Promise<Secrets> =>
  secretsIn(join(secretsFolder(dataDir), 'roles.json'), parts.map(loginRole))

/** The passwords of the named roles from a file; missing ones are made. Safe when several processes ask at once. */
export async function secretsIn(file: string, names: readonly string[]): Promise<Secrets> {
  const known = await readSecrets(file)
  if (names.every((name) => known[name] !== undefined)) return known
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    return await underLock(`${file}.lock`, () => addSecrets(file, names))
  } catch (error) {
    throw folderError(dirname(file), error)
  }
}

async function addSecrets(file: string, names: readonly string[]): Promise<Secrets> {
  const known = await readSecrets(file)
  const made = Object.fromEntries(names.map((name) => [name, known[name] ?? randomBytes(24).toString('base64url')]))
  const all = { ...known, ...made }
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(draft, file)
  return all
}

async function readSecrets(file: string): Promise<Secrets> {
  const mode = await stat(file).then(
    (found) => found.mode,
    () => null,
  )
  if (mode === null) return {}
  if ((mode & 0o077) !== 0) throw exposed(file)
  const secrets = parsed(await readFile(file, 'utf8').catch((error: unknown) => Promise.reject(folderError(file, error))))
  if (typeof secrets !== 'object' || secrets === null) throw weak(file, '?')
  const entries = Object.entries(secrets)
  for (const [name, secret] of entries) if (typeof secret !== 'string' || secret.length < 16 || new Set(secret).size < 8) throw weak(file, name)
  return Object.fromEntries(entries)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A lock left by a killed process is taken over after 5 s: what it protects takes milliseconds. */
async function underLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const held = await open(lock, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? null : Promise.reject(error)))
    if (held) {
      await held.close()
      break
    }
    const since = await stat(lock).then(
      (found) => found.mtimeMs,
      () => Date.now(),
    )
    if (Date.now() - since > 5000) await rm(lock, { force: true })
    await sleep(10)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

const exposed = (file: string): StartError =>
  new StartError(
    'SECRETS_EXPOSED',
    `密钥文件可被其他用户读取：${file}。请执行 chmod 600，并考虑更换其中的口令。`,
    `Other users may read the secrets file ${file}. Run chmod 600 on it and consider changing the passwords in it.`,
  )

const weak = (file: string, name: string): StartError =>
  new StartError(
    'SECRET_WEAK',
    `密钥文件 ${file} 中 ${name} 的口令为空、过短或为默认值。请删除该条目，系统会自动生成随机口令。`,
    `The password of ${name} in ${file} is empty, too short or a default. Remove the entry: a random one is made.`,
  )
