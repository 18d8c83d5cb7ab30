import type { RefusalDefinition } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import type { SubgraphRuntime } from '../graph/runtime.js'
import { applyBulk, type BulkImport } from './apply-bulk.js'
import type { RowResult } from './batch.js'
import { type ImportOptions, type ImportResult, importFile } from './import-file.js'
import type { CaseText, RowSpec } from './row-spec.js'

/** One file to be read, whatever its kind. */
export type FileOptions = Pick<ImportOptions<unknown>, 'path' | 'catalogue'> &
  Partial<Pick<ImportOptions<unknown>, 'name' | 'dryRun' | 'signal' | 'onProgress' | 'reportPath' | 'batchSize'>> & {
    /** What became of each batch's rows. */
    readonly onResults?: (rows: readonly { readonly row: number }[], results: readonly RowResult[]) => void
  }

/** A kind of file that an agency hands in: how its rows are read, and what records them. */
export interface ImportKind {
  /** As the command line and the API name it: `tax-invoices`. */
  readonly name: string
  readonly zh: string
  readonly en: string
  /** The clause that asks for these facts, where one does. */
  readonly clause: string | null
  readonly columns: RowSpec<never>['columns']
  readonly cases: Readonly<Record<string, CaseText>>
  readonly refusals: readonly RefusalDefinition[]
  run(runtime: SubgraphRuntime, request: () => RequestContext, options: FileOptions, onCompany?: (name: string) => void): Promise<ImportResult>
  /** After the last row of a real run: what a full list no longer names becomes a proposal to withdraw. The request's trace id is the import's. */
  finish?(runtime: SubgraphRuntime, request: RequestContext): Promise<void>
}

interface KindDefinition<T> {
  readonly zh: string
  readonly en: string
  readonly clause?: string
  readonly spec: RowSpec<T>
  readonly bulk: BulkImport<T>
  /** Companies that a row names, for the list of similar names. */
  readonly companiesIn?: (value: T) => readonly string[]
  readonly finish?: ImportKind['finish']
}

export const importKind = <T>({ zh, en, clause, spec, bulk, companiesIn = () => [], finish }: KindDefinition<T>): ImportKind => ({
  name: spec.name,
  zh,
  en,
  clause: clause ?? null,
  columns: spec.columns,
  cases: spec.cases,
  refusals: spec.refusals,
  run: (runtime, request, options, onCompany = () => undefined) => {
    const apply = applyBulk(runtime, request, bulk)
    return importFile<T>({
      ...options,
      spec,
      apply: async (batch) => {
        for (const { value } of batch.rows) companiesIn(value).forEach(onCompany)
        const results = await apply(batch)
        options.onResults?.(batch.rows, results)
        return results
      },
    })
  },
  ...(finish ? { finish } : {}),
})
