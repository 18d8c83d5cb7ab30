import type { Operation } from './model.js'

export type Random = () => number

/** Mulberry32: a seed names a run for ever. */
export function random(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const below = (next: Random, limit: number): number => Math.floor(next() * limit)

const hex = (next: Random, digits: number): string => Array.from({ length: digits }, () => below(next, 16).toString(16)).join('')
export const uuid = (next: Random): string => `${hex(next, 8)}-${hex(next, 4)}-4${hex(next, 3)}-8${hex(next, 3)}-${hex(next, 12)}`

/** What earlier operations left to refer to: right and wrong targets alike. */
export interface Past {
  readonly accounts: readonly string[]
  readonly postings: string[]
  readonly requests: string[]
}

/** One operation; now and then an old request again, a strange account, or a target that is long settled. */
export function nextOperation(next: Random, past: Past): Operation {
  const pick = <T>(list: readonly T[], other: T): T => list[below(next, list.length)] ?? other
  const requestId = next() < 0.03 ? pick(past.requests, uuid(next)) : uuid(next)
  const id = uuid(next)
  const recent = next() < 0.03 ? uuid(next) : pick(past.postings.slice(-8), uuid(next))
  const dice = next()
  if (dice < 0.1) return { kind: 'limit', requestId, account: pick(past.accounts, id), limits: limits(next) }
  if (dice < 0.3) return { kind: 'settle', id, requestId, resolves: recent, pays: next() < 0.6 }
  if (dice < 0.4) return { kind: 'reverse', id, requestId, reverses: recent }
  const account = () => (next() < 0.02 ? uuid(next) : pick(past.accounts, id))
  const parts = Array.from({ length: 1 + below(next, 3) }, () => ({ account: account(), amountFen: BigInt(1 + below(next, 3000)) * (next() < 0.5 ? 1n : -1n) }))
  const rest = -parts.reduce((total, { amountFen }) => total + amountFen, 0n)
  const entries =
    rest === 0n ? [...parts, ...parts.map((part) => ({ ...part, amountFen: -part.amountFen }))] : [...parts, { account: account(), amountFen: rest }]
  return { kind: 'post', id, requestId, pending: next() < 0.4, entries }
}

function limits(next: Random) {
  const fen = () => (next() < 0.2 ? null : BigInt(below(next, 20_000) - 25_000))
  return next() < 0.5 ? { floorFen: fen() } : { capFen: next() < 0.2 ? null : BigInt(5_000 + below(next, 40_000)) }
}
