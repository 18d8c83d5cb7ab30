import { type Fen, sum } from '../../../kernel/money.js'
import { MEASURES } from './gather-city.js'
import type { Figures } from './monthly-row.js'

/** A line as it is kept: amounts are digits of fen. */
interface FrozenLine {
  readonly scopeId: string
  readonly projectId: string
  readonly figures: Readonly<Record<keyof Figures, string>>
}

interface FrozenDifference {
  readonly unitId: string
  readonly measure: string
  readonly reported: string | null
  readonly own: string
}

interface Frozen {
  readonly lines?: readonly FrozenLine[]
  readonly counties?: readonly { readonly lines: readonly FrozenLine[] }[]
  readonly differences?: readonly FrozenDifference[]
}

export function readFrozen(json: string): { readonly lines: readonly FrozenLine[]; readonly differences: readonly FrozenDifference[] } {
  const { lines, counties = [], differences = [] } = JSON.parse(json) as Frozen
  return { lines: lines ?? counties.flatMap((county) => county.lines), differences }
}

export const figuresIn = (lines: readonly FrozenLine[]): Record<keyof Figures, Fen> =>
  Object.fromEntries(MEASURES.map((measure) => [measure, sum(lines.map(({ figures }) => BigInt(figures[measure])))])) as Record<keyof Figures, Fen>
