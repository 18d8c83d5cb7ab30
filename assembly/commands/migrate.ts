import { migrateAll, openServers } from '../servers.js'
import { say, settings } from '../settings.js'

/** `hub migrate`: brings all schemas up to date and stops; the spread-out form runs it before its processes. */
export async function migrate(): Promise<void> {
  const servers = await openServers(settings(), say)
  try {
    const done = await migrateAll(servers)
    process.stdout.write(`已执行 ${done} 个迁移 / ${done} migrations ran\n`)
  } finally {
    await servers.stop()
  }
}
