import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'hub-import-'
const DAY_MS = 24 * 3600 * 1000

/** Refused rows are somebody's data: what a worker that was killed left behind goes with the next import, a day later at the earliest. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue
    const path = join(folder, name)
    // Gone meanwhile, or another user's: either way none of ours.
    const found = await stat(path).catch(() => null)
    if (found?.isDirectory() && now - found.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** A folder of its own for one import, readable to this user alone. */
export async function workFolder(folder: string = tmpdir(), now: number = Date.now()): Promise<string> {
  await sweep(folder, now)
  return mkdtemp(join(folder, PREFIX))
}
