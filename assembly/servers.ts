import { startEmbedded } from '../platform/database/embedded.js'
import { migrate, missingMigrations } from '../platform/database/migrate.js'
import { loginRole, PARTS, type Part } from '../platform/database/roles.js'
import { roleSecrets } from '../platform/database/secrets.js'
import { type DatabaseSettings, serverFor } from '../platform/database/settings.js'
import { PART_MIGRATIONS } from './parts.js'

/** Where each part's data are: the embedded server, or those that the environment names. */
export interface Servers {
  adminUrl(part: Part): string
  /** The address for the part's own login role, which owns nothing. */
  loginUrl(part: Part): string
  password(part: Part): string
  stop(): Promise<void>
}

export type Say = (zh: string, en: string) => void

export async function openServers(settings: DatabaseSettings, say: Say): Promise<Servers> {
  const needsEmbedded = PARTS.some((part) => serverFor(part, settings) === null)
  const embedded = needsEmbedded ? await startEmbedded({ dataDir: settings.dataDir, onMessage: say }) : null
  const passwords = await roleSecrets(settings.dataDir)
  const adminUrl = (part: Part): string => serverFor(part, settings) ?? embedded?.adminUrl ?? ''
  const password = (part: Part): string => passwords[loginRole(part)] ?? ''
  return {
    adminUrl,
    password,
    loginUrl: (part) => Object.assign(new URL(adminUrl(part)), { username: loginRole(part), password: password(part) }).href,
    stop: async () => embedded?.stop(),
  }
}

/** Brings every part's schema up to date; returns how many migrations ran. */
export async function migrateAll(servers: Servers): Promise<number> {
  let done = 0
  for (const part of PART_MIGRATIONS) done += (await migrate(part, servers.adminUrl(part.part), servers.password(part.part))).length
  return done
}

/** What is missing before the parts may start: part → migrations that have not run. */
export async function migrationsMissing(servers: Servers): Promise<ReadonlyMap<Part, readonly string[]>> {
  const missing = new Map<Part, readonly string[]>()
  for (const part of PART_MIGRATIONS) {
    const names = await missingMigrations(part, servers.adminUrl(part.part)).catch(() => part.migrations.map(({ name }) => name))
    if (names.length > 0) missing.set(part.part, names)
  }
  return missing
}
