import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createDiskStore } from './disk-store.js'
import { receive } from './receive.js'
import type { S3Client } from './s3-client.js'
import { absent, type FileStore, isSha256, type Stored } from './store.js'
import { verified } from './verified.js'

const keyOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`

/** Files as objects of a bucket; what a reader needs as a file is fetched once into a folder of this machine, which may be emptied at any time. */
export function createS3Store(client: S3Client, cacheFolder: string): FileStore {
  const cache = createDiskStore(cacheFolder)

  async function find(sha256: string): Promise<Stored | null> {
    const size = isSha256(sha256) ? await client.head(keyOf(sha256)) : null
    return size === null ? null : { sha256, size }
  }

  async function open(sha256: string) {
    const content = isSha256(sha256) ? await client.get(keyOf(sha256)) : null
    if (!content) throw absent(sha256)
    return verified(content, sha256)
  }

  return {
    stat: find,
    open,
    async put(content, check) {
      const { path, ...stored } = await receive(content, join(cacheFolder, 'incoming'))
      try {
        await check?.({ path, ...stored })
        await client.put(keyOf(stored.sha256), { path, ...stored })
        return stored
      } finally {
        await rm(path, { force: true })
      }
    },
    async path(sha256) {
      if (!(await cache.stat(sha256))) await cache.put(await open(sha256))
      return cache.path(sha256)
    },
  }
}
