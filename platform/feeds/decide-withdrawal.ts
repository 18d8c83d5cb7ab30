import type { Actor } from '../../kernel/actor.js'
import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND, versionKept } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import { readBack } from '../graph/reads.js'
import type { OutboxEvent } from '../outbox/append.js'
import { WITHDRAWAL_TABLE, type WithdrawalRow } from './feed.reads.js'
import { WITHDRAWAL_DECIDED, WITHDRAWAL_OF_ANOTHER, WITHDRAWAL_REASON_MISSING } from './refusals.js'

/** Takes a record out of force under the caller's rights, and says what changed. */
export type WithdrawRecord = (em: Em, record: { readonly type: string; readonly id: string }, why: string, actor: Actor) => Promise<readonly OutboxEvent[]>

export interface DecideWithdrawalInput extends ActionInput {
  readonly proposalId: string
  readonly decision: 'CONFIRMED' | 'REFUSED'
  readonly why: string
  readonly expectedVersion: number
}

type Known = Facts<DecideWithdrawalInput, null, WithdrawalRow>

const reasonGiven = ({ input }: Known) => (input.why.trim() === '' ? refuse(WITHDRAWAL_REASON_MISSING, {}, 'why') : null)

const isOwn = ({ locked, actor }: Known) => (locked.agency === actor.agency ? null : refuse(WITHDRAWAL_OF_ANOTHER, { agency: locked.agency }))

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const isProposed = ({ locked }: Known) => (locked.state === 'PROPOSED' ? null : refuse(WITHDRAWAL_DECIDED, { state: locked.state }))

/** Rows are the definer functions' to change: the version that they compare is the lock. */
async function lock(em: Em, { proposalId }: DecideWithdrawalInput) {
  const [proposal] = await em.execute<WithdrawalRow[]>(`select ${WITHDRAWAL_TABLE.columns} from withdrawal_proposal where id = ?`, [proposalId])
  return proposal ?? refused(refuse(NOT_FOUND, {}, 'proposalId'))
}

const record =
  (withdraw: WithdrawRecord) =>
  async (em: Em, { input, locked, actor }: Known) => {
    const why = input.why.trim()
    const values = [locked.id, input.expectedVersion, input.decision, actor.post, why]
    const [done] = await em.execute<{ count: number }[]>('select decide_withdrawal(?, ?, ?, ?, ?) as count', values)
    if (done?.count !== 1) return refused(refuse(WITHDRAWAL_OF_ANOTHER, { agency: locked.agency }))
    const events = input.decision === 'CONFIRMED' ? await withdraw(em, { type: locked.kind, id: locked.recordId }, why, actor) : []
    const answer = await readBack<WithdrawalRow>(em, WITHDRAWAL_TABLE, locked.id)
    return { answer, unitId: locked.unitId, subjects: [...(locked.subjectId ? [locked.subjectId] : []), locked.recordId, locked.id], events }
  }

/** A person of the owning agency says whether a row that the full list no longer names is withdrawn. */
export const decideWithdrawal = (name: string, withdraw: WithdrawRecord) =>
  action({ name: `decide${name}Withdrawal`, ask: asksNobody, lock, rules: [reasonGiven, isOwn, versionIsKnown, isProposed], record: record(withdraw) })
