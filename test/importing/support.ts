import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { catalogueOf, type RefusalDefinition } from '../../kernel/refusal.js'
import type { ApplyBatch, RowResult } from '../../platform/importing/batch.js'
import { CELL_REFUSALS } from '../../platform/importing/cell-refusals.js'
import { FILE_REFUSALS } from '../../platform/importing/file-refusals.js'
import { type ImportResult, importFile } from '../../platform/importing/import-file.js'
import { digestOf } from '../../platform/importing/repeated-rows.js'
import type { RowSpec } from '../../platform/importing/row-spec.js'
import { PRESALE_IMPORT_REFUSALS } from '../../subgraphs/projects/import/refusals.js'
import { csvFile, type FileForm, type Row } from '../support/synthetic-register.js'

export const CATALOGUE: ReadonlyMap<string, RefusalDefinition> = catalogueOf([...CELL_REFUSALS, ...FILE_REFUSALS, ...PRESALE_IMPORT_REFUSALS])

/** A fresh folder for a test file, gone afterwards. */
export function temporaryFolder(): { readonly path: (name: string) => string } {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-导入 '))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return { path: (name) => join(folder, name) }
}

export const writeCsv = (path: string, header: Row, rows: Iterable<Row>, form: FileForm = 'UTF-8'): Promise<void> =>
  pipeline(Readable.from(csvFile(header, rows, form)), createWriteStream(path))

export const writeText = (path: string, text: string | Uint8Array): Promise<void> => writeFile(path, text)

/** A receiver that keeps what it is given under its key and says created, updated or unchanged, as every action must. */
export function receiver<T>(
  spec: RowSpec<T>,
  refuse: (value: T) => RowResult | null = () => null,
): { readonly apply: ApplyBatch<T>; readonly kept: Map<string, string>; readonly sizes: number[] } {
  const kept = new Map<string, string>()
  const sizes: number[] = []
  const record = (value: T, dryRun: boolean): RowResult => {
    const refused = refuse(value)
    if (refused) return refused
    const known = kept.get(spec.keyOf(value))
    const digest = digestOf(value)
    if (!dryRun) kept.set(spec.keyOf(value), digest)
    return { outcome: known === undefined ? 'created' : known === digest ? 'unchanged' : 'updated' }
  }
  return {
    kept,
    sizes,
    apply: async ({ rows, dryRun }) => {
      sizes.push(rows.length)
      return rows.map(({ value }) => record(value, dryRun))
    },
  }
}

export const run = <T>(path: string, spec: RowSpec<T>, options: Partial<Parameters<typeof importFile<T>>[0]> = {}): Promise<ImportResult> =>
  importFile({ path, spec, apply: receiver(spec).apply, catalogue: CATALOGUE, ...options })

/** The result of an import that was not refused as a whole. */
export function read(result: ImportResult): Exclude<ImportResult, { state: 'REFUSED' }> {
  if (result.state === 'REFUSED') throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.parameters)}`)
  return result
}

export const refusalOf = (result: ImportResult): { code: string; parameters: Readonly<Record<string, string>> } | string =>
  result.state === 'REFUSED' ? result.refusal : result.state

/** The report's rows as objects under their headers, read by another reader than ours. */
export async function readReport(path: string, encoding = 'utf-8'): Promise<readonly Record<string, string>[]> {
  const text = new TextDecoder(encoding).decode(await readFile(path))
  return parse(text.replace(/^\ufeff/, ''), { columns: true }) as Record<string, string>[]
}
