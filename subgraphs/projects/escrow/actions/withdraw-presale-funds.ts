import type { LocalDate } from '../../../../kernel/dates.js'
import { type Fen, parseYuan } from '../../../../kernel/money.js'
import { type Ask, action, type Facts, isRefused, type Refused } from '../../../../platform/action/action.js'
import type { Em } from '../../../../platform/database/orm.js'
import { keyQuotaKept } from '../../../../policy/lvliang-2024-12/2-3-conditions/condition-4-key-quota.js'
import { projectLoanFirst, type WithdrawalUse } from '../../../../policy/lvliang-2024-12/2-3-conditions/condition-4-loan-first.js'
import { LVLIANG_2024_12 } from '../../../../policy/lvliang-2024-12/validity.js'
import type { Validity } from '../../../../policy/validity.js'
import { governedBy, policiesOfUnit } from '../../policy-versions.js'
import { textGiven } from '../../refusals.js'
import { LOAN_REPAID } from '../escrow.reads.js'
import { type LockedEscrow, lockEscrow } from '../lock-account.js'
import { recordMovement, transfer } from '../record-movement.js'
import { headOf, type MovementInput, movementSound } from './movement-input.js'

interface Input extends MovementInput {
  readonly use: WithdrawalUse
  readonly payee: string
  readonly constructionAssured: boolean
}

/** The answer of documents/internal/projectLoans: what the banks have lent to the account's project. */
interface ProjectLoans {
  readonly escrowAccount: { readonly project: { readonly disbursedAmount: string | null; readonly loanBalance: string | null } | null } | null
}

interface Locked extends LockedEscrow {
  /** Already withdrawn from the project's accounts to repay its loan. */
  readonly loanRepaid: Fen
  /** What the account's unit, or one above it, has ever put in force. */
  readonly policies: readonly Validity[]
}

type Known = Facts<Input, ProjectLoans | null, Locked>

/** Asked before any lock; works that are not assured come before every loan, so then nobody is asked. */
const askForLoans = (ask: Ask, { accountId, constructionAssured }: Input): Promise<ProjectLoans | null> =>
  constructionAssured ? ask<ProjectLoans>('projectLoans', { accountId }) : Promise.resolve(null)

async function lock(em: Em, { accountId }: Input): Promise<Locked | Refused> {
  const account = await lockEscrow(em, accountId, 'accountId')
  if (isRefused(account)) return account
  const [repaid] = await em.execute<{ fen: string }[]>(LOAN_REPAID, [account.projectId])
  return { ...account, loanRepaid: BigInt(repaid?.fen ?? '0'), policies: await policiesOfUnit(em, account.unitId) }
}

const fenOf = (yuan: string | null | undefined): Fen | null => (yuan == null ? null : parseYuan(yuan))

/**
 * What the banks still have out, and not what left this account for them already: their own figure follows days later. Null where
 * financing told nothing.
 */
function loanOutstanding({ asked, locked }: Known): Fen | null {
  const project = asked?.escrowAccount?.project
  const [lent, owed] = [fenOf(project?.disbursedAmount), fenOf(project?.loanBalance)]
  if (lent === null || owed === null) return null
  const unpaid = lent > locked.loanRepaid ? lent - locked.loanRepaid : 0n
  return unpaid < owed ? unpaid : owed
}

const payeeNamed = ({ input }: Known) => textGiven(input.payee, 'payee')
const quotaKept = ({ input, locked }: Known) => keyQuotaKept(locked, input.amount)

/** The order of uses is the law of 吕梁's units alone; where no policy at all is on record, it holds as the safe default. */
function loanFirst(known: Known) {
  const { input, locked, today } = known
  if (!governedBy(locked.policies, LVLIANG_2024_12.policy, (input.occurredOn ?? today) as LocalDate)) return null
  return projectLoanFirst({ ...input, loanOutstanding: loanOutstanding(known) })
}

/**
 * 条件四 (L-34, F15): the 重点监管额度 stays, everywhere; under 吕梁 2024-12 what is above it serves the works, then the project's
 * loan, then anything else.
 */
export const withdrawPresaleFunds = action({
  name: 'withdrawPresaleFunds',
  ask: askForLoans,
  lock,
  rules: [movementSound, payeeNamed, quotaKept, loanFirst],
  record: (em: Em, known: Known) => {
    const { input, locked, actor } = known
    const { use, constructionAssured } = input
    const movement = { ...headOf(known), kind: 'WITHDRAWAL' as const, use, constructionAssured, payee: input.payee.trim() }
    return recordMovement(em, locked, actor, movement, transfer(em, locked, locked.id, locked.outsideAccountId, movement.amount))
  },
})
