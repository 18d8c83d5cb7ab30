import { type Reason, type ReasonCode, reason } from './reasons.js'
import { addresses, developers, names, numbers } from './signals.js'
import type { Side } from './texts.js'

export const SURENESS_CLASSES = ['CERTAIN', 'LIKELY', 'POSSIBLE'] as const
export type SurenessClass = (typeof SURENESS_CLASSES)[number]

/** From these points on; below POSSIBLE nothing is proposed. */
const FROM: Readonly<Record<SurenessClass, number>> = { CERTAIN: 85, LIKELY: 60, POSSIBLE: 30 }

export const LEAST_SCORE = FROM.POSSIBLE

export const classOf = (score: number): SurenessClass | null => SURENESS_CLASSES.find((name) => score >= FROM[name]) ?? null

export interface Scored {
  /** 0 to 100. */
  readonly score: number
  /** Those that count for it first. */
  readonly reasons: readonly Reason[]
}

export type UnitRelation = 'SAME' | 'ABOVE' | 'OTHER' | 'UNKNOWN'

const UNITS: Readonly<Record<UnitRelation, readonly Reason[]>> = {
  SAME: [reason('SAME_UNIT', 10)],
  ABOVE: [reason('UNIT_ABOVE', 5)],
  OTHER: [reason('DIFFERENT_UNIT', -30)],
  UNKNOWN: [],
}

const has = (reasons: readonly Reason[], ...codes: readonly ReasonCode[]): boolean => reasons.some(({ code }) => codes.includes(code))

/** Whoever has one project means that one, unless he names another. */
const onlyProject = (reasons: readonly Reason[], ofDeveloper: number): readonly Reason[] =>
  ofDeveloper === 1 && has(reasons, 'SAME_USCC', 'SAME_DEVELOPER') && !has(reasons, 'DIFFERENT_NAME') ? [reason('ONLY_PROJECT_OF_DEVELOPER', 20)] : []

export const sum = (reasons: readonly Reason[]): number => reasons.reduce((points, one) => points + one.points, 0)

export const scored = (reasons: readonly Reason[]): Scored => ({
  score: Math.max(0, Math.min(100, sum(reasons))),
  reasons: reasons.toSorted((left, right) => right.points - left.points || left.code.localeCompare(right.code)),
})

export interface Circumstances {
  readonly units: UnitRelation
  readonly ofDeveloper: number
}

/** What a project of another county is called stays in that county: whoever may see the project sees its name there. */
const unnamed = ({ parameters, ...one }: Reason): Reason => ({
  ...one,
  parameters: { ...parameters, ...('name' in parameters ? { name: '…' } : {}), ...('other' in parameters ? { other: '…' } : {}) },
})

/** How sure it is that a record is about a project, and why: the sum of what speaks for it and against it. */
export function score(record: Side, project: Side, { units, ofDeveloper }: Circumstances): Scored {
  const said = [numbers, developers, names, addresses].flatMap((signal) => signal(record, project))
  // A county alone says nothing of a project.
  if (!said.some(({ points }) => points > 0)) return { score: 0, reasons: [] }
  return scored([...(units === 'OTHER' || units === 'UNKNOWN' ? said.map(unnamed) : said), ...UNITS[units], ...onlyProject(said, ofDeveloper)])
}
