import { type Parameters, type Refusal, type RefusalDefinition, refuse } from '../../kernel/refusal.js'

/** What a cell (or a row) was read as. Nothing is guessed: what is neither a value nor a recognised case is a problem. */
export type Cell<T> = { readonly value: T; readonly specials: readonly string[]; readonly notes: readonly string[] } | { readonly problems: readonly Refusal[] }

export interface Recognised {
  /** Cases that mean something: counted in the import's result. */
  readonly specials?: readonly string[]
  /** Forms that were unified without change of meaning. */
  readonly notes?: readonly string[]
}

export const read = <T>(value: T, { specials = [], notes = [] }: Recognised = {}): Cell<T> => ({ value, specials, notes })

/** The column is filled in by the row; rules over several cells name one themselves. */
export const cannotRead = (
  definition: RefusalDefinition,
  parameters: Parameters = {},
  column: string | null = null,
): { readonly problems: readonly Refusal[] } => ({
  problems: [refuse(definition, parameters, column)],
})

/** A reader of one cell's text; the text is trimmed and not empty. */
export type ReadCell<T> = (text: string) => Cell<T>

/** Shortens what is quoted in a reason. */
export const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
