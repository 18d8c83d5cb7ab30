import type { Actor } from '../kernel/actor.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { approveCredit } from '../subgraphs/financing/credit/actions/approve-credit.js'
import { acceptPush } from '../subgraphs/financing/engagement/actions/accept-push.js'
import { recordBankDecision } from '../subgraphs/financing/engagement/actions/record-bank-decision.js'
import { fixEngagementProblem } from '../subgraphs/financing/engagement/problem/fix-problem.js'
import { explainFigureDifference } from '../subgraphs/financing/figure/actions/explain-figure-difference.js'
import { reportFigure } from '../subgraphs/financing/figure/actions/report-figure.js'
import { act, banker, clerk, type Runtimes, requestOf, runtimeOf } from './acting.js'
import type { DemoInstitution } from './banks.js'
import type { County } from './facts/fill-slice.js'
import type { ProjectPlan } from './project-facts.js'
import { banksOf, pushId } from './push-facts.js'
import { idOf } from './random.js'
import { todayInShanghai } from './today.js'

type Decision = Omit<Parameters<(typeof recordBankDecision)['rules'][number]>[0]['input'], 'idempotencyKey' | 'engagementId' | 'expectedVersion' | 'decidedOn'>

const RESUMING: Decision = { decision: 'APPROVED', supportClass: 'TEMPORARILY_DISTRESSED', measure: 'NEW_LOAN' }

const PRUDENT: Decision = {
  decision: 'APPROVED',
  supportClass: 'SERIOUS_VIOLATION',
  justification: '仅限后续工程款，逐笔受托支付；股东追加连带保证，处罚已缴清，报总行风险部门同意',
}

const REFUSED: Decision = {
  decision: 'REJECTED',
  reasonCode: 'DOCUMENTS_MISSING',
  problems: [{ reasonCode: 'DOCUMENTS_MISSING', detail: '完工计划未经施工单位确认', actingAgency: 'HOUSING' }],
}

const DECLINED: Decision = { decision: 'REJECTED', reasonCode: 'CREDIT_RECORD' }

export const REPAIRED_NUMBER = 1

/** Of 离石: class two with a new loan to resume works, class three with its flag and justification, one that says no for good, and one whose no was repaired. */
const EVALUATED: readonly (readonly [number: number, which: number, decision: Decision])[] = [
  [4, 0, RESUMING],
  [7, 0, PRUDENT],
  [7, 1, DECLINED],
  [REPAIRED_NUMBER, 0, REFUSED],
]

const key = (bank: DemoInstitution, plan: ProjectPlan, step: string) => ({ idempotencyKey: idOf(`evaluation ${plan.key} ${bank.id} ${step}`) })

/** Nobody answers which problem a decision raised: its id is looked up. */
async function problemOf(financing: SubgraphRuntime, actor: Actor, engagementId: string): Promise<string> {
  const statement = { name: 'demonstration.problem', text: 'select id from engagement_problem where engagement_id = $1' }
  const [row] = await financing.reader.read<{ id: string }>(financing.contextFor(requestOf(actor)), statement, [engagementId])
  if (!row) throw new Error('the refusal raised no problem')
  return row.id
}

async function evaluate(financing: SubgraphRuntime, plan: ProjectPlan, bank: DemoInstitution, decision: Decision): Promise<void> {
  const [scope] = plan.scopes
  if (!scope) return
  const [actor, on, approvedAmount] = [banker(bank.id), todayInShanghai(), (plan.investmentFen / 10_000_000n) * 1_000_000n]
  const engagement = await act(financing, actor, acceptPush, { ...key(bank, plan, 'accept'), pushId: pushId(scope.id, bank.id) })
  const decided = { engagementId: engagement.id, expectedVersion: 1, decidedOn: on, ...decision }
  await act(financing, actor, recordBankDecision, { ...key(bank, plan, 'decide'), ...decided, ...(decision.supportClass ? { approvedAmount } : {}) })
  if (decision.decision === 'APPROVED')
    await act(financing, actor, approveCredit, {
      ...key(bank, plan, 'approve'),
      engagementId: engagement.id,
      approvedAmount,
      approvedOn: on,
      expiresOn: '2029-12-31',
    })
  if (decision !== REFUSED) return
  const housing = clerk('HOUSING', plan.unit.id)
  const repaired = { problemId: await problemOf(financing, housing, engagement.id), fixedOn: on, note: '施工单位已在完工计划上盖章确认' }
  await act(financing, housing, fixEngagementProblem, { ...key(bank, plan, 'fix'), ...repaired })
}

/** L-51: what the county reports that the bank disbursed, a tenth above the bank's own figure, and why. */
async function reportDisbursed(financing: SubgraphRuntime, plan: ProjectPlan): Promise<void> {
  const [[scope], [bank]] = [plan.scopes, banksOf(plan)]
  if (!scope || !bank) return
  const office = clerk('MECHANISM_OFFICE', plan.unit.id)
  const [month, amount] = [todayInShanghai().slice(0, 7), ((plan.investmentFen / 5_000_000n) * 1_000_000n * 11n) / 20n]
  const figure = await act(financing, office, reportFigure, {
    ...key(bank, plan, 'figure'),
    ...{ scopeId: scope.id, institutionId: bank.id, measure: 'DISBURSED', month, amount },
  })
  await act(financing, office, explainFigureDifference, {
    ...key(bank, plan, 'explain'),
    figureId: figure.id,
    explanation: '企业按放款通知书上报，其中一笔次日入账',
  })
}

/** Banks' own answers to what was pushed, beside the loans of fillLending. */
export async function fillEvaluations(runtimes: Runtimes, counties: readonly County[]): Promise<void> {
  const financing = runtimeOf(runtimes, 'financing')
  const plans = counties.find(({ unit }) => unit.name === '离石区')?.plans ?? []
  for (const [number, which, decision] of EVALUATED) {
    const plan = plans.find((one) => one.number === number)
    const bank = plan && banksOf(plan)[which]
    if (plan && bank) await evaluate(financing, plan, bank, decision)
  }
  const [first] = plans
  if (first) await reportDisbursed(financing, first)
}
