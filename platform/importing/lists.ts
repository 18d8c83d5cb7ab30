const OPENING = '(（[［〔【《“‘'
const CLOSING = ')）]］〕】》”’'

/** Splits at the separators people use between names, but never inside brackets or quotation marks. */
export function splitList(cell: string, separators = '、，,;；/／'): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of cell) {
    if (OPENING.includes(character)) depth++
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.includes(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
