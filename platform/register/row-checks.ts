import { daysBetween, type LocalDate } from '../../kernel/dates.js'
import { defineRefusal, type Parameters, refuse } from '../../kernel/refusal.js'
import { defineFinding, type FindingDefinition, type FindingRule } from '../findings/finding-rule.js'
import type { RegisterRow, RegisterRule } from './register.js'
import { textOf } from './row.js'
import { figureIn, isGiven, shownIn } from './row-values.js'

type Check = FindingRule<RegisterRow>['check']
type Words = readonly [title: string, detail: string, remedy: string]

interface RowFinding extends Pick<FindingDefinition, 'code' | 'severity' | 'rule' | 'clause'> {
  readonly zh: Words
  readonly en: Words
  readonly check: Check
}

const wordsOf = ([title, detail, remedy]: Words) => ({ title, detail, remedy })

/** One rule of consistency of a register, with its words. */
export const rowFinding = ({ check, zh, en, ...definition }: RowFinding): FindingRule<RegisterRow> => ({
  finding: defineFinding({ ...definition, zh: wordsOf(zh), en: wordsOf(en) }),
  check,
})

interface RowRule extends Omit<RowFinding, 'severity'> {
  /** The column at fault. */
  readonly field: string
}

/** A rule that keeps a row out, with its words: what must not be stored at all, or cannot be. */
export function rowRule({ check, zh, en, field, ...definition }: RowRule): RegisterRule {
  const refusal = defineRefusal({ ...definition, zh: wordsOf(zh), en: wordsOf(en) })
  return {
    refusal,
    check: (row, today) => {
      const parameters = check(row, today)
      return parameters === null ? null : refuse(refusal, parameters, field)
    },
  }
}

/** Due before today and not done: {due}, {daysLate}. */
export const overdue =
  (due: string, done: string): Check =>
  (row, today) => {
    const day = textOf(row, due)
    return day === null || isGiven(row, done) || day >= today ? null : { due: day, daysLate: String(daysBetween(day as LocalDate, today as LocalDate)) }
  }

/** What should come first came later: {earlier}, {later}. Dates, months or both missing are no finding. */
export const outOfOrder =
  (first: string, second: string): Check =>
  (row) => {
    const [earlier, later] = [textOf(row, first), textOf(row, second)]
    return earlier !== null && later !== null && later < earlier ? { earlier, later } : null
  }

/** A part above its whole: {part}, {whole}. */
export const above =
  (part: string, whole: string): Check =>
  (row) => {
    const [less, more] = [figureIn(row, part), figureIn(row, whole)]
    return less !== null && more !== null && less > more ? { part: shownIn(row, part), whole: shownIn(row, whole) } : null
  }

/** A column has one of these values, and none of the needed columns is filled in: {value}. */
export const lacking =
  (column: string, values: readonly unknown[], ...needed: readonly string[]): Check =>
  (row) =>
    values.includes(row[column]) && !needed.some((name) => isGiven(row, name)) ? { value: shownIn(row, column) } : null

/** Said to be in force, though its last day has passed: {until}. */
export const lapsed =
  (until: string, state: string, inForce: string): Check =>
  (row, today) => {
    const day = textOf(row, until)
    return day !== null && day < today && row[state] === inForce ? { until: day } : null
  }

/** Something is said of the row that it contradicts, with nothing to tell but that. */
export const contradicts =
  (wrong: (row: RegisterRow) => boolean): Check =>
  (row): Parameters | null =>
    wrong(row) ? {} : null
