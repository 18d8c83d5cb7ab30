import type { Fen } from '../../kernel/money.js'
import { sum } from '../../kernel/money.js'

export interface Balance {
  readonly postedFen: Fen
  readonly pendingInFen: Fen
  readonly pendingOutFen: Fen
}

export interface Limits {
  readonly floorFen: Fen | null
  readonly capFen: Fen | null
}

export interface Amount {
  readonly account: string
  readonly amountFen: Fen
}

/** 申请 sets money aside; 支付 settles what was set aside, 退回 releases it; a direct posting moves at once. */
export type Step = 'POST' | 'HOLD' | 'SETTLE' | 'RELEASE'

export const isBalanced = (entries: readonly Amount[]): boolean =>
  entries.length >= 2 && entries.every(({ amountFen }) => amountFen !== 0n) && sum(entries.map(({ amountFen }) => amountFen)) === 0n

export const negated = <Entry extends Amount>(entries: readonly Entry[]): Entry[] => entries.map((entry) => ({ ...entry, amountFen: -entry.amountFen }))

/** What may still be withdrawn or applied for; null: no floor, so the ledger sets no limit. */
export const availableFen = (account: Balance & Limits): Fen | null =>
  account.floorFen === null ? null : account.postedFen - account.pendingOutFen - account.floorFen

/** What may still be added or applied for; null: no cap. */
export const headroomFen = (account: Balance & Limits): Fen | null =>
  account.capFen === null ? null : account.capFen - account.postedFen - account.pendingInFen

const POSTS: Readonly<Record<Step, Fen>> = { POST: 1n, HOLD: 0n, SETTLE: 1n, RELEASE: 0n }
const HOLDS: Readonly<Record<Step, Fen>> = { POST: 0n, HOLD: 1n, SETTLE: -1n, RELEASE: -1n }

/** What one account's balance becomes when its share of the entries takes the step (move_balances does the same in the database). */
export function moved<State extends Balance>(state: State, amounts: readonly Fen[], step: Step): State {
  const inflow = sum(amounts.filter((amount) => amount > 0n))
  const outflow = -sum(amounts.filter((amount) => amount < 0n))
  return {
    ...state,
    postedFen: state.postedFen + POSTS[step] * (inflow - outflow),
    pendingInFen: state.pendingInFen + HOLDS[step] * inflow,
    pendingOutFen: state.pendingOutFen + HOLDS[step] * outflow,
  }
}

/** Which limit the move breaks. Only a move towards a limit can: below a raised floor deposits still come in. */
export function brokenLimit(before: Balance & Limits, after: Balance & Limits): 'FLOOR' | 'CAP' | null {
  const [available, availableBefore] = [availableFen(after), availableFen(before)]
  if (available !== null && availableBefore !== null && available < 0n && available < availableBefore) return 'FLOOR'
  const [headroom, headroomBefore] = [headroomFen(after), headroomFen(before)]
  if (headroom !== null && headroomBefore !== null && headroom < 0n && headroom < headroomBefore) return 'CAP'
  return null
}
