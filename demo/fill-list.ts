import { markImplemented } from '../subgraphs/coordination/nomination/actions/mark-implemented.js'
import { nominateScope } from '../subgraphs/coordination/nomination/actions/nominate-scope.js'
import { removeFromList } from '../subgraphs/coordination/nomination/actions/remove-from-list.js'
import { pushScope } from '../subgraphs/coordination/push/actions/push-scope.js'
import { revokePush } from '../subgraphs/coordination/push/actions/revoke-push.js'
import { act, clerk, type Runtimes, runtimeOf } from './acting.js'
import type { County } from './facts/fill-slice.js'
import { REPAIRED_NUMBER } from './fill-evaluations.js'
import { hasMechanism } from './fill-mechanisms.js'
import { lendingStories } from './financing-facts.js'
import { batchId } from './list-facts.js'
import type { ProjectPlan } from './project-facts.js'
import { banksOf, nominationId, pushId, readyPhase } from './push-facts.js'
import { idOf } from './random.js'
import { todayInShanghai } from './today.js'

const key = (plan: ProjectPlan, step: string) => ({ idempotencyKey: idOf(`list ${plan.key} ${step}`) })

const officeOf = ({ unit }: ProjectPlan) => clerk('MECHANISM_OFFICE', unit.id)

/** 实施一批: where the bank's first money came. */
async function implement(runtimes: Runtimes): Promise<void> {
  const [hub, implementedOn] = [runtimeOf(runtimes, 'coordination'), todayInShanghai()]
  for (const { plan } of lendingStories()) {
    const [scope] = plan.scopes
    if (!scope || !hasMechanism(plan.unit)) continue
    await act(hub, officeOf(plan), markImplemented, { ...key(plan, 'implement'), id: nominationId(scope.id), implementedOn, expectedVersion: 1 })
  }
}

async function remove(runtimes: Runtimes, plan: ProjectPlan): Promise<void> {
  const [scope] = plan.scopes
  if (!scope) return
  const why = { kind: 'CONDITIONS_NO_LONGER_MET', reason: '主办银行变更未定，企业申请暂缓，移出名单' }
  await act(runtimeOf(runtimes, 'coordination'), officeOf(plan), removeFromList, {
    ...key(plan, 'remove'),
    id: nominationId(scope.id),
    expectedVersion: 1,
    ...why,
  })
}

/** The bank said no, the housing bureau repaired it: pushed again as successor, with what the bank is shown kept. */
async function pushAgain(runtimes: Runtimes, plan: ProjectPlan): Promise<void> {
  const [[scope], [bank]] = [plan.scopes, banksOf(plan)]
  if (!scope || !bank) return
  const [hub, office] = [runtimeOf(runtimes, 'coordination'), officeOf(plan)]
  await act(hub, office, revokePush, { ...key(plan, 'revoke'), id: pushId(scope.id, bank.id), reason: '银行反馈的问题已整改，重新推送', expectedVersion: 2 })
  const asked = { scopeId: scope.id, institutionId: bank.id, requestedAmount: plan.investmentFen / 5n }
  await act(hub, office, pushScope, { ...key(plan, 'push again'), ...asked })
}

/** 成熟一批: nominated with its verdict, and pushed to nobody yet. */
async function nominate(runtimes: Runtimes, plan: ProjectPlan): Promise<void> {
  const phase = readyPhase(plan)
  if (!phase) return
  const listed = { scopeId: phase.id, batchId: batchId(plan.unit, 3), requestedAmount: plan.investmentFen / 10n }
  await act(runtimeOf(runtimes, 'coordination'), officeOf(plan), nominateScope, { ...key(plan, 'nominate'), ...listed })
}

/** Where things stand on the counties' lists: what was imported goes on through the same actions as everybody's. */
export async function fillList(runtimes: Runtimes, counties: readonly County[]): Promise<void> {
  await implement(runtimes)
  const plans = counties.flatMap((county) => county.plans)
  const removed = plans.find(({ story }) => story === 'REMOVED')
  if (removed) await remove(runtimes, removed)
  const lishi = plans.filter(({ unit }) => unit.name === '离石区')
  const [first, repaired] = [lishi.find(({ number }) => number === 0), lishi.find(({ number }) => number === REPAIRED_NUMBER)]
  if (repaired && lishi.length > REPAIRED_NUMBER) await pushAgain(runtimes, repaired)
  if (first) await nominate(runtimes, first)
}
