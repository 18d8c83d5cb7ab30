import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FillOptions, fillFacts } from '../demo/fill.js'
import { DEMO_IDENTITIES } from '../demo/identities.js'
import { ensureDemonstrationIdentities } from '../issuer/demonstration/ensure-identities.js'
import { ensureDemonstrationAccounts } from '../issuer/demonstration/sign-in.js'
import { settle } from './settle.js'
import type { Hub } from './start-hub.js'

const DONE = 'demonstration.json'

/** Fills an empty hub once; a fill that was interrupted goes on where it stopped, because every row has an id of its own. Answers whether it filled. */
export async function fillOnce(hub: Hub, dataDir: string, size: FillOptions['size'], onProgress: FillOptions['onProgress']): Promise<boolean> {
  await ensureDemonstrationIdentities(hub.issuer.database, dataDir, DEMO_IDENTITIES)
  await ensureDemonstrationAccounts(hub.issuer.database, dataDir, DEMO_IDENTITIES)
  const marker = join(dataDir, DONE)
  const { rows } = await (hub.runtimes[0]?.pool.query('select 1 from coordination.ref_unit limit 1') ?? { rows: [] })
  const known = await readFile(marker, 'utf8').catch(() => null)
  if (known !== null && rows.length > 0) return false
  const runtimes = new Map(hub.runtimes.map((runtime) => [runtime.name, runtime]))
  await fillFacts(runtimes, { size, onProgress })
  await settle(hub.runtimes)
  await writeFile(`${marker}.new`, JSON.stringify({ size }))
  await rename(`${marker}.new`, marker)
  return true
}
