import { type DirectorySource, followDirectory, readDirectory } from '../issuer/directory/follow.js'
import type { IssuerDatabase } from '../issuer/open-database.js'
import type { ReferenceSource } from '../platform/outbox/source.js'

/** Units are coordination's, institutions financing's. */
export const DIRECTORY_OWNERS = ['coordination', 'financing'] as const

const isOwner = ({ name }: ReferenceSource): boolean => DIRECTORY_OWNERS.some((owner) => owner === name)

/** Keeps the issuer's trees of units and institutions current; what is there already is read before anybody signs in. */
export async function startDirectory(
  database: IssuerDatabase,
  sources: readonly ReferenceSource[],
  onFailure: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const directories = sources
    .filter(isOwner)
    .map(({ name, since }): DirectorySource => ({ name, since: (position, limit) => since('issuer', position, limit) }))
  for (const source of directories) await readDirectory(database, source).catch(onFailure)
  const following = directories.map((source) => followDirectory(database, source, onFailure))
  return { stop: async () => void (await Promise.all(following.map((one) => one.stop()))) }
}
