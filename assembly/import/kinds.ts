import type { RefusalDefinition } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import type { SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { applyBulk, type BulkImport } from '../../platform/importing/apply-bulk.js'
import { type ImportOptions, type ImportResult, importFile } from '../../platform/importing/import-file.js'
import type { CaseText, RowSpec } from '../../platform/importing/row-spec.js'
import { recordUnits } from '../../subgraphs/coordination/import/record-units.js'
import { reportingUnits } from '../../subgraphs/coordination/import/reporting-units.spec.js'
import { coordination } from '../../subgraphs/coordination/subgraph.js'
import { presaleBuildings } from '../../subgraphs/projects/import/presale-buildings.spec.js'
import { presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { recordBuildings } from '../../subgraphs/projects/import/record-buildings.js'
import { recordPermits } from '../../subgraphs/projects/import/record-permits.js'
import { projects } from '../../subgraphs/projects/subgraph.js'

/** One file to be read, whatever its kind. */
export type FileOptions = Pick<ImportOptions<unknown>, 'path' | 'catalogue'> &
  Partial<Pick<ImportOptions<unknown>, 'dryRun' | 'signal' | 'onProgress' | 'reportPath' | 'batchSize'>>

export interface ImportKind {
  /** Whose facts the file holds: the one subgraph that is opened. */
  readonly definition: SubgraphDefinition
  readonly cases: Readonly<Record<string, CaseText>>
  readonly refusals: readonly RefusalDefinition[]
  run(runtime: SubgraphRuntime, request: () => RequestContext, options: FileOptions, onCompany: (name: string) => void): Promise<ImportResult>
}

function kind<T>(definition: SubgraphDefinition, spec: RowSpec<T>, bulk: BulkImport<T>, companiesIn: (value: T) => readonly string[] = () => []): ImportKind {
  return {
    definition,
    cases: spec.cases,
    refusals: spec.refusals,
    run: (runtime, request, options, onCompany) => {
      const apply = applyBulk(runtime, request, bulk)
      return importFile<T>({
        ...options,
        spec,
        apply: (batch) => {
          for (const { value } of batch.rows) companiesIn(value).forEach(onCompany)
          return apply(batch)
        },
      })
    },
  }
}

/** What `./hub import` takes. */
export const IMPORT_KINDS: Readonly<Record<string, ImportKind>> = {
  'reporting-units': kind(coordination, reportingUnits, recordUnits),
  'presale-permits': kind(projects, presalePermits, recordPermits, ({ developers }) => developers.map(({ name }) => name)),
  'presale-buildings': kind(projects, presaleBuildings, recordBuildings),
}
