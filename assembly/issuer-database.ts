import { type IssuerDatabase, openIssuerDatabase } from '../issuer/open-database.js'
import { openServers } from './servers.js'
import { say, settings } from './settings.js'

/** An operator's command on the issuer's database, as its login role. */
export async function withIssuerDatabase(work: (database: IssuerDatabase, dataDir: string) => Promise<void>): Promise<void> {
  const chosen = settings()
  const servers = await openServers(chosen, say)
  try {
    const database = openIssuerDatabase(servers.loginUrl('issuer'))
    try {
      await work(database, chosen.dataDir)
    } finally {
      await database.close()
    }
  } finally {
    await servers.stop()
  }
}
