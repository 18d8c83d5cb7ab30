import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { folderError, StartError } from '../../platform/database/start-error.js'

/** The file that seals the issuer's private keys; every issuer process on one database needs the same file. */
export const keyFilePath = (dataDir: string): string => join(dataDir, 'secrets', 'issuer.key')

/** Reads the sealing key and makes it on first start. Refuses a file that others can read and a key nobody drew at random (T42). */
export async function readKeyFile(dataDir: string): Promise<Buffer> {
  const path = keyFilePath(dataDir)
  try {
    return (await readExisting(path)) ?? (await create(path))
  } catch (error) {
    throw folderError(dirname(path), error)
  }
}

async function readExisting(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  try {
    const { mode } = await file.stat()
    if ((mode & 0o077) !== 0) throw exposed(path)
    const text = await file.readFile('utf8')
    if (!/^[0-9a-f]{64}\n?$/.test(text)) throw weak(path)
    const key = Buffer.from(text.trim(), 'hex')
    if (looksMadeUp(key)) throw weak(path)
    return key
  } finally {
    await file.close()
  }
}

// 32 random bytes hold about 30 different values, and their differences too; fewer than 16 never happens by chance.
function looksMadeUp(key: Buffer): boolean {
  const bytes = [...key]
  const steps = bytes.slice(1).map((byte, i) => (byte - (bytes[i] ?? 0)) & 0xff)
  return new Set(bytes).size < 16 || new Set(steps).size < 16
}

// Written aside and linked into place: two processes that start at once agree on one complete file.
async function create(path: string): Promise<Buffer> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
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

const exposed = (path: string): StartError =>
  new StartError(
    'SECRETS_EXPOSED',
    `签发密钥文件可被其他用户读取：${path}。请执行 chmod 600，然后更换全部签名密钥。`,
    `Other users may read the issuer's key file ${path}. Run chmod 600 on it, then replace all signing keys.`,
  )

const weak = (path: string): StartError =>
  new StartError(
    'SECRET_WEAK',
    `签发密钥文件 ${path} 为空、不完整或为默认值。请从备份恢复；若无备份，请删除该文件并更换全部签名密钥。`,
    `The issuer's key file ${path} is empty, incomplete or a default. Restore it from the backup; without one, remove it and replace all signing keys.`,
  )
