import { breakingChanges, publish } from '../published.js'
import { makeSchemaFiles, staleSchemaFiles, writeSchemaFiles } from '../schema-files.js'

/** `hub schema`: writes schema/. With --check it only says what is wrong, for CI; with --publish the API becomes the one that must not break. */
export async function schema({ check, publish: publishing }: { readonly check: boolean; readonly publish: boolean }): Promise<void> {
  const made = await makeSchemaFiles()
  const problems = [...made.problems]
  const api = made.files.get('api.graphql')
  if (check) problems.push(...(await staleSchemaFiles(made)).map((name) => `schema/${name} is not what the code says: run ./hub schema`))
  if (check && api) problems.push(...(await breakingChanges(api)).map((change) => `breaks the published API: ${change}`))
  if (!check) await writeSchemaFiles(made)
  if (publishing && api && problems.length === 0) await publish(api)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
  else process.stdout.write(`schema: ${made.files.size} files, ${check ? 'all as the code says, nothing published breaks' : 'written'}\n`)
}
