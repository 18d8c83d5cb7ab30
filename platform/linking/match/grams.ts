/**
 * Texts compared by pairs of characters. pg_trgm sees no Chinese where the database's ctype is C, as it is in the embedded server
 * (similarity of two equal names: 0), and cuts nothing from names of two characters; pairs are the same on every server.
 */
export function grams(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at + 2 <= text.length; at++) found.add(text.slice(at, at + 2))
  return found
}

/** Dice's coefficient: 1 for equal texts, 0 for nothing in common. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1
  const [a, b] = [grams(left), grams(right)]
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const gram of a) if (b.has(gram)) common += 1
  return (2 * common) / (a.size + b.size)
}
