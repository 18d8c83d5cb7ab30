import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATABASE_SETTINGS, type DatabaseSettings, readSettings } from '../../platform/database/settings.js'

/** What the data are made by: a change of any of it makes other data, so they get another folder. */
const MAKERS = ['demo', 'platform/database', 'platform/outbox', 'platform/ledger', 'platform/audit', 'subgraphs', 'bench/data']
const COMPILED = join(import.meta.dirname, '../..')

const isMaker = (path: string): boolean =>
  path.endsWith('.js') && (/(^|\/)(demo|data)\//.test(path) || /(migrations\/|\.ddl\.|-table\.|policy\.js|roles\.js)/.test(path))

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of MAKERS) {
    const files = await readdir(join(COMPILED, folder), { recursive: true })
    for (const file of files.map((name) => join(folder, name)).sort()) if (isMaker(file)) hash.update(file).update(await readFile(join(COMPILED, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

/** Kept between runs in the system's folder for what may be lost; the port is that of the candidate that starts with these settings. */
export async function benchFolder(): Promise<string> {
  return join(tmpdir(), 'financing-hub-bench', await fingerprint())
}

export const benchSettings = (dataDir: string, port: number): DatabaseSettings =>
  readSettings(DATABASE_SETTINGS, { HUB_DATA_DIR: dataDir, HUB_PORT: String(port) })
