import type { Refusal } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import { isRefused } from '../action/action.js'
import { type BulkAction, runBulk } from '../action/bulk.js'
import type { SubgraphRuntime } from '../graph/runtime.js'
import type { ApplyBatch, ImportRow, RowResult } from './batch.js'

/** A bulk action that says of every row of a file what became of it. */
export type BulkImport<T> = BulkAction<ImportRow<T>, readonly RowResult[]>

/** The whole import is not this caller's to make. */
export class ImportRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** Carries what a rehearsal found out of the transaction that it rolls back. */
class Rehearsed extends Error {
  constructor(readonly results: readonly RowResult[]) {
    super('rehearsed')
  }
}

const rehearsal = <T>(bulk: BulkImport<T>): BulkImport<T> => ({
  ...bulk,
  apply: async (em, rows, request) => {
    const { answer } = await bulk.apply(em, rows, request)
    await em.flush()
    throw new Rehearsed(answer)
  },
})

/** Each batch through the bulk action: one transaction, one audit row; a dry run does all of it and rolls back. */
export const applyBulk =
  <T>(runtime: SubgraphRuntime, request: () => RequestContext, bulk: BulkImport<T>): ApplyBatch<T> =>
  async ({ rows, dryRun }) => {
    try {
      const outcome = await runBulk(runtime, request(), dryRun ? rehearsal(bulk) : bulk, rows)
      if (isRefused(outcome)) throw new ImportRefused(outcome.refused)
      return outcome.answer
    } catch (error) {
      if (error instanceof Rehearsed) return error.results
      throw error
    }
  }

export const refusedRow = (...problems: readonly Refusal[]): RowResult => ({ outcome: 'refused', problems })
