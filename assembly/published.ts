import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSchema, findBreakingChanges } from 'graphql'
import { readSchemaFile, SCHEMA_FOLDER } from './schema-files.js'

const PUBLISHED = 'published.graphql'

/** What a change of the API would take from clients that were promised it: fields, types and values that go, arguments that become required. */
export async function breakingChanges(api: string, promised?: string): Promise<string[]> {
  const published = promised ?? (await readSchemaFile(PUBLISHED))
  return findBreakingChanges(buildSchema(published), buildSchema(api)).map(({ description }) => description)
}

/** Makes the API of today the promise of tomorrow; a deliberate act, seen in review as a diff. */
export const publish = (api: string): Promise<void> => writeFile(join(SCHEMA_FOLDER, PUBLISHED), api)
