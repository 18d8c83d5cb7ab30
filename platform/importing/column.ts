import { refuse } from '../../kernel/refusal.js'
import { type Cell, type ReadCell, read } from './cell.js'
import { CELL_EMPTY } from './cell-refusals.js'

/** One column of a file: its header, and how its cells are read. */
export interface Column<T> {
  readonly header: string
  /** Whether the file may lack the column. A cell may be empty wherever `read` takes it. */
  readonly mayBeAbsent: boolean
  readonly read: (cell: string) => Cell<T>
}

const under = <T>(header: string, cell: Cell<T>): Cell<T> =>
  'problems' in cell ? { problems: cell.problems.map((problem) => ({ ...problem, field: header })) } : cell

/** A column that every row fills. */
export const column = <T>(header: string, readCell: ReadCell<T>): Column<T> => ({
  header,
  mayBeAbsent: false,
  read: (cell) => {
    const text = cell.trim()
    return text === '' ? { problems: [refuse(CELL_EMPTY, {}, header)] } : under(header, readCell(text))
  },
})

/** A column whose cells may be empty: null is "not reported", never zero. */
export const optionalColumn = <T>(header: string, readCell: ReadCell<T>, { mayBeAbsent = false } = {}): Column<T | null> => ({
  header,
  mayBeAbsent,
  read: (cell) => {
    const text = cell.trim()
    return text === '' ? read<T | null>(null) : under<T | null>(header, readCell(text))
  },
})
