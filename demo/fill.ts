import type { Actor, Agency } from '../kernel/actor.js'
import type { RequestContext } from '../kernel/request.js'
import { type Action, type ActionInput, isRefused } from '../platform/action/action.js'
import { type BulkAction, batches, runBulk } from '../platform/action/bulk.js'
import { runAction } from '../platform/action/run.js'
import type { SubgraphName } from '../platform/database/roles.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { insertLegalBases, insertPushes } from '../subgraphs/coordination/bulk.js'
import { registerReportingUnit } from '../subgraphs/coordination/unit/actions/register-reporting-unit.js'
import { approveCredit } from '../subgraphs/financing/credit/actions/approve-credit.js'
import { recordDisbursement } from '../subgraphs/financing/credit/actions/record-disbursement.js'
import { signCredit } from '../subgraphs/financing/credit/actions/sign-credit.js'
import { acceptPush } from '../subgraphs/financing/engagement/actions/accept-push.js'
import { recordBankDecision } from '../subgraphs/financing/engagement/actions/record-bank-decision.js'
import { registerInstitution } from '../subgraphs/financing/institution/actions/register-institution.js'
import { insertCertificates, insertLandLinks, insertMortgages } from '../subgraphs/land/bulk.js'
import {
  insertBuildings,
  insertEnterprises,
  insertProgress,
  insertProjects,
  insertScopeBuildings,
  insertScopes,
  insertStops,
  insertViolations,
} from '../subgraphs/projects/bulk.js'
import { depositPresaleFunds } from '../subgraphs/projects/escrow/actions/deposit-presale-funds.js'
import { openEscrowAccount } from '../subgraphs/projects/escrow/actions/open-escrow-account.js'
import { recordDiversion } from '../subgraphs/projects/escrow/actions/record-diversion.js'
import { recordRecovery } from '../subgraphs/projects/escrow/actions/record-recovery.js'
import { insertTaxLinks, insertTaxPeriods } from '../subgraphs/tax/bulk.js'
import { DEMO_INSTITUTIONS } from './banks.js'
import { type EscrowStory, escrowOf } from './escrow.js'
import { type LendingStory, lendingStories, stepKey } from './financing-facts.js'
import { certificatesOf, mortgagesOf, taxesOf } from './land-and-tax-facts.js'
import {
  buildingsOf,
  enterpriseOf,
  type ProjectPlan,
  planProject,
  progressOf,
  projectOf,
  scopeBuildingsOf,
  scopesOf,
  stopsOf,
  violationsOf,
} from './project-facts.js'
import { legalBasesOf, pushesOf } from './push-facts.js'
import { idOf } from './random.js'
import { DEMO_UNITS, type DemoUnit, PROJECT_UNITS, unitId } from './units.js'

export type Runtimes = ReadonlyMap<SubgraphName, SubgraphRuntime>

export interface FillOptions {
  readonly projectsPerUnit: number
  /** How many months of progress and quarters of taxes each project has. */
  readonly months: number
  readonly quarters: number
  readonly onProgress: (done: number, total: number) => void
}

/** The clerk of an agency in a unit, who fills what that agency owns: nobody writes another's slice, not even here. */
const clerk = (agency: Agency, unit: string): Actor =>
  Object.freeze({
    kind: agency === 'MECHANISM_OFFICE' ? 'OFFICE' : 'AGENCY',
    person: idOf(`filler ${agency} ${unit}`),
    membership: idOf(`filling membership ${agency} ${unit}`),
    client: 'demonstration',
    role: 'CLERK',
    post: '演示数据填报员',
    agency,
    unit,
    institution: null,
    enterprise: null,
  })

const requestOf = (actor: Actor): RequestContext => ({
  actor,
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: 'demonstration',
  deadline: Date.now() + 60_000,
})

const runtimeOf = (runtimes: Runtimes, name: SubgraphName): SubgraphRuntime => {
  const runtime = runtimes.get(name)
  if (!runtime) throw new Error(`the demonstration needs the ${name} subgraph`)
  return runtime
}

async function insert<Row>(runtime: SubgraphRuntime, actor: Actor, bulk: BulkAction<Row, unknown>, rows: readonly Row[]): Promise<void> {
  for (const batch of batches(rows)) {
    const outcome = await runBulk(runtime, requestOf(actor), bulk, batch)
    if (isRefused(outcome)) throw new Error(`${bulk.coordinate}: ${outcome.refused.code}`)
  }
}

