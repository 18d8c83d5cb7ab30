import type { Language, RefusalDefinition } from '../../../kernel/refusal.js'
import type { CaseText } from '../row-spec.js'
import type { Count, Summary } from './summary.js'

/** Stored totals with their texts in the reader's language. */
export function describeTotals(
  totals: Summary,
  catalogue: ReadonlyMap<string, RefusalDefinition>,
  cases: Readonly<Record<string, CaseText>>,
  language: Language,
): object {
  const text = ({ group, code }: Count): string => (group === 'REFUSED' ? catalogue.get(code)?.[language].title : cases[code]?.[language]) ?? code
  return { ...totals, counts: totals.counts.map((count) => ({ ...count, text: text(count).replace(/\{\w+\}/g, '…') })) }
}
