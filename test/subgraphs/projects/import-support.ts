import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Imported, importInto } from '../../../assembly/import/import-into.js'
import { IMPORT_KINDS } from '../../../assembly/import/kinds.js'
import type { Actor } from '../../../kernel/actor.js'
import type { SubgraphRuntime } from '../../../platform/graph/runtime.js'
import type { ImportResult } from '../../../platform/importing/import-file.js'
import { projects } from '../../../subgraphs/projects/subgraph.js'
import { writeCsv } from '../../importing/support.js'
import { agencyOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import type { FileForm, Row } from '../../support/synthetic-register.js'

export const CITY = idOf('样本市')
export const EAST = idOf('样本东区')
export const WEST = idOf('样本西县')
export const cityClerk = agencyOf('HOUSING', CITY)

type Read = Exclude<ImportResult, { state: 'REFUSED' }>

export interface ImportHub extends TestSubgraph {
  readonly folder: string
  /** Writes the rows as a file and imports it. */
  give(kind: string, header: Row, rows: Iterable<Row>, more?: Give): Promise<Read & Pick<Imported, 'similar'>>
}

export interface Give {
  readonly actor?: Actor
  readonly form?: FileForm
  readonly dryRun?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { rows: number }) => void
  readonly batchSize?: number
  readonly reportPath?: string
}

export async function importPath(runtime: SubgraphRuntime, kind: string, path: string, { actor = cityClerk, form: _, ...options }: Give = {}) {
  const chosen = IMPORT_KINDS[kind]
  if (!chosen) throw new Error(`no import is called ${kind}`)
  const imported = await importInto(runtime, chosen, actor, { path, reportPath: `${path}.errors.csv`, ...options })
  if (imported.result.state === 'REFUSED') throw new Error(JSON.stringify(imported.result.refusal))
  return { ...imported.result, similar: imported.similar }
}

/** The projects subgraph with the made-up city of the synthetic register. */
export async function openImportHub(): Promise<ImportHub> {
  const hub = await openTestSubgraph(projects)
  const folder = await mkdtemp(join(tmpdir(), 'import-导入 '))
  await hub.refer('unit', CITY, { name: '样本市', aliases: [] })
  await hub.refer('unit', EAST, { name: '样本东区', aliases: ['东区', '样本东'], parent_id: CITY })
  await hub.refer('unit', WEST, { name: '样本西县', aliases: [], parent_id: CITY })
  let files = 0
  return {
    ...hub,
    folder,
    give: async (kind, header, rows, more = {}) => {
      files += 1
      const path = join(folder, `${kind}-${files}.csv`)
      await writeCsv(path, header, rows, more.form)
      return importPath(hub.runtime, kind, path, more)
    },
    close: async () => {
      await hub.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