const catchUp = (runtimes: Runtimes): Promise<unknown> => Promise.all([...runtimes.values()].map((runtime) => runtime.inbox.catchUp()))

/** Superiors first; a unit is in sight of the office above it once every subgraph has its copy. */
async function registerUnits(runtimes: Runtimes): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  for (const { id, name, kind, code, parentId, validFrom } of DEMO_UNITS) {
    const top =
      parentId === null
        ? id
        : DEMO_UNITS.find(
            (unit) => unit.kind === 'PROVINCE' && (unit.id === parentId || DEMO_UNITS.some((city) => city.id === parentId && city.parentId === unit.id)),
          )?.id
    const input = { idempotencyKey: idOf(`register ${name}`), id, name, kind, divisionCode: code, parentId, validFrom }
    const outcome = await runAction(coordination, requestOf(clerk('MECHANISM_OFFICE', top ?? id)), registerReportingUnit, input)
    if (isRefused(outcome)) throw new Error(`registering ${name}: ${outcome.refused.code}`)
    if (kind === 'PROVINCE' || kind === 'CITY') await catchUp(runtimes)
  }
  await catchUp(runtimes)
}

async function registerInstitutions(runtimes: Runtimes): Promise<void> {
  const financing = runtimeOf(runtimes, 'financing')
  for (const institution of DEMO_INSTITUTIONS) {
    const outcome = await runAction(financing, requestOf(clerk('NFRA', unitId('吕梁市'))), registerInstitution, {
      idempotencyKey: idOf(`register ${institution.id}`),
      ...institution,
    })
    if (isRefused(outcome)) throw new Error(`registering ${institution.name}: ${outcome.refused.code}`)
  }
  await catchUp(runtimes)
}

const numbered = (plans: readonly ProjectPlan[]) => plans.map((plan, n) => [plan, n] as const)

async function fillProjects(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[], months: number): Promise<void> {
  const projects = runtimeOf(runtimes, 'projects')
  const housing = clerk('HOUSING', unit.id)
  const all = numbered(plans)
  const developers = new Map(plans.map((plan) => [plan.developerId, plan]))
  await insert(projects, housing, insertEnterprises, [...developers.values()].map(enterpriseOf))
  await insert(
    projects,
    housing,
    insertProjects,
    all.map(([plan, n]) => projectOf(plan, n)),
  )
  await insert(projects, housing, insertBuildings, plans.flatMap(buildingsOf))
  await insert(projects, housing, insertScopes, plans.flatMap(scopesOf))
  await insert(projects, housing, insertScopeBuildings, plans.flatMap(scopeBuildingsOf))
  await insert(
    projects,
    housing,
    insertProgress,
    plans.flatMap((plan) => progressOf(plan, months)),
  )
  await insert(projects, housing, insertStops, plans.flatMap(stopsOf))
  await insert(
    projects,
    clerk('MARKET_REGULATION', unit.id),
    insertViolations,
    all.flatMap(([plan, n]) => violationsOf(plan, n)),
  )
}

async function fillLandAndTax(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[], quarters: number): Promise<void> {
  const land = runtimeOf(runtimes, 'land')
  const tax = runtimeOf(runtimes, 'tax')
  const all = numbered(plans)
  const resources = clerk('NATURAL_RESOURCES', unit.id)
  const approval = clerk('ADMIN_APPROVAL', unit.id)
  const certificates = all.map(([plan, n]) => certificatesOf(plan, n))
  const mortgages = all.map(([plan, n]) => mortgagesOf(plan, n))
  const taxes = all.map(([plan, n]) => taxesOf(plan, n, quarters))
  await insert(
    land,
    approval,
    insertCertificates,
    certificates.flatMap((made) => made.certificates),
  )
  await insert(
    land,
    approval,
    insertLandLinks,
    certificates.flatMap((made) => made.links),
  )
  await insert(
    land,
    resources,
    insertMortgages,
    mortgages.flatMap((made) => made.mortgages),
  )
  await insert(
    land,
    resources,
    insertLandLinks,
    mortgages.flatMap((made) => made.links),
  )
  await insert(
    tax,
    clerk('TAXATION', unit.id),
    insertTaxPeriods,
    taxes.flatMap((made) => made.periods),
  )
  await insert(
    tax,
    clerk('TAXATION', unit.id),
    insertTaxLinks,
    taxes.flatMap((made) => made.links),
  )
}

