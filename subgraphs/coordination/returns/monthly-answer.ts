import type { List } from '../assessment/facts-answer.js'

type Named = { readonly id: string; readonly name: string } | null

/** The answer of documents/internal/returnPushes. */
export interface PushAnswer {
  readonly id: string
  readonly state: string
  readonly pushedOn: string
  readonly requestedAmount: string | null
  readonly scope: { readonly id: string } | null
  readonly institution: Named
}

export interface CreditAnswer {
  readonly id: string
  readonly approvedAmount: string
  readonly approvedOn: string
  readonly expiresOn: string
  readonly balance: string | null
  readonly disbursements: readonly {
    readonly id: string
    readonly amount: string
    readonly occurredOn: string
    readonly reverses: { readonly id: string } | null
  }[]
}

/** The answer of documents/internal/monthlyReturnFacts: null is an agency that did not answer. */
export interface ReturnScope {
  readonly id: string
  readonly name: string
  readonly project: {
    readonly id: string
    readonly code: string | null
    readonly name: string
    readonly marketingName: string | null
    readonly address: string | null
    readonly totalInvestment: string | null
  } | null
  readonly developer: { readonly id: string; readonly name: string; readonly uscc: string | null; readonly ownership: string | null } | null
  readonly buildings: readonly { readonly id: string; readonly floorArea: string | null; readonly dwellings: number | null }[]
  readonly progress: readonly {
    readonly id: string
    readonly month: string
    readonly status: string
    readonly physicalProgress: string
    readonly completedInvestment: string | null
  }[]
  readonly presaleInventories: List<{ readonly id: string; readonly countedOn: string; readonly soldUndelivered: number }> | null
  readonly capitalContributions: List<{ readonly id: string; readonly amount: string }> | null
  readonly certificates: readonly { readonly id: string; readonly kind: string; readonly status: string }[] | null
  readonly collaterals: List<{
    readonly id: string
    readonly name: string
    readonly collateralValuations: List<{ readonly id: string; readonly value: string; readonly valuedOn: string }> | null
  }> | null
  readonly leadBankAppointments: List<{ readonly id: string; readonly startsOn: string; readonly endsOn: string | null; readonly bank: Named }> | null
  readonly engagements:
    | readonly {
        readonly id: string
        readonly state: string
        readonly supportClass: string | null
        readonly reasonCode: string | null
        readonly institution: Named
      }[]
    | null
  readonly credits: readonly CreditAnswer[] | null
  readonly loanReliefs: List<{ readonly id: string; readonly kind: string; readonly amount: string; readonly decidedOn: string }> | null
  readonly escrowAccounts: readonly { readonly id: string; readonly balance: string | null; readonly supervisedQuota: string | null }[]
  readonly taxArrears: string | null
  readonly completionRecords: List<{
    readonly id: string
    readonly plannedCompletion: string
    readonly plannedDelivery: string
    readonly superseded: string | null
  }> | null
}
