import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sum } from '../../kernel/money.js'
import {
  type Amount,
  availableFen,
  type Balance,
  brokenLimit,
  headroomFen,
  isBalanced,
  type Limits,
  moved,
  negated,
  type Step,
} from '../../platform/ledger/arithmetic.js'

const zero: Balance & Limits = { postedFen: 0n, pendingInFen: 0n, pendingOutFen: 0n, floorFen: null, capFen: null }
type State = Balance & Limits
type Book = ReadonlyMap<string, State>

const fen = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).filter((amount) => amount !== 0n)
const balanced = fc
  .array(fc.record({ account: fc.constantFrom('a', 'b', 'c'), amountFen: fen }), { minLength: 1, maxLength: 6 })
  .map((entries): Amount[] => [...entries, { account: 'd', amountFen: -sum(entries.map(({ amountFen }) => amountFen)) }])
  .filter(isBalanced)

const post = (book: Book, entries: readonly Amount[], step: Step): Book =>
  new Map(
    [...book].map(([id, state]) => [
      id,
      moved(
        state,
        entries.filter(({ account }) => account === id).map(({ amountFen }) => amountFen),
        step,
      ),
    ]),
  )

const EMPTY: Book = new Map(['a', 'b', 'c', 'd'].map((id) => [id, zero]))

describe('the arithmetic of the ledger', () => {
  it('creates no money and loses none: all balances sum to zero after any postings', () => {
    fc.assert(
      fc.property(fc.array(balanced), (postings) => {
        const book = postings.reduce((after, entries) => post(after, entries, 'POST'), EMPTY)
        expect(sum([...book.values()].map(({ postedFen }) => postedFen))).toBe(0n)
      }),
    )
  })

  it('restores every balance by a reversal, which balances itself', () => {
    fc.assert(
      fc.property(balanced, balanced, (before, entries) => {
        const book = post(EMPTY, before, 'POST')
        expect(isBalanced(negated(entries))).toBe(true)
        expect(post(post(book, entries, 'POST'), negated(entries), 'POST')).toEqual(book)
      }),
    )
  })

  it('comes to the same whether money is moved at once or set aside and settled, and to nothing when it is released', () => {
    fc.assert(
      fc.property(balanced, (entries) => {
        const held = post(EMPTY, entries, 'HOLD')
        expect(post(held, entries, 'SETTLE')).toEqual(post(EMPTY, entries, 'POST'))
        expect(post(held, entries, 'RELEASE')).toEqual(EMPTY)
      }),
    )
  })

  it('never lets a settlement break a limit that the application kept', () => {
    const limits = fc.record({ floorFen: fc.option(fen), capFen: fc.option(fen) })
    fc.assert(
      fc.property(limits, fc.array(fen, { minLength: 1, maxLength: 4 }), (limit, amounts) => {
        const held = moved({ ...zero, ...limit }, amounts, 'HOLD')
        fc.pre(brokenLimit({ ...zero, ...limit }, held) === null)
        expect(brokenLimit(held, moved(held, amounts, 'SETTLE'))).toBeNull()
      }),
    )
  })

  it.each<[string, Partial<State>, bigint, Step, string | null]>([
    ['a floor is kept to the fen', { postedFen: 100n, floorFen: 40n }, -60n, 'POST', null],
    ['a floor is broken by one fen more', { postedFen: 100n, floorFen: 40n }, -61n, 'POST', 'FLOOR'],
    ['what is applied for counts against the floor', { postedFen: 100n, pendingOutFen: 30n, floorFen: 40n }, -31n, 'HOLD', 'FLOOR'],
    ['money that is only announced does not count for it', { postedFen: 40n, pendingInFen: 50n, floorFen: 40n }, -1n, 'POST', 'FLOOR'],
    ['a deposit below a raised floor comes in', { postedFen: 10n, floorFen: 40n }, 5n, 'POST', null],
    ['a cap is kept to the fen', { capFen: 100n, postedFen: 40n }, 60n, 'POST', null],
    ['a cap is broken by one fen more', { capFen: 100n, postedFen: 40n }, 61n, 'HOLD', 'CAP'],
    ['a repayment above a lowered cap comes in', { capFen: 100n, postedFen: 140n }, -1n, 'POST', null],
  ])('%s', (_, state, amount, step, broken) => {
    const before = { ...zero, ...state }
    expect(brokenLimit(before, moved(before, [amount], step))).toBe(broken)
  })

  it('says what is left to withdraw and to draw, and nothing where there is no limit', () => {
    const account = { postedFen: 100n, pendingInFen: 5n, pendingOutFen: 30n, floorFen: 40n, capFen: 120n }
    expect([availableFen(account), headroomFen(account)]).toEqual([30n, 15n])
    expect([availableFen(zero), headroomFen(zero)]).toEqual([null, null])
  })
})
