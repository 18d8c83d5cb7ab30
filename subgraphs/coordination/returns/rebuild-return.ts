import type { YearMonth } from '../../../kernel/dates.js'
import type { Ask } from '../../../platform/action/action.js'
import { gatherReturn, type ReturnFacts } from './gather-return.js'
import type { ReturnRow } from './mechanism-return.reads.js'
import { renderReturn, sha256Of } from './render-return.js'

/** The return made again from what the hub knew at its instant: facts and files, compared by their hashes. */
export async function rebuildReturn(ask: Ask, row: ReturnRow): Promise<{ readonly equal: boolean; readonly differs: readonly string[] }> {
  const { unitName, period, asOf, preparerPost } = JSON.parse(row.factsJson) as ReturnFacts
  const again = await renderReturn(await gatherReturn(ask, row.kind, { unitId: row.unitId, unitName, period: period as YearMonth, asOf, preparerPost }))
  const differs = [
    ...(again.factsSha256 === row.factsSha256 ? [] : ['FACTS']),
    ...(sha256Of(again.pdf) === row.pdfSha256 ? [] : ['PDF']),
    ...(sha256Of(again.xlsx) === row.xlsxSha256 ? [] : ['XLSX']),
  ]
  return { equal: differs.length === 0, differs }
}
