import type { Agency } from '../../../kernel/actor.js'

/** The answer of documents/internal/assessmentFacts, as far as types go: money is yuan text, dates are text. */
export interface Reported {
  readonly id: string
  readonly agency: Agency
  readonly version: number
  readonly recordedAt: string
}

export interface List<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean }
}

/** What an agency may fail to give; a failed one fails the question, so null stands here only for what the asker must not take as empty. */
type Given<Value> = Value | null

interface ById {
  readonly id: string
}

export interface SettingAnswer extends ById {
  readonly name: string
  readonly value: string
  readonly effectiveFrom: string
  readonly basis: string
}

export interface CreditAnswer extends ById {
  readonly balance: Given<string>
  readonly disbursements: readonly (ById & { readonly occurredOn: string; readonly reverses: ById | null })[]
}

export interface EscrowAnswer extends Reported {
  readonly supervisedQuota: string | null
  readonly diversions: readonly (Reported & { readonly amount: string; readonly recovered: string })[]
  readonly withdrawals: readonly (Reported & { readonly use: string | null; readonly amount: string; readonly occurredOn: string })[]
}

export interface GovernanceAnswer extends Reported {
  readonly aspect: string
  readonly conclusion: string
  readonly assessedOn: string
}

export interface SeizureAnswer extends Reported {
  readonly realEstateUnitCode: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly liftedOn: string | null
}

export interface RecognitionAnswer extends Reported {
  readonly stage: string
  readonly recognised: string
  readonly decidedOn: string
}

export interface ContributionAnswer extends Reported {
  readonly form: string
  readonly amount: string
  readonly capitalRecognitions: Given<List<RecognitionAnswer>>
}

export interface CollateralAnswer extends Reported {
  readonly kind: string
  readonly registration: string
  readonly rank: number | null
  readonly priorClaims: string | null
  readonly realEstateUnitCode: string | null
  readonly institution: ById | null
  readonly collateralValuations: Given<List<Reported & { readonly value: string; readonly valuedOn: string }>>
}

export interface DemandAnswer extends Reported {
  readonly amount: string
  readonly raisedOn: string
  readonly state: string
}

export interface ProposalAnswer extends Reported {
  readonly requestedAmount: string
  readonly proposedOn: string
  readonly conclusion: string
}

export interface ScopeAnswer extends ById {
  readonly firstRecordedAt: Given<string>
  readonly unit: Given<ById & { readonly settings: Given<readonly SettingAnswer[]> }>
  readonly project: Given<
    ById & { readonly disbursedAmount: Given<string>; readonly loanBalance: Given<string>; readonly credits: Given<readonly CreditAnswer[]> }
  >
  readonly developer: (ById & { readonly governanceAssessments: Given<List<GovernanceAnswer>> }) | null
  readonly buildings: readonly ById[]
  readonly progress: Given<readonly (Reported & { readonly month: string; readonly status: string })[]>
  readonly stopEpisodes: Given<readonly (Reported & { readonly stoppedOn: string; readonly resumedOn: string | null })[]>
  readonly presalePermits: Given<readonly Reported[]>
  readonly escrowAccounts: Given<readonly EscrowAnswer[]>
  readonly governanceAssessments: Given<List<GovernanceAnswer>>
  readonly resumptionAssessments: Given<
    List<Reported & { readonly assessedOn: string; readonly assetsSufficient: boolean; readonly canResume: boolean; readonly canDeliver: boolean }>
  >
  readonly projectApprovals: Given<List<Reported & { readonly state: string; readonly validUntil: string | null }>>
  readonly completionRecords: Given<
    List<
      Reported & {
        readonly plannedCompletion: string
        readonly actualCompletion: string | null
        readonly plannedDelivery: string
        readonly superseded: string | null
      }
    >
  >
  readonly planMilestones: Given<
    List<Reported & { readonly plan: string; readonly plannedOn: string; readonly revisedOn: string | null; readonly actualOn: string | null }>
  >
  readonly certificates: Given<
    readonly (Reported & { readonly kind: string; readonly status: string; readonly expiresOn: string | null; readonly subjectIds: readonly string[] })[]
  >
  readonly seizures: Given<List<SeizureAnswer>>
  readonly financingDemands: Given<List<DemandAnswer>>
  readonly capitalRequirements: Given<List<Reported & { readonly requiredAmount: string; readonly determinedOn: string }>>
  readonly capitalContributions: Given<List<ContributionAnswer>>
  readonly collaterals: Given<List<CollateralAnswer>>
  readonly leadBankAppointments: Given<List<Reported & { readonly startsOn: string; readonly endsOn: string | null; readonly bank: ById | null }>>
  readonly closedAccountAgreements: Given<
    List<Reported & { readonly signedOn: string; readonly startsOn: string | null; readonly endsOn: string | null; readonly institution: ById | null }>
  >
  readonly bankJudgements: Given<
    List<Reported & { readonly question: string; readonly favourable: boolean; readonly judgedOn: string; readonly institution: ById | null }>
  >
  readonly loanUsePlans: Given<
    List<
      Reported & {
        readonly month: string
        readonly purpose: string
        readonly planned: string
        readonly actual: string | null
        readonly driftReason: string | null
        readonly institution: ById | null
      }
    >
  >
  readonly listProposals: Given<List<ProposalAnswer>>
}

export interface FactsAnswer {
  readonly financedScopes: List<ScopeAnswer> | null
}
