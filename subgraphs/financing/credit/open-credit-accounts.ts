import type { Actor } from '../../../kernel/actor.js'
import type { Fen } from '../../../kernel/money.js'
import { isRefused, type Refused } from '../../../platform/action/action.js'
import { reportedBy } from '../../../platform/database/fact-entity.js'
import type { Em } from '../../../platform/database/orm.js'
import { openAccount } from '../../../platform/ledger/open-account.js'
import { setLimit } from '../../../platform/ledger/set-limit.js'
import type { LockedEngagement } from '../engagement/lock-engagement.js'

interface Opening {
  readonly drawn: string
  readonly lending: string
  readonly engagement: LockedEngagement
  readonly approvedFen: Fen
  readonly approvedOn: string
  readonly actor: Actor
}

/** What is drawn stands between nothing and what was approved; what the bank has lent out has no limit of its own. */
export async function openCreditAccounts(em: Em, { drawn, lending, engagement, approvedFen, approvedOn, actor }: Opening): Promise<Refused | null> {
  const { unitId, scopeId, projectId, institutionId } = engagement
  const { agency, source } = reportedBy(actor)
  const common = { unitId, subjectId: scopeId, scopeId, projectId, institutionId, nature: 'LOAN', agency, source, actor }
  for (const account of [
    { id: drawn, kind: 'DRAWN' },
    { id: lending, kind: 'LENDING' },
  ]) {
    const opened = await openAccount(em, 'financing', { ...common, ...account })
    if (isRefused(opened)) return opened
  }
  const limits = { floorFen: 0n, capFen: approvedFen, decidedOn: approvedOn, reason: 'CREDIT_APPROVED' }
  const limited = await setLimit(em, 'financing', { account: drawn, requestId: crypto.randomUUID(), ...limits, actor })
  return isRefused(limited) ? limited : null
}
