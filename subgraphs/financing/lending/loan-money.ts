import type { Em } from '../../../platform/database/orm.js'
import type { LoanMoney } from '../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'
import type { LockedCredit } from '../credit/lock-credit.js'

/** What came into the closed account by the ledger, and what left it; under the credit's lock. */
export async function loanMoneyOf(em: Em, { id, drawnAccountId }: LockedCredit): Promise<LoanMoney> {
  const [found] = await em.execute<{ disbursed: string; paid: string }[]>(
    `select (select posted_fen from ledger_account where id = ?)::text as disbursed,
       (select coalesce(sum(case when reverses_id is null then amount_fen else -amount_fen end), 0) from loan_payment where credit_id = ?)::text as paid`,
    [drawnAccountId, id],
  )
  return { disbursed: BigInt(found?.disbursed ?? 0), paid: BigInt(found?.paid ?? 0) }
}
