const COLUMN = /^([A-Z]{1,3})(\d{1,7})$/

/** "C7" → column 2 (from 0), row 7. */
export function placeOfCell(reference: string): { readonly column: number; readonly row: number } | null {
  const match = COLUMN.exec(reference)
  if (!match) return null
  const [, letters = '', row = ''] = match
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(row) }
}

/** 2 → "C". */
export const columnName = (column: number): string => (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
