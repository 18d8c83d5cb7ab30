import { join } from 'node:path'
import { StartError } from '../database/start-error.js'
import { createDiskStore } from './disk-store.js'
import { createS3Client } from './s3-client.js'
import { readS3Keys } from './s3-keys.js'
import { createS3Store } from './s3-store.js'
import type { FileStore } from './store.js'
import { sweepDrafts } from './sweep-drafts.js'

export interface FileStoreSettings {
  readonly dataDir: string
  /** Where files lie, if not in the data folder; in the spread-out form a folder that the parts share. */
  readonly filesDir?: string | null
  readonly s3Endpoint?: string | null
  readonly s3Bucket?: string | null
  readonly s3Region?: string
  readonly s3KeysFile?: string | null
}

const unsettled = new StartError(
  'FILE_STORE_SETTINGS',
  '设置了 FILES_S3_ENDPOINT，还须设置 FILES_S3_BUCKET 与 FILES_S3_KEYS_FILE。',
  'With FILES_S3_ENDPOINT, FILES_S3_BUCKET and FILES_S3_KEYS_FILE must be set too.',
)

const unreachable = (endpoint: string, bucket: string): StartError =>
  new StartError(
    'FILE_STORE_UNREACHABLE',
    `对象存储 ${endpoint} 上的存储桶 ${bucket} 无法访问。请核对地址、桶名与密钥。`,
    `The bucket ${bucket} of the file store ${endpoint} cannot be reached. Check address, bucket and keys.`,
  )

/** A bucket where one is set, or else a folder. A bucket that does not answer is said at the start and not at the first file. */
export async function openFileStore(settings: FileStoreSettings): Promise<FileStore> {
  const { s3Endpoint, s3Bucket, s3KeysFile, s3Region = 'us-east-1' } = settings
  const folder = settings.filesDir ?? join(settings.dataDir, 'files')
  await sweepDrafts(join(folder, 'incoming'))
  if (!s3Endpoint) return createDiskStore(folder)
  if (!s3Bucket || !s3KeysFile) throw unsettled
  const client = createS3Client({ endpoint: s3Endpoint, bucket: s3Bucket, region: s3Region, keys: await readS3Keys(s3KeysFile) })
  if (!(await client.bucketIsThere().catch(() => false))) throw unreachable(s3Endpoint, s3Bucket)
  return createS3Store(client, folder)
}
