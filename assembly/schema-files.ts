import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AUDIENCES } from '../gateway/access/audience.js'
import { annotate } from '../gateway/contract/annotate.js'
import { openRequirements } from '../gateway/contract/requires.js'
import { composeContract, composeSupergraph } from '../gateway/engine/compose.js'
import { type Matrix, readMatrix } from '../platform/access/matrix.js'
import { buildSubgraph } from '../platform/graph/subgraph.js'
import { PROJECT_ROOT } from '../platform/root.js'
import { listDocuments } from './list-documents.js'
import { mutationDocuments } from './mutation-documents.js'
import { SUBGRAPH_DEFINITIONS } from './parts.js'
import { questionDocuments } from './question-documents.js'

export const SCHEMA_FOLDER = join(PROJECT_ROOT, 'schema')

export const readAuthorization = async (): Promise<Matrix> => readMatrix(await readFile(join(SCHEMA_FOLDER, 'authorization.csv'), 'utf8'))

export interface SchemaFiles {
  /** Path below schema/ → text. */
  readonly files: ReadonlyMap<string, string>
  /** Why there is no good schema: fields without a row, rows without a field, composition errors. */
  readonly problems: readonly string[]
}

const fieldsOf = (sdls: readonly string[]): Set<string> => {
  const known = new Set<string>()
  for (const sdl of sdls) {
    let type = ''
    for (const line of sdl.split('\n')) {
      const opened = /^(?:extend )?(?:type|input|interface) (\w+)/.exec(line)
      if (opened?.[1]) type = opened[1]
      const field = /^ {2}(\w+)[(:]/.exec(line)
      if (field?.[1]) known.add(`${type}.${field[1]}`)
    }
  }
  return known
}

/** A row that names no field is a leftover: a rename would otherwise lose its rights silently. Bulk imports are no fields. */
const strayRows = (matrix: Matrix, sdls: readonly string[]): string[] => {
  const known = fieldsOf(sdls)
  return [...matrix.keys()].filter((coordinate) => !coordinate.startsWith('Import.') && !known.has(coordinate.replace(/\(.*$/, '')))
}

/** Everything below schema/ that is made from the code and the authorization table. */
export async function makeSchemaFiles(): Promise<SchemaFiles> {
  const matrix = await readAuthorization()
  const built = await Promise.all(SUBGRAPH_DEFINITIONS.map(buildSubgraph))
  const files = new Map<string, string>()
  const problems: string[] = []
  const annotated = built.map(({ name, sdl }) => {
    const { sdl: text, missing } = annotate(sdl, matrix)
    problems.push(...missing.map((coordinate) => `schema/authorization.csv has no row for ${coordinate}`), ...openRequirements(sdl, matrix))
    files.set(`${name}.graphql`, text)
    return { name, sdl: text }
  })
  problems.push(
    ...strayRows(
      matrix,
      annotated.map(({ sdl }) => sdl),
    ).map((coordinate) => `schema/authorization.csv names ${coordinate}, which no subgraph has`),
  )
  const whole = composeSupergraph(annotated)
  if (whole.errors) problems.push(...whole.errors)
  else files.set('supergraph.graphql', whole.supergraphSdl).set('api.graphql', whole.apiSdl)
  for (const { sdl } of annotated)
    for (const [name, text] of [...mutationDocuments(sdl, matrix), ...listDocuments(sdl, matrix), ...questionDocuments(sdl, matrix)]) files.set(name, text)
  for (const audience of AUDIENCES) {
    const contract = composeContract(annotated, { include: [audience] })
    if (contract.errors) problems.push(...contract.errors.map((error) => `contract ${audience}: ${error}`))
    else files.set(`contracts/${audience}.graphql`, contract.apiSdl)
  }
  return { files, problems }
}

export async function writeSchemaFiles({ files }: SchemaFiles): Promise<void> {
  for (const [name, text] of files) {
    const path = join(SCHEMA_FOLDER, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}

/** Which of the committed files are not what the code says. */
export async function staleSchemaFiles({ files }: SchemaFiles): Promise<string[]> {
  const stale: string[] = []
  for (const [name, text] of files) {
    const found = await readFile(join(SCHEMA_FOLDER, name), 'utf8').catch(() => '')
    if (found !== text) stale.push(name)
  }
  return stale
}

export const readSchemaFile = (name: string): Promise<string> => readFile(join(SCHEMA_FOLDER, name), 'utf8')
