import type { Fen } from '../../../kernel/money.js'
import { refuse } from '../../../kernel/refusal.js'
import { type Refused, refused } from '../../../platform/action/action.js'
import { FORBIDDEN, NOT_FOUND } from '../../../platform/action/refusals.js'
import type { Em } from '../../../platform/database/orm.js'
import type { LedgerAccount } from '../../../platform/ledger/account.js'
import { lockAccounts } from '../../../platform/ledger/lock-accounts.js'

/** The register's side of an account: whose it is, and the two other sides of its postings. */
interface Registered {
  readonly id: string
  readonly unitId: string
  readonly subjectId: string
  readonly projectId: string
  readonly openedOn: string
  readonly outsideAccountId: string
  readonly divertedAccountId: string
}

export interface LockedEscrow extends Registered {
  readonly ledger: LedgerAccount
  readonly available: Fen
  readonly keyQuota: Fen
}

const REGISTERED = `select id, unit_id as "unitId", subject_id as "subjectId", project_id as "projectId", opened_on::text as "openedOn",
  outside_account_id as "outsideAccountId", diverted_account_id as "divertedAccountId" from escrow_account where id = ?`

/**
 * Holds the project, then the ledger's accounts in the order of ids, until the transaction ends: two withdrawals from one account, or
 * two repayments of one loan from two accounts, never judge by the same balance.
 */
export async function lockEscrow(em: Em, accountId: string, field: string): Promise<LockedEscrow | Refused> {
  const [account] = await em.execute<Registered[]>(REGISTERED, [accountId])
  if (!account) return refused(refuse(NOT_FOUND, {}, field))
  await em.execute('select 1 from project where id = ? for no key update', [account.projectId])
  const accounts = await lockAccounts(em, 'projects', [account.id, account.outsideAccountId, account.divertedAccountId])
  const ledger = accounts.get(account.id)
  if (!ledger) return refused(refuse(FORBIDDEN, {}, field))
  return { ...account, ledger, available: ledger.postedFen - ledger.pendingOutFen, keyQuota: ledger.floorFen ?? 0n }
}
