import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const DAY_MS = 24 * 3600 * 1000

/** What a process that died was receiving: nobody waits for it after a day. */
export async function sweepDrafts(folder: string, now: number = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    // Gone meanwhile, or not ours to remove: either way nothing is lost.
    const found = await stat(path).catch(() => null)
    if (name.endsWith('.part') && found && now - found.mtimeMs > DAY_MS) await rm(path, { force: true }).catch(() => undefined)
  }
}
