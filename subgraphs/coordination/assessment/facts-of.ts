import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import type { Approval, AssessmentFacts, GovernanceJudgement, Milestone, Withdrawal } from '../../../policy/lvliang-2024-12/2-3-conditions/facts.js'
import type { CertificateKind } from '../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { evidenceOf } from './evidence-of.js'
import type { EscrowAnswer, GovernanceAnswer, ScopeAnswer } from './facts-answer.js'
import { fen, fenOrNull } from './fen.js'
import { financingFacts, requestedAmount } from './financing-facts.js'
import { loanOutstanding, loanSince } from './project-loan.js'
import { issuersOf, settingsOf } from './settings-of.js'
import { given, wholeList } from './whole-lists.js'

/** Rows of the graph differ from a rule's facts in the branding of dates and choices, not in what they hold. */
const as = <Fact>(rows: readonly unknown[]): readonly Fact[] => rows as readonly Fact[]

function governance({ governanceAssessments, developer }: ScopeAnswer): readonly GovernanceJudgement[] {
  const [own, company] = [wholeList(governanceAssessments, 'judgements'), developer ? wholeList(developer.governanceAssessments, 'judgements') : []]
  return as<GovernanceJudgement>([...own, ...company] satisfies readonly GovernanceAnswer[])
}

const withdrawal = ({ id, use, amount, occurredOn }: EscrowAnswer['withdrawals'][number]): Withdrawal => ({
  id,
  use: (use ?? 'OTHER') as Withdrawal['use'],
  amount: fen(amount),
  occurredOn: occurredOn as LocalDate,
})

type PresaleFacts = Pick<AssessmentFacts, 'presale' | 'diversions' | 'withdrawals' | 'loanOutstanding' | 'loanSince'>

function presaleFacts(scope: ScopeAnswer): PresaleFacts {
  const accounts = given(scope.escrowAccounts, 'presale accounts')
  const project = given(scope.project, 'the project')
  const diversions = accounts.flatMap((account) => account.diversions)
  return {
    presale: {
      permitIds: given(scope.presalePermits, 'presale permits').map(({ id }) => id),
      accounts: accounts.map(({ id, supervisedQuota }) => ({ id, keyQuota: fenOrNull(supervisedQuota) })),
    },
    diversions: accounts.length === 0 ? null : diversions.map(({ id, amount, recovered }) => ({ id, amount: fen(amount), recovered: fen(recovered) })),
    withdrawals: accounts.flatMap((account) => account.withdrawals).map(withdrawal),
    loanOutstanding: loanOutstanding(project, accounts),
    loanSince: loanSince(project),
  }
}

type WorksFacts = Pick<AssessmentFacts, 'approvals' | 'certificates' | 'progress' | 'stops' | 'resumptions' | 'completionPlans' | 'milestones'>

const worksFacts = (scope: ScopeAnswer): WorksFacts => ({
  approvals: as<Approval>(wholeList(scope.projectApprovals, 'approvals')),
  certificates: given(scope.certificates, 'certificates').flatMap(({ id, kind, status, expiresOn, subjectIds }) =>
    subjectIds.map((subjectId) => ({ id, kind: kind as CertificateKind, status, expiresOn, subjectId })),
  ),
  progress: given(scope.progress, 'progress').map(({ id, month, status }) => ({ id, month: month as YearMonth, status })),
  stops: as(given(scope.stopEpisodes, 'stops')),
  resumptions: as(wholeList(scope.resumptionAssessments, 'judgements of resumption')),
  completionPlans: as(wholeList(scope.completionRecords, 'completion plans')),
  milestones: as<Milestone>(wholeList(scope.planMilestones, 'milestones')),
})

/** Instants come with the offset of Asia/Shanghai, so their text begins with the legal date. */
const dayOf = (instant: string): LocalDate => instant.slice(0, 10) as LocalDate

/** The facts of one scope on one day, from what all agencies answered. */
export function factsOf(scope: ScopeAnswer, day: LocalDate): AssessmentFacts {
  const settings = given(given(scope.unit, 'the unit').settings, 'settings')
  return {
    scopeId: scope.id,
    projectId: given(scope.project, 'the project').id,
    buildingIds: scope.buildings.map(({ id }) => id),
    day,
    knownSince: dayOf(given(scope.firstRecordedAt, 'the scope’s beginning')),
    requestedAmount: requestedAmount(scope),
    issuers: issuersOf(settings),
    governance: governance(scope),
    ...worksFacts(scope),
    ...financingFacts(scope, day),
    ...presaleFacts(scope),
    settings: settingsOf(settings),
    records: evidenceOf(scope),
  }
}
