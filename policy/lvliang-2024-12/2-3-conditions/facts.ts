import type { Agency } from '../../../kernel/actor.js'
import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import type { Fen } from '../../../kernel/money.js'
import type { Covering } from '../2-4-support/certificates-complete.js'
import type { CertificateKind } from '../2-4-support/four-certificates.js'
import type { PresaleSupervision } from './condition-4-closed-supervision.js'
import type { Diversion } from './condition-4-diverted-funds.js'
import type { WithdrawalUse } from './condition-4-loan-first.js'
import type { ConditionSettings } from './settings.js'

interface Recorded {
  readonly id: string
}

/** Whose record a rule looked at, as it stood. */
export interface EvidenceRecord {
  /** The graph's type: "Collateral". */
  readonly type: string
  readonly id: string
  readonly agency: Agency
  readonly version: number
  readonly recordedAt: string
}

export interface CapitalRequirement extends Recorded {
  readonly requiredAmount: Fen
  readonly determinedOn: LocalDate
}

export interface CapitalContribution extends Recorded {
  readonly form: 'CASH' | 'IN_KIND'
  readonly amount: Fen
  /** What financing bank and platform recognised of it; null where nobody has recognised yet. */
  readonly recognised: Fen | null
}

export interface Approval extends Recorded {
  readonly state: 'VALID' | 'CHANGED' | 'EXPIRED' | 'REVOKED'
  readonly validUntil: LocalDate | null
}

export interface CertificateFact extends Recorded, Covering {}

export interface MonthOfProgress extends Recorded {
  readonly month: YearMonth
  readonly status: string
}

export interface Stop extends Recorded {
  readonly stoppedOn: LocalDate
  readonly resumedOn: LocalDate | null
}

/** A person's judgement of works that stand still. */
export interface Resumption extends Recorded {
  readonly assessedOn: LocalDate
  readonly assetsSufficient: boolean
  readonly canResume: boolean
  readonly canDeliver: boolean
}

export interface GovernanceJudgement extends Recorded {
  readonly aspect: 'GOVERNANCE' | 'OPERATION'
  readonly conclusion: 'SOUND' | 'WITH_RESERVATIONS' | 'UNSOUND'
  readonly assessedOn: LocalDate
}

export interface CollateralFact extends Recorded {
  readonly institutionId: string
  /** The real-estate unit it lies on: pledged to two banks, it covers once; null where it has none. */
  readonly unitCode: string | null
  readonly registration: 'REGISTERED' | 'APPLIED' | 'UNREGISTERED' | 'RELEASED'
  readonly rank: number | null
  readonly priorClaims: Fen
  /** The latest valuation; null where it was never valued. */
  readonly value: Fen | null
  /** A court holds what it lies on, as the land register says. */
  readonly seized: boolean
}

export interface LeadBank extends Recorded {
  readonly bankId: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
}

export interface ClosedAccount extends Recorded {
  readonly institutionId: string
  readonly signedOn: LocalDate
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

/** Money that left a presale account. */
export interface Withdrawal extends Recorded {
  readonly use: WithdrawalUse
  readonly amount: Fen
  readonly occurredOn: LocalDate
}

export interface BankJudgement extends Recorded {
  readonly question: string
  readonly favourable: boolean
  readonly judgedOn: LocalDate
  readonly institutionId: string
}

export interface LoanUseMonth extends Recorded {
  readonly institutionId: string
  readonly month: YearMonth
  readonly purpose: string
  readonly planned: Fen
  readonly actual: Fen | null
  /** Why what came is off the plan; null where nobody said. */
  readonly driftReason: string | null
}

export interface CompletionPlan extends Recorded {
  readonly plannedCompletion: LocalDate
  readonly actualCompletion: LocalDate | null
  readonly plannedDelivery: LocalDate
  /** Why a later version took its place; null for the plan that holds. */
  readonly superseded: string | null
}

export interface Milestone extends Recorded {
  readonly plan: 'RELOCATION' | 'CONSTRUCTION' | 'COMPLETION' | 'LOAN_USE'
  readonly plannedOn: LocalDate
  readonly revisedOn: LocalDate | null
  readonly actualOn: LocalDate | null
}

/**
 * Everything that the five conditions look at, of one financed scope on one day. Ownership is no part of it: 一视同仁 (L-03).
 * An empty list means that nobody has reported, which a rule may find UNKNOWN; money is in fen.
 */
export interface AssessmentFacts {
  readonly scopeId: string
  readonly projectId: string
  readonly buildingIds: readonly string[]
  /** The day on which the conditions are asked. */
  readonly day: LocalDate
  /** When the hub first knew the scope: nothing of it can have been missing for longer. */
  readonly knownSince: LocalDate
  /** What financing is asked for, by the newest demand or proposal; null where nobody has said. */
  readonly requestedAmount: Fen | null
  readonly capitalRequirements: readonly CapitalRequirement[]
  readonly capitalContributions: readonly CapitalContribution[]
  readonly approvals: readonly Approval[]
  readonly certificates: readonly CertificateFact[]
  /** Who issues a certificate in this county, where a setting says so. */
  readonly issuers: Readonly<Partial<Record<CertificateKind, string>>>
  readonly progress: readonly MonthOfProgress[]
  readonly stops: readonly Stop[]
  readonly resumptions: readonly Resumption[]
  readonly governance: readonly GovernanceJudgement[]
  readonly collaterals: readonly CollateralFact[]
  readonly leadBanks: readonly LeadBank[]
  readonly closedAccounts: readonly ClosedAccount[]
  readonly presale: PresaleSupervision
  /** Null: nobody has reported the project's accounts. */
  readonly diversions: readonly Diversion[] | null
  readonly withdrawals: readonly Withdrawal[]
  /** Lent to the project and not repaid; null where financing did not say. */
  readonly loanOutstanding: Fen | null
  /** Since when something has been owed: the first disbursement of what is outstanding; null where nothing is or nobody said. */
  readonly loanSince: LocalDate | null
  readonly judgements: readonly BankJudgement[]
  readonly loanUse: readonly LoanUseMonth[]
  readonly completionPlans: readonly CompletionPlan[]
  readonly milestones: readonly Milestone[]
  readonly settings: ConditionSettings
  /** Every record above by its id. */
  readonly records: ReadonlyMap<string, EvidenceRecord>
}
