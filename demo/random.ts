import { createHash } from 'node:crypto'

/** A UUID that is always the same for one name: the demonstration is the same on every machine. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`demonstration ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export interface Random {
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number
  chance(percent: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
}

/** Mulberry32, seeded by a name: each project's facts are drawn alike, however many projects there are. */
export function randomOf(name: string): Random {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { int, chance: (percent) => int(1, 100) <= percent, pick: (items) => items[int(0, items.length - 1)] ?? items[0] }
}
