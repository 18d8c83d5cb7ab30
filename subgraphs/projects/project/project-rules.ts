import { checkProjectCode } from '../../../kernel/identifiers/project-code.js'
import type { Refusal } from '../../../kernel/refusal.js'
import { figureKept, firstOf, notAfter, textGiven } from '../refusals.js'

export interface ProjectFigures {
  readonly code?: string | null
  readonly name?: string | null
  readonly filedOn?: string | null
  readonly totalInvestment?: bigint | null
}

export const projectFiguresKept = ({ name, filedOn, totalInvestment }: ProjectFigures, today: string): Refusal | null =>
  firstOf(
    textGiven(name, 'name'),
    notAfter(filedOn, today, 'filedOn'),
    totalInvestment == null ? null : figureKept(totalInvestment > 0n, totalInvestment, 'totalInvestment'),
  )

/** GB/T 40058-2021 is checked softly: old and local codes are kept as they are written, an empty one is none. */
export const projectCodeOf = (code: string | null | undefined): string | null | undefined => (code ? checkProjectCode(code).value : code === '' ? null : code)
