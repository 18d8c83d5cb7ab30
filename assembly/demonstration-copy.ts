import { cp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyDatabase, databaseExists } from '../platform/database/copy-database.js'
import { PARTS } from '../platform/database/roles.js'
import { type DatabaseSettings, serverFor } from '../platform/database/settings.js'

const COPY = 'hub_demonstration'

/** What of the demonstration lies outside the database: uploaded files, the banks' keys, the signed heads of the audit, the issuer's sealing key. */
const BESIDE = ['files', 'demo', 'checkpoints', join('secrets', 'issuer.key')] as const

/** Only the hub's own server holds nothing but the demonstration: other databases are not ours to copy or to replace. */
export const isOwnServer = (settings: DatabaseSettings): boolean => PARTS.every((part) => serverFor(part, settings) === null)

const nameOf = (adminUrl: string): string => new URL(adminUrl).pathname.slice(1)

async function copyFolder(from: string, to: string): Promise<void> {
  for (const name of BESIDE) {
    await rm(join(to, name), { recursive: true, force: true })
    await mkdir(dirname(join(to, name)), { recursive: true, mode: 0o700 })
    await cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}

const folderOf = (dataDir: string): string => join(dataDir, 'demonstration')

/** Keeps what was just filled; the hub stands still meanwhile. */
export async function keepDemonstration(adminUrl: string, dataDir: string): Promise<void> {
  await copyFolder(dataDir, folderOf(dataDir))
  await copyDatabase(adminUrl, nameOf(adminUrl), COPY)
}

export const demonstrationKept = (adminUrl: string): Promise<boolean> => databaseExists(adminUrl, COPY)

/** Everything as it was when it was filled, to the byte. */
export async function restoreDemonstration(adminUrl: string, dataDir: string): Promise<void> {
  await copyDatabase(adminUrl, COPY, nameOf(adminUrl))
  await copyFolder(folderOf(dataDir), dataDir)
}
