import { randomUUID } from 'node:crypto'
import type { Agency } from '../../kernel/actor.js'
import type { Ask } from '../../platform/action/action.js'
import type { FactsAnswer, ScopeAnswer } from '../../subgraphs/coordination/assessment/facts-answer.js'

const DAY = '2026-11-23'
const fact = <More extends object>(agency: Agency, more: More) => ({ id: randomUUID(), agency, version: 1, recordedAt: '2026-11-01T09:00:00+08:00', ...more })
const whole = <Row>(...nodes: Row[]) => ({ nodes, pageInfo: { hasNextPage: false } })
const CERTIFICATES = ['LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION']

/** What the agencies say of a scope that meets all five conditions, without the gateway: for tests of what follows from a verdict. */
export function readyFacts(scopeId: string, projectId: string, unitId: string): ScopeAnswer {
  const bank = { id: randomUUID() }
  const governance = { conclusion: 'SOUND', assessedOn: '2026-10-15' }
  const judged = { favourable: true, judgedOn: '2026-11-02', institution: bank }
  const valuation = fact('NFRA', { value: '160000000.00', valuedOn: '2026-10-01' })
  const collateral = { kind: 'WORKS_IN_PROGRESS', registration: 'REGISTERED', rank: 1, priorClaims: '0.00', realEstateUnitCode: null, institution: bank }
  return {
    id: scopeId,
    firstRecordedAt: '2026-01-01T09:00:00+08:00',
    unit: { id: unitId, settings: [] },
    project: { id: projectId, disbursedAmount: '0.00', loanBalance: '0.00', credits: [] },
    developer: null,
    buildings: [],
    progress: [fact('HOUSING', { month: '2026-11', status: 'UNDER_CONSTRUCTION' })],
    stopEpisodes: [],
    presalePermits: [],
    escrowAccounts: [fact('HOUSING', { supervisedQuota: '60000000.00', diversions: [], withdrawals: [] })],
    governanceAssessments: whole(...['GOVERNANCE', 'OPERATION'].map((aspect) => fact('MARKET_REGULATION', { aspect, ...governance }))),
    resumptionAssessments: whole(),
    projectApprovals: whole(fact('DEVELOPMENT_REFORM', { state: 'VALID', validUntil: null })),
    completionRecords: whole(fact('HOUSING', { plannedCompletion: '2027-09-30', actualCompletion: null, plannedDelivery: '2027-12-31', superseded: null })),
    planMilestones: whole(),
    certificates: CERTIFICATES.map((kind) => fact('NATURAL_RESOURCES', { kind, status: 'VALID', expiresOn: null, subjectIds: [projectId] })),
    seizures: whole(),
    financingDemands: whole(fact('HOUSING', { amount: '80000000.00', raisedOn: '2026-10-01', state: 'OPEN' })),
    capitalRequirements: whole(fact('NFRA', { requiredAmount: '80000000.00', determinedOn: '2026-03-01' })),
    capitalContributions: whole(fact('NFRA', { form: 'CASH', amount: '80000000.00', capitalRecognitions: whole() })),
    collaterals: whole(fact('NFRA', { ...collateral, collateralValuations: whole(valuation) })),
    leadBankAppointments: whole(fact('NFRA', { startsOn: '2026-10-10', endsOn: null, bank })),
    closedAccountAgreements: whole(fact('NFRA', { signedOn: '2026-10-20', startsOn: '2026-10-21', endsOn: null, institution: bank })),
    bankJudgements: whole(...['SCALE_REASONABLE', 'SALES_PROSPECT'].map((question) => fact('NFRA', { question, ...judged }))),
    loanUsePlans: whole(
      fact('NFRA', { month: '2026-12', purpose: 'CONSTRUCTION', planned: '80000000.00', actual: null, driftReason: null, institution: bank }),
    ),
    listProposals: whole(),
  }
}

/** Answers the questions of a verdict from what a test says the agencies know; null is a scope that nobody knows. */
export const asksFacts =
  (scopeOf: (id: string) => ScopeAnswer | null): Ask =>
  async <Answer>(document: string, { ids = [], scopeId }: Readonly<Record<string, unknown>>) => {
    if (document === 'pushedView') return { financedScope: { id: scopeId } } as Answer
    if (document === 'businessDate') return { businessDate: DAY } as Answer
    if (document !== 'assessmentFacts') throw new Error(document)
    const known = (ids as string[]).flatMap((id) => scopeOf(id) ?? [])
    return { financedScopes: whole(...known) } satisfies FactsAnswer as Answer
  }
