/** ERROR: the code cannot be right. WARNING: unusual, or a rule with local variants; never a reason to refuse data (domain §1). */
export type Severity = 'ERROR' | 'WARNING'

export interface IdentifierProblem {
  readonly code: string
  readonly severity: Severity
}

/** An identifier after its check: the normalised value beside the text as it was received. */
export interface Checked {
  readonly value: string
  readonly received: string
  readonly problems: readonly IdentifierProblem[]
}

export const error = (code: string): IdentifierProblem => ({ code, severity: 'ERROR' })
export const warning = (code: string): IdentifierProblem => ({ code, severity: 'WARNING' })

export const isAcceptable = (checked: Checked): boolean => checked.problems.every(({ severity }) => severity !== 'ERROR')

export const checked = (received: string, value: string, ...problems: readonly (IdentifierProblem | false)[]): Checked => ({
  value,
  received,
  problems: problems.filter((problem) => problem !== false),
})
