import { readFile, stat } from 'node:fs/promises'
import { StartError } from '../database/start-error.js'
import type { S3Keys } from './s3-signature.js'

const unreadable = (file: string): StartError =>
  new StartError(
    'FILE_STORE_KEYS',
    `无法从 ${file} 读取对象存储的密钥。该文件应为 {"accessKeyId": "…", "secretAccessKey": "…"}，且仅本用户可读（chmod 600）。`,
    `No keys of the file store in ${file}. It should hold {"accessKeyId": "…", "secretAccessKey": "…"} and be readable to this user alone (chmod 600).`,
  )

/** From a file that nobody else may read: keys do not belong into the environment. */
export async function readS3Keys(file: string): Promise<S3Keys> {
  try {
    if (((await stat(file)).mode & 0o077) !== 0) throw unreadable(file)
    const { accessKeyId, secretAccessKey } = JSON.parse(await readFile(file, 'utf8')) as Partial<S3Keys>
    if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string') throw unreadable(file)
    return { accessKeyId, secretAccessKey }
  } catch {
    throw unreadable(file)
  }
}
