import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importInto } from '../../assembly/import/import-into.js'
import { IMPORT_KINDS } from '../../assembly/import/kinds.js'
import type { Actor } from '../../kernel/actor.js'
import { writeCsv } from '../importing/support.js'
import type { TestSubgraph } from './subgraph.js'

export interface Given {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  /** The error file's text. */
  readonly why: string
}

export const outcome = (created: number, updated: number, unchanged: number, refused = 0) => ({ created, updated, unchanged, refused })

export type Row = readonly string[]

/** Hands files of rows in, in somebody's name. */
export async function fileGiver(hub: TestSubgraph, headers: Readonly<Record<string, Row>>) {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  let files = 0
  return {
    give: async (kind: string, rows: readonly Row[], actor: Actor): Promise<Given> => {
      files += 1
      const path = join(folder, `${kind}-${files}.csv`)
      await writeCsv(
        path,
        [...(headers[kind] ?? [])],
        rows.map((row) => [...row]),
      )
      const chosen = IMPORT_KINDS[kind]
      if (!chosen) throw new Error(`no import is called ${kind}`)
      const { result } = await importInto(hub.runtime, chosen, actor, { path, reportPath: `${path}.errors.csv` })
      if (result.state === 'REFUSED') throw new Error(JSON.stringify(result.refusal))
      const { created, updated, unchanged, refusedRows } = result.totals
      return { created, updated, unchanged, refused: refusedRows, why: result.report ? await readFile(result.report, 'utf8') : '' }
    },
    close: () => rm(folder, { recursive: true }),
  }
}

export type FileGiver = Awaited<ReturnType<typeof fileGiver>>
