import { SUBGRAPHS } from '../../platform/database/roles.js'
import { ownKey } from '../keys.js'
import { migrateAll, openServers, partFolder } from '../servers.js'
import { type Settings, say, settings } from '../settings.js'

/** Every part's keys in the part's own folder, the public halves where all may read them: no part then needs to write there. */
async function prepareParts(chosen: Settings): Promise<void> {
  for (const part of SUBGRAPHS) for (const name of [part, 'audit']) await ownKey(partFolder(chosen, part), name, chosen.keysDir)
  for (const part of ['gateway', 'issuer'] as const) await ownKey(partFolder(chosen, part), part, chosen.keysDir)
  await ownKey(partFolder(chosen, 'issuer'), 'audit', chosen.keysDir)
}

/** `hub migrate`: brings all schemas up to date and stops; the spread-out form runs it before its processes. */
export async function migrate(): Promise<void> {
  const chosen = settings()
  const servers = await openServers(chosen, say)
  try {
    const done = await migrateAll(servers)
    if (chosen.partsDir !== null) await prepareParts(chosen)
    process.stdout.write(`已执行 ${done} 个迁移 / ${done} migrations ran\n`)
  } finally {
    await servers.stop()
  }
}
