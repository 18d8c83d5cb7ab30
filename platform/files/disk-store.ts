import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { codeOf } from '../database/start-error.js'
import { receive } from './receive.js'
import { absent, type FileStore, isSha256, type Stored } from './store.js'
import { verified } from './verified.js'

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Files under `ab/cd/<sha256>`. One that is there is whole: it is written and synced beside it, then renamed. */
export function createDiskStore(folder: string): FileStore {
  const place = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  async function find(sha256: string): Promise<Stored | null> {
    if (!isSha256(sha256)) return null
    const found = await stat(place(sha256)).catch((error: unknown) => (codeOf(error) === 'ENOENT' ? null : Promise.reject(error)))
    return found ? { sha256, size: found.size } : null
  }

  async function openVerified(sha256: string) {
    if (!(await find(sha256))) throw absent(sha256)
    return verified(createReadStream(place(sha256)), sha256)
  }

  return {
    stat: find,
    open: openVerified,
    async put(content, check) {
      const { path, ...stored } = await receive(content, join(folder, 'incoming'))
      try {
        await check?.({ path, ...stored })
        const kept = place(stored.sha256)
        await mkdir(dirname(kept), { recursive: true, mode: 0o700 })
        // Renamed over what is there: the same content, and a damaged copy is mended by handing it in again.
        await rename(path, kept)
        await syncFolder(dirname(kept))
        return stored
      } finally {
        await rm(path, { force: true })
      }
    },
    async path(sha256) {
      await pipeline(await openVerified(sha256), async (chunks) => {
        for await (const _ of chunks);
      })
      return place(sha256)
    },
  }
}
