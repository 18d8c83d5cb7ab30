/** Money inside the hub: integer fen (分). 100 fen = 1 yuan. Never a float; outside it is a decimal string of yuan. */
export type Fen = bigint

/** The largest amount that PostgreSQL's bigint holds; one yuan below it is already absurd. */
export const MAX_FEN: Fen = 9_223_372_036_854_775_807n

const YUAN = /^(-?)(0|[1-9][0-9]{0,16})\.([0-9]{2})$/

/** Reads canonical yuan ("1234.50", exactly two decimals, ASCII, no separators); null for anything else (T32). */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(text)
  if (!match) return null
  const fen = BigInt(`${match[2]}${match[3]}`)
  if (fen > MAX_FEN || (fen === 0n && match[1] === '-')) return null
  return match[1] === '-' ? -fen : fen
}

/** Writes fen as yuan with exactly two decimals. */
export function formatYuan(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}
