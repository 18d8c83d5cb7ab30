import type { ClassType } from 'type-graphql'
import type { Table } from '../graph/reads.js'

/** A type whose rows have lines in a register: a case and its steps. */
export interface Parent {
  readonly table: string
  readonly class: ClassType<object>
  /** What the graph reads of its row. */
  readonly shape: Table
  /** Which of its rows were granted to a bank or developer, where an index can tell. */
  readonly granted?: string
  readonly zh: string
  /** What a workbook names the row by: a column of its table. */
  readonly numberColumn: string
  readonly numberZh: string
  /** Which rows may have lines added, as SQL over its table: all unless told. */
  readonly standing?: string
}
