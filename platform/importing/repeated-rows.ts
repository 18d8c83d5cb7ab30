import { hash } from 'node:crypto'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import { ROW_CONTRADICTS } from './cell-refusals.js'

/** The first row of a key in this file, and why it was refused, if it was. */
export interface FirstRow {
  readonly row: number
  readonly digest: string
  problems: readonly Refusal[]
}

const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value)

export const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(value, plain), 'base64')

export interface RepeatedRows {
  /** null: the first of its key. Else the first row, and what is wrong with repeating it so. */
  readonly meet: (key: string, row: number, value: unknown) => { readonly first: FirstRow; readonly repeats: readonly Refusal[] | null }
}

/** A row that repeats another of the file says nothing new; one that contradicts it is refused, the later one, and names the earlier. */
export function repeatedRows(): RepeatedRows {
  const firstOf = new Map<string, FirstRow>()
  return {
    meet: (key, row, value) => {
      const digest = digestOf(value)
      const known = firstOf.get(key)
      if (known) return { first: known, repeats: known.digest === digest ? [] : [refuse(ROW_CONTRADICTS, { row: String(known.row) })] }
      const first = { row, digest, problems: [] }
      firstOf.set(key, first)
      return { first, repeats: null }
    },
  }
}
