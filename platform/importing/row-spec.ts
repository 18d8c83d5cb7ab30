import type { Refusal, RefusalDefinition } from '../../kernel/refusal.js'
import type { Cell } from './cell.js'
import type { Column } from './column.js'

export type RowOutcome<T> =
  | { readonly kind: 'record'; readonly value: T; readonly specials: readonly string[]; readonly notes: readonly string[] }
  /** Recognised, and nothing to record: a blank row. */
  | { readonly kind: 'special'; readonly code: string }
  | { readonly kind: 'refused'; readonly problems: readonly Refusal[] }

/** A special case or a note as people read it. */
export interface CaseText {
  readonly zh: string
  readonly en: string
}

/** Cases that any file may hold. */
const COMMON_CASES: Readonly<Record<string, CaseText>> = {
  EXAMPLE_ROW: { zh: '模板的示例行', en: 'The template’s example row' },
  BLANK_ROW: { zh: '空行', en: 'A blank row' },
  LINE_BREAK: { zh: '单元格内的换行并为空格', en: 'A line break in a cell became a space' },
  TEXT_FORMULA: { zh: '="…" 形式的编号取其文本', en: 'The text was taken out of ="…"' },
  DATE_FORM: { zh: '日期写法统一为 yyyy-mm-dd', en: 'The date was written as yyyy-mm-dd' },
}

/** How the rows of one kind of file are read: pure, without database or clock. */
export interface RowSpec<T> {
  readonly name: string
  readonly columns: readonly Column<unknown>[]
  /** The text of every special case and every note. */
  readonly cases: Readonly<Record<string, CaseText>>
  readonly refusals: readonly RefusalDefinition[]
  /** What makes two rows of a file the same fact. */
  readonly keyOf: (value: T) => string
  readonly read: (cellUnder: (header: string) => string) => RowOutcome<T>
}

type Columns = Readonly<Record<string, Column<unknown>>>
export type ValuesOf<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never }

export interface RowSpecDefinition<C extends Columns, T> {
  readonly name: string
  readonly columns: C
  readonly cases: Readonly<Record<string, CaseText>>
  readonly refusals: readonly RefusalDefinition[]
  readonly keyOf: (value: T) => string
  /** The rules over several cells; called only when every cell was read. */
  readonly assemble: (values: ValuesOf<C>) => Cell<T>
}

export function defineRowSpec<C extends Columns, T>(definition: RowSpecDefinition<C, T>): RowSpec<T> {
  const named = Object.entries(definition.columns)
  const readRow = (cellUnder: (header: string) => string): RowOutcome<T> => {
    const cells = named.map(([name, { header, read }]) => [name, read(cellUnder(header))] as const)
    const problems = cells.flatMap(([, cell]) => ('problems' in cell ? cell.problems : []))
    if (problems.length > 0) return { kind: 'refused', problems }
    const good = cells.flatMap(([name, cell]) => ('value' in cell ? [{ name, ...cell }] : []))
    const assembled = definition.assemble(Object.fromEntries(good.map(({ name, value }) => [name, value])) as ValuesOf<C>)
    if ('problems' in assembled) return { kind: 'refused', problems: assembled.problems }
    const distinct = (codes: readonly string[]): readonly string[] => [...new Set(codes)]
    return {
      kind: 'record',
      value: assembled.value,
      specials: distinct([...good.flatMap(({ specials }) => specials), ...assembled.specials]),
      notes: distinct([...good.flatMap(({ notes }) => notes), ...assembled.notes]),
    }
  }
  return { ...definition, cases: { ...COMMON_CASES, ...definition.cases }, columns: named.map(([, column]) => column), read: readRow }
}
