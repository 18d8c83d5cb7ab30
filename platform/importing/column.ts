import { refuse } from '../../kernel/refusal.js'
import { type Cell, type ReadCell, read } from './cell.js'
import { CELL_EMPTY } from './cell-refusals.js'

/** What a template says of a column to who fills it in. */
export interface Guide {
  readonly zh: string
  readonly en: string
  /** How the template formats the column: numbers that are names are text. */
  readonly form: 'text' | 'date' | 'number'
  readonly example: string
  /** What may be chosen from, as it is read: a drop-down list. */
  readonly choices?: readonly string[]
}

/** One column of a file: its header, and how its cells are read. */
export interface Column<T> {
  readonly header: string
  /** Whether every row fills it. */
  readonly required: boolean
  /** Whether the file may lack the column. A cell may be empty wherever `read` takes it. */
  readonly mayBeAbsent: boolean
  readonly guide: Guide | null
  readonly read: (cell: string) => Cell<T>
}

const under = <T>(header: string, cell: Cell<T>): Cell<T> =>
  'problems' in cell ? { problems: cell.problems.map((problem) => ({ ...problem, field: header })) } : cell

/** A column that every row fills. */
export const column = <T>(header: string, readCell: ReadCell<T>, { guide }: { readonly guide?: Guide } = {}): Column<T> => ({
  header,
  required: true,
  mayBeAbsent: false,
  guide: guide ?? null,
  read: (cell) => {
    const text = cell.trim()
    return text === '' ? { problems: [refuse(CELL_EMPTY, {}, header)] } : under(header, readCell(text))
  },
})

interface Optional {
  readonly guide?: Guide
  readonly mayBeAbsent?: boolean
}

/** A column whose cells may be empty: null is "not reported", never zero. */
export const optionalColumn = <T>(header: string, readCell: ReadCell<T>, { guide, mayBeAbsent = false }: Optional = {}): Column<T | null> => ({
  header,
  required: false,
  mayBeAbsent,
  guide: guide ?? null,
  read: (cell) => {
    const text = cell.trim()
    return text === '' ? read<T | null>(null) : under<T | null>(header, readCell(text))
  },
})

/** A guide in one line. */
export const guide = (form: Guide['form'], zh: string, en: string, example: string, choices?: readonly string[]): { readonly guide: Guide } => ({
  guide: { zh, en, form, example, ...(choices ? { choices } : {}) },
})
