import { join } from 'node:path'
import { startEmbedded } from '../platform/database/embedded.js'
import { migrate, missingMigrations } from '../platform/database/migrate.js'
import { reachDatabase } from '../platform/database/reach-database.js'
import { loginRole, PARTS, type Part } from '../platform/database/roles.js'
import { roleSecrets, type Secrets } from '../platform/database/secrets.js'
import { type DatabaseSettings, serverFor } from '../platform/database/settings.js'
import { StartError } from '../platform/database/start-error.js'
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

export type ServerSettings = DatabaseSettings & { readonly partsDir?: string | null }

/** Where a part keeps its secrets: the data folder of all, or one that the other parts cannot read. */
export const partFolder = ({ dataDir, partsDir = null }: ServerSettings, part: Part): string => (partsDir === null ? dataDir : join(partsDir, part))

async function passwordsOf(settings: ServerSettings, parts: readonly Part[]): Promise<Secrets> {
  let all: Secrets = {}
  for (const part of parts) all = { ...all, ...(await roleSecrets(partFolder(settings, part), settings.partsDir ? [part] : parts)) }
  return all
}

/** Opens the way to the servers of all parts as their administrator; of one part alone as that part's own role, with no other's password. */
export async function openServers(settings: ServerSettings, say: Say, only?: Part): Promise<Servers> {
  const parts = only ? [only] : PARTS
  const needsEmbedded = parts.some((part) => serverFor(part, settings) === null)
  const embedded = needsEmbedded ? await startEmbedded({ dataDir: settings.dataDir, onMessage: say }) : null
  const passwords = await passwordsOf(settings, parts)
  const adminUrl = (part: Part): string => serverFor(part, settings) ?? embedded?.adminUrl ?? ''
  const password = (part: Part): string => passwords[loginRole(part)] ?? ''
  const loginUrl = (part: Part): string => Object.assign(new URL(adminUrl(part)), { username: loginRole(part), password: password(part) }).href
  const outside = parts.filter((part) => serverFor(part, settings) !== null).map(only ? loginUrl : adminUrl)
  for (const url of new Set(outside)) await reachDatabase(url)
  return { adminUrl, password, loginUrl, stop: async () => embedded?.stop() }
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

/** A part of its own looks with its own role, and starts nothing on a schema that is not what it was built for. */
export async function requireMigrated(part: Part, servers: Servers): Promise<void> {
  const known = PART_MIGRATIONS.find((migrations) => migrations.part === part)
  if (!known) return
  const missing = await missingMigrations(known, servers.loginUrl(part)).catch(() => known.migrations.map(({ name }) => name))
  if (missing.length === 0) return
  throw new StartError(
    'MIGRATIONS_MISSING',
    `${part} 有未执行的迁移：${missing.join('、')}。请先运行 ./hub migrate。`,
    `Migrations of ${part} are missing: ${missing.join(', ')}. Run ./hub migrate first.`,
  )
}
