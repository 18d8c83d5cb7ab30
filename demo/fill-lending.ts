import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { approveCredit } from '../subgraphs/financing/credit/actions/approve-credit.js'
import { recordDisbursement } from '../subgraphs/financing/credit/actions/record-disbursement.js'
import { signCredit } from '../subgraphs/financing/credit/actions/sign-credit.js'
import { acceptPush } from '../subgraphs/financing/engagement/actions/accept-push.js'
import { recordBankDecision } from '../subgraphs/financing/engagement/actions/record-bank-decision.js'
import { recordLoanPayment } from '../subgraphs/financing/lending/actions/record-loan-payment.js'
import { depositPresaleFunds } from '../subgraphs/projects/escrow/actions/deposit-presale-funds.js'
import { openEscrowAccount } from '../subgraphs/projects/escrow/actions/open-escrow-account.js'
import { recordDiversion } from '../subgraphs/projects/escrow/actions/record-diversion.js'
import { recordRecovery } from '../subgraphs/projects/escrow/actions/record-recovery.js'
import { act, catchUp, clerk, type Runtimes, requestOf, runtimeOf } from './acting.js'
import { type EscrowStory, escrowStories } from './escrow.js'
import type { County } from './facts/fill-slice.js'
import { type LendingStory, lendingStories, stepKey } from './financing-facts.js'
import { idOf } from './random.js'
import { todayInShanghai } from './today.js'
import { unitId } from './units.js'

async function lend(financing: SubgraphRuntime, story: LendingStory, today: string): Promise<void> {
  const { bank, approvedFen, pushId } = story
  const engagement = await act(financing, bank, acceptPush, { ...stepKey(story, 'accept'), pushId })
  const decision = { expectedVersion: 1, decision: 'APPROVED' as const, decidedOn: today, supportClass: 'NORMAL' as const }
  const slip = {
    approvedAmount: approvedFen,
    termMonths: 36,
    annualRate: '3.85',
    guarantee: '在建工程抵押',
    conditionsPrecedent: '封闭监管账户启用',
    disbursementPlan: '按工程节点分四次',
  }
  await act(financing, bank, recordBankDecision, { ...stepKey(story, 'decide'), engagementId: engagement.id, ...decision, ...slip })
  const approval = { approvedAmount: approvedFen, approvedOn: today, expiresOn: `${Number(today.slice(0, 4)) + 3}${today.slice(4)}` }
  const credit = await act(financing, bank, approveCredit, { ...stepKey(story, 'approve'), engagementId: engagement.id, ...approval })
  const contract = { signedAmount: approvedFen, signedOn: today, contractNumber: `示例-${story.plan.unit.name}-1` }
  await act(financing, bank, signCredit, { ...stepKey(story, 'sign'), creditId: credit.id, expectedVersion: 1, ...contract })
  for (const note of ['1', '2']) {
    const drawing = { drawdownNote: `${story.plan.unit.name}-${note}`, amount: approvedFen / 4n, occurredOn: today }
    await act(financing, bank, recordDisbursement, { ...stepKey(story, `draw ${note}`), creditId: credit.id, ...drawing })
  }
  const works = { payeeName: '示例建筑工程有限公司', purpose: 'CONSTRUCTION' as const, mode: 'ENTRUSTED' as const, amount: approvedFen / 8n, occurredOn: today }
  await act(financing, bank, recordLoanPayment, { ...stepKey(story, 'pay'), creditId: credit.id, ...works })
}

/** Waits until every subgraph has acknowledged the grants: only then does a bank see what was pushed to it. */
export async function grantsAcknowledged(runtimes: Runtimes): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  const context = coordination.contextFor(requestOf(clerk('MECHANISM_OFFICE', unitId('山西省'))))
  const waiting = { name: 'demonstration.granting', text: `select count(*)::int as count from project_push where state = 'GRANTING'` }
  for (const deadline = Date.now() + 30_000; ; ) {
    const [row] = await coordination.reader.read<{ count: number }>(context, waiting, [])
    if (row?.count === 0) return void (await catchUp(runtimes))
    if (Date.now() > deadline) throw new Error('the grants of the demonstration were not acknowledged')
    await catchUp(runtimes)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Presale money in its account, as the housing bureau records it. */
async function fillEscrow(projects: SubgraphRuntime, story: EscrowStory): Promise<void> {
  const { accountId, projectId, institutionId, accountNumber, quota, deposits, diverted, recovered } = story
  const housing = clerk('HOUSING', story.unit.id)
  const step = (name: string) => ({ idempotencyKey: idOf(`escrow ${accountId} ${name}`) })
  const account = { id: accountId, subjectId: projectId, accountNumber, institutionId, supervisedQuota: quota }
  await act(projects, housing, openEscrowAccount, { ...step('open'), ...account })
  for (const [index, amount] of deposits.entries()) await act(projects, housing, depositPresaleFunds, { ...step(`deposit ${index}`), accountId, amount })
  if (diverted === 0n) return
  const diversionId = idOf(`diversion ${accountId}`)
  await act(projects, housing, recordDiversion, { ...step('divert'), id: diversionId, accountId, amount: diverted, reason: '挪用于其他项目（示例）' })
  await act(projects, housing, recordRecovery, { ...step('recover'), diversionId, amount: recovered })
}

/** What banks lent, as each bank records it. */
export async function fillLending(runtimes: Runtimes): Promise<void> {
  for (const story of lendingStories()) await lend(runtimeOf(runtimes, 'financing'), story, todayInShanghai())
}

/** What lies in the presale accounts of what was pushed, as the housing bureau records it. */
export async function fillEscrows(runtimes: Runtimes, counties: readonly County[]): Promise<void> {
  const plans = counties.flatMap((county) => county.plans)
  for (const story of escrowStories(plans)) await fillEscrow(runtimeOf(runtimes, 'projects'), story)
}
