import { type Amount, type Balance, brokenLimit, type Limits, moved, negated, type Step } from '../../platform/ledger/arithmetic.js'

/** The ledger in memory, told one operation after the other: what the database must say and hold. */
export type Operation =
  | { readonly kind: 'post'; readonly id: string; readonly requestId: string; readonly pending: boolean; readonly entries: readonly Amount[] }
  | { readonly kind: 'settle'; readonly id: string; readonly requestId: string; readonly resolves: string; readonly pays: boolean }
  | { readonly kind: 'reverse'; readonly id: string; readonly requestId: string; readonly reverses: string }
  | { readonly kind: 'limit'; readonly requestId: string; readonly account: string; readonly limits: Partial<Limits> }

interface Recorded {
  readonly step: Step
  readonly entries: readonly Amount[]
  readonly reversal: boolean
  settled: boolean
  reversed: boolean
}

export interface Model {
  readonly accounts: Map<string, Balance & Limits>
  readonly postings: Map<string, Recorded>
  readonly requests: Set<string>
}

export const emptyModel = (ids: readonly string[]): Model => ({
  accounts: new Map(ids.map((id) => [id, { postedFen: 0n, pendingInFen: 0n, pendingOutFen: 0n, floorFen: null, capFen: null }])),
  postings: new Map(),
  requests: new Set(),
})

/** Postings and changes of limits each have their own requests. */
const requestOf = ({ kind, requestId }: Operation): string => `${kind === 'limit' ? 'limit' : 'posting'} ${requestId}`

export const known = ({ requests }: Model, operation: Operation): boolean => requests.has(requestOf(operation))

/** Does the operation, or changes nothing and says why not. */
export function apply(model: Model, operation: Operation): string {
  if (known(model, operation)) return 'ALREADY_DONE'
  const code = operation.kind === 'limit' ? limit(model, operation) : record(model, operation)
  if (code === 'DONE') model.requests.add(requestOf(operation))
  return code
}

function limit({ accounts }: Model, { account, limits }: Extract<Operation, { kind: 'limit' }>): string {
  const before = accounts.get(account)
  if (!before) return 'NOT_FOUND'
  const after = { ...before, ...limits }
  if (limits.capFen != null && before.postedFen + before.pendingInFen > limits.capFen) return 'LEDGER_CAP'
  accounts.set(account, after)
  return 'DONE'
}

function record(model: Model, operation: Exclude<Operation, { kind: 'limit' }>): string {
  if (operation.kind === 'post') return move(model, operation.id, operation.pending ? 'HOLD' : 'POST', operation.entries)
  if (operation.kind === 'settle') {
    const held = model.postings.get(operation.resolves)
    if (held?.step !== 'HOLD' || held.settled) return 'PENDING_NOT_OPEN'
    const code = move(model, operation.id, operation.pays ? 'SETTLE' : 'RELEASE', held.entries)
    held.settled = code === 'DONE'
    return code
  }
  const wrong = model.postings.get(operation.reverses)
  if (!wrong || wrong.reversal || wrong.step === 'HOLD' || wrong.step === 'RELEASE') return 'NOT_REVERSIBLE'
  if (wrong.reversed) return 'ALREADY_REVERSED'
  const code = move(model, operation.id, 'POST', negated(wrong.entries), true)
  wrong.reversed = code === 'DONE'
  return code
}

function move(model: Model, id: string, step: Step, entries: readonly Amount[], reversal = false): string {
  const next = new Map<string, Balance & Limits>()
  // As in the database: that the accounts are there is asked of all of them before any limit of one.
  if (entries.some(({ account }) => !model.accounts.has(account))) return 'NOT_FOUND'
  for (const [account, before] of [...model.accounts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!entries.some((entry) => entry.account === account)) continue
    const after = moved(
      before,
      entries.filter((entry) => entry.account === account).map(({ amountFen }) => amountFen),
      step,
    )
    const broken = brokenLimit(before, after)
    if (broken) return `LEDGER_${broken}`
    next.set(account, after)
  }
  for (const [account, after] of next) model.accounts.set(account, after)
  model.postings.set(id, { step, entries, reversal, settled: false, reversed: false })
  return 'DONE'
}
