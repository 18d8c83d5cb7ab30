import type { Em } from '../../../platform/database/orm.js'
import { lockAccounts } from '../../../platform/ledger/lock-accounts.js'
import { type LockedEngagement, lockEngagement } from '../engagement/lock-engagement.js'

export interface LockedCredit {
  readonly id: string
  readonly engagement: LockedEngagement
  readonly approvedFen: bigint
  readonly approvedOn: string
  readonly signedOn: string | null
  readonly expiresOn: string
  readonly drawnAccountId: string
  readonly lendingAccountId: string
  readonly version: number
}

type CreditRow = Omit<LockedCredit, 'engagement' | 'approvedFen'> & { readonly engagementId: string; readonly approvedFen: string }

const SELECT = `select id, engagement_id as "engagementId", approved_fen::text as "approvedFen", approved_on::text as "approvedOn", signed_on::text as "signedOn",
  expires_on::text as "expiresOn", drawn_account_id as "drawnAccountId", lending_account_id as "lendingAccountId", version from credit where id = ?`

/** Always engagement, credit, accounts: whoever comes from elsewhere waits in the same order. The bank's own only. */
export async function lockCredit(em: Em, id: string): Promise<LockedCredit | null> {
  const [seen] = await em.execute<CreditRow[]>(SELECT, [id])
  const engagement = seen ? await lockEngagement(em, seen.engagementId) : null
  if (!engagement) return null
  const [locked] = await em.execute<CreditRow[]>(`${SELECT} for update`, [id])
  if (!locked) return null
  const { engagementId: _, approvedFen, ...credit } = locked
  return { ...credit, engagement, approvedFen: BigInt(approvedFen) }
}

export const lockMoney = (em: Em, { drawnAccountId, lendingAccountId }: LockedCredit) => lockAccounts(em, 'financing', [drawnAccountId, lendingAccountId])
