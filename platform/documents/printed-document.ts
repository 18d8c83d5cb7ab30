export interface PrintedColumn {
  readonly title: string
  /** `right` is for figures: a workbook then holds them as numbers. */
  readonly align?: 'left' | 'center' | 'right'
  /** In characters of the text's size; without it the column takes what its content needs. */
  readonly width?: number
}

export interface PrintedTable {
  readonly title?: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Totals, under the rows. */
  readonly foot?: readonly (readonly string[])[]
}

/** An official form as plain data: what is printed and what stands in the workbook come from the same words. */
export interface PrintedDocument {
  readonly title: string
  /** Label and value, above the tables: who reports, as of when, in which unit of money. */
  readonly head: readonly (readonly [label: string, value: string])[]
  readonly tables: readonly PrintedTable[]
  readonly notes: readonly string[]
  /** Who puts the seal under it. */
  readonly seal?: string
  /** The instant that stands in the file as its making (RFC 3339). It is said by the caller and never by the clock: the same facts give the same bytes. */
  readonly dated?: string
}

/** Without a date of its own a form carries that of the notice it belongs to. */
export const DATED_WITHOUT_DATE = '2024-03-01T00:00:00+08:00'

/** More columns than these do not fit on an upright A4. */
const UPRIGHT_COLUMNS = 8
const LYING_A4_COLUMNS = 14

export type Paper = { readonly size: 'A4' | 'A3'; readonly orientation: 'portrait' | 'landscape' }

export function paperFor({ tables }: PrintedDocument): Paper {
  const columns = Math.max(0, ...tables.map((table) => table.columns.length))
  if (columns <= UPRIGHT_COLUMNS) return { size: 'A4', orientation: 'portrait' }
  return { size: columns <= LYING_A4_COLUMNS ? 'A4' : 'A3', orientation: 'landscape' }
}