async function fillPushes(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[]): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  const office = clerk('MECHANISM_OFFICE', unit.id)
  await insert(
    coordination,
    office,
    insertPushes,
    numbered(plans).flatMap(([plan, n]) => pushesOf(plan, n)),
  )
  await insert(
    coordination,
    office,
    insertLegalBases,
    numbered(plans).flatMap(([plan, n]) => legalBasesOf(plan, n)),
  )
}

/** Runs one action as its actor; whatever refuses it is a mistake of the demonstration. */
async function act<Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  runtime: SubgraphRuntime,
  actor: Actor,
  action: Action<Input, Asked, Locked, Answer>,
  input: Input,
): Promise<Answer> {
  const outcome = await runAction(runtime, requestOf(actor), action, input)
  if (isRefused(outcome)) throw new Error(`${action.name}: ${outcome.refused.code} ${JSON.stringify(outcome.refused.parameters)}`)
  return outcome.answer
}

async function lend(financing: SubgraphRuntime, story: LendingStory, today: string): Promise<void> {
  const { bank, approvedFen, pushId } = story
  const engagement = await act(financing, bank, acceptPush, { ...stepKey(story, 'accept'), pushId })
  const decision = { expectedVersion: 1, decision: 'APPROVED' as const, decidedOn: today, supportClass: 'NORMAL' as const }
  await act(financing, bank, recordBankDecision, { ...stepKey(story, 'decide'), engagementId: engagement.id, ...decision })
  const approval = { approvedAmount: approvedFen, approvedOn: today, expiresOn: `${Number(today.slice(0, 4)) + 3}${today.slice(4)}` }
  const credit = await act(financing, bank, approveCredit, { ...stepKey(story, 'approve'), engagementId: engagement.id, ...approval })
  const contract = { signedAmount: approvedFen, signedOn: today, contractNumber: `示例-${story.plan.unit.name}-1` }
  await act(financing, bank, signCredit, { ...stepKey(story, 'sign'), creditId: credit.id, expectedVersion: 1, ...contract })
  for (const note of ['1', '2']) {
    const drawing = { drawdownNote: `${story.plan.unit.name}-${note}`, amount: approvedFen / 4n, occurredOn: today }
    await act(financing, bank, recordDisbursement, { ...stepKey(story, `draw ${note}`), creditId: credit.id, ...drawing })
  }
}

/** Waits until every subgraph has acknowledged the grants: only then does a bank see what was pushed to it. */
async function grantsAcknowledged(runtimes: Runtimes): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  const context = coordination.contextFor(requestOf(clerk('MECHANISM_OFFICE', unitId('山西省'))))
  const waiting = { name: 'demonstration.granting', text: `select count(*)::int as count from project_push where state = 'GRANTING'` }
  for (const deadline = Date.now() + 30_000; ; ) {
    const [row] = await coordination.reader.read<{ count: number }>(context, waiting, [])
    if (row?.count === 0) return
    if (Date.now() > deadline) throw new Error('the grants of the demonstration were not acknowledged')
    await catchUp(runtimes)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const todayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Presale money in its account, as the housing bureau records it. */
async function fillEscrow(projects: SubgraphRuntime, institutionId: string, story: EscrowStory): Promise<void> {
  const { accountId, projectId, accountNumber, quota, deposits, diverted, recovered } = story
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

async function fillLending(runtimes: Runtimes): Promise<void> {
  await grantsAcknowledged(runtimes)
  await catchUp(runtimes)
  for (const [n, story] of lendingStories().entries()) {
    await lend(runtimeOf(runtimes, 'financing'), story, todayInShanghai())
    await fillEscrow(runtimeOf(runtimes, 'projects'), story.institutionId, escrowOf(story.plan, n))
  }
}

/** Writes the demonstration through the agencies' own bulk actions: the same rights, constraints and audit as all other data. */
export async function fillFacts(runtimes: Runtimes, { projectsPerUnit, months, quarters, onProgress }: FillOptions): Promise<void> {
  const total = 2 + PROJECT_UNITS.length * 3
  let done = 0
  const step = (): void => onProgress(++done, total)
  await registerUnits(runtimes)
  await registerInstitutions(runtimes)
  step()
  for (const unit of PROJECT_UNITS) {
    const plans = Array.from({ length: projectsPerUnit }, (_, n) => planProject(unit, n))
    await fillProjects(runtimes, unit, plans, months)
    step()
    await fillLandAndTax(runtimes, unit, plans, quarters)
    step()
    await fillPushes(runtimes, unit, plans)
    step()
  }
  await catchUp(runtimes)
  await fillLending(runtimes)
  step()
}
