import type { LocalDate, YearMonth } from '../../kernel/dates.js'
import type { AssessmentFacts } from './2-3-conditions/facts.js'
import { CONDITION_DEFAULTS } from './2-3-conditions/settings.js'

export const day = (text: string): LocalDate => text as LocalDate
export const month = (text: string): YearMonth => text as YearMonth

/** What tests begin with: a scope of which nobody has reported anything. */
export const SILENT: AssessmentFacts = {
  scopeId: 'scope',
  projectId: 'project',
  buildingIds: ['1', '2'],
  day: day('2026-11-23'),
  knownSince: day('2026-01-05'),
  requestedAmount: null,
  capitalRequirements: [],
  capitalContributions: [],
  approvals: [],
  certificates: [],
  issuers: {},
  progress: [],
  stops: [],
  resumptions: [],
  governance: [],
  collaterals: [],
  leadBanks: [],
  closedAccounts: [],
  presale: { permitIds: [], accounts: [] },
  diversions: null,
  withdrawals: [],
  loanOutstanding: null,
  loanSince: null,
  judgements: [],
  loanUse: [],
  completionPlans: [],
  milestones: [],
  settings: CONDITION_DEFAULTS,
  records: new Map(),
}

/** A scope of which every condition holds. */
export const COMPLETE: AssessmentFacts = {
  ...SILENT,
  requestedAmount: 1_000n,
  capitalRequirements: [{ id: 'requirement', requiredAmount: 500n, determinedOn: day('2026-02-01') }],
  capitalContributions: [{ id: 'cash', form: 'CASH', amount: 500n, recognised: null }],
  approvals: [{ id: 'approval', state: 'VALID', validUntil: null }],
  certificates: (['LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION'] as const).map((kind) => ({
    id: kind,
    kind,
    status: 'VALID',
    expiresOn: null,
    subjectId: 'project',
  })),
  progress: [{ id: 'october', month: month('2026-10'), status: 'UNDER_CONSTRUCTION' }],
  governance: [
    { id: 'governance', aspect: 'GOVERNANCE', conclusion: 'SOUND', assessedOn: day('2026-03-01') },
    { id: 'operation', aspect: 'OPERATION', conclusion: 'WITH_RESERVATIONS', assessedOn: day('2026-03-01') },
  ],
  collaterals: [
    { id: 'collateral', institutionId: 'bank', unitCode: null, registration: 'REGISTERED', rank: 1, priorClaims: 0n, value: 1_000n, seized: false },
  ],
  leadBanks: [{ id: 'lead', bankId: 'bank', startsOn: day('2026-03-01'), endsOn: null }],
  closedAccounts: [{ id: 'closed', institutionId: 'bank', signedOn: day('2026-03-02'), startsOn: day('2026-03-02'), endsOn: null }],
  presale: { permitIds: ['permit'], accounts: [{ id: 'account', keyQuota: 1n }] },
  diversions: [],
  judgements: (['SCALE_REASONABLE', 'SALES_PROSPECT'] as const).map((question) => ({
    id: question,
    question,
    favourable: true,
    judgedOn: day('2026-04-01'),
    institutionId: 'bank',
  })),
  loanUse: [{ id: 'use', institutionId: 'bank', month: month('2026-12'), purpose: 'CONSTRUCTION', planned: 1_000n, actual: null, driftReason: null }],
  completionPlans: [{ id: 'plan', plannedCompletion: day('2027-06-30'), actualCompletion: null, plannedDelivery: day('2027-12-31'), superseded: null }],
}
