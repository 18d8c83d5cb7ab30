import { createHash } from 'node:crypto'
import { canonical } from '../../../kernel/canonical.js'
import type { Ask } from '../../../platform/action/action.js'
import type { PrintedDocument } from '../../../platform/documents/printed-document.js'
import type { ReturnKind } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import { cityDocument } from './city-document.js'
import { type CityFacts, gatherCity } from './gather-city.js'
import { gatherMonthly, type MonthlyFacts, type Wanted } from './gather-monthly.js'
import { monthlyDocument } from './monthly-document.js'
import type { ReturnLine } from './monthly-row.js'

export type ReturnFacts = MonthlyFacts | CityFacts

export const gatherReturn = (ask: Ask, kind: ReturnKind, wanted: Wanted): Promise<ReturnFacts> =>
  kind === 'MONTHLY_RETURN' ? gatherMonthly(ask, wanted) : gatherCity(ask, kind, wanted)

export const printedReturn = (facts: ReturnFacts): PrintedDocument => ('kind' in facts ? cityDocument(facts) : monthlyDocument(facts))

/** Every scope that a return counts. */
export const linesOf = (facts: ReturnFacts): readonly ReturnLine[] => ('kind' in facts ? facts.counties.flatMap(({ lines }) => lines) : facts.lines)

export function freezeFacts(facts: ReturnFacts): { readonly json: string; readonly sha256: string } {
  const json = canonical(facts)
  return { json, sha256: createHash('sha256').update(json).digest('hex') }
}
