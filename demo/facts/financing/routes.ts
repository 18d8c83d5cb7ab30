import { institutionId } from '../../banks.js'
import { syntheticUscc } from '../../codes.js'
import type { ProjectPlan } from '../../project-facts.js'
import { at, share, wan } from '../figures.js'
import { UNIT_NAME } from '../projects/renewal.js'
import { factId, inWuyang, type OfProject, row, rows, type Said, type Tellers } from '../said.js'

export interface Route {
  readonly mode: string
  readonly lender: string | null
  /** Through which loan accounts the money goes: of the finance bureau for CDB, straight to the unit for ADBC, none for bonds. */
  readonly loanAccounts: readonly ('FINANCE_LOAN' | 'UNIT_LOAN')[]
}

const CDB: Route = { mode: 'BANK_SPECIAL_LOAN', lender: institutionId('cdb-舞阳'), loanAccounts: ['FINANCE_LOAN', 'UNIT_LOAN'] }
const ADBC: Route = { mode: 'BANK_SPECIAL_LOAN', lender: institutionId('adbc-舞阳'), loanAccounts: ['UNIT_LOAN'] }
const BOND: Route = { mode: 'PRIVATE_PLACEMENT_BOND', lender: null, loanAccounts: [] }
/** 第二十九条: the platform may borrow elsewhere too. */
const OTHER: Route = { mode: 'BANK_SPECIAL_LOAN', lender: institutionId('ccb-舞阳'), loanAccounts: ['UNIT_LOAN'] }

const ROUTES: Readonly<Record<string, Route>> = { ROUTE_CDB: CDB, ROUTE_ADBC: ADBC, ROUTE_BOND: BOND, ROUTE_OTHER: OTHER }

export const routed =
  (tell: (plan: ProjectPlan, route: Route) => readonly Said[]): OfProject =>
  (plan) => {
    const route = inWuyang(plan) ? ROUTES[plan.story ?? ''] : undefined
    return route ? tell(plan, route) : []
  }

const PLATFORM = '省级投资平台公司'

const loanNumber = (plan: ProjectPlan): string => `舞统贷-2024-0${plan.number + 1}`

const loans = routed((plan, { mode, lender }) =>
  row('UnifiedLoan', plan, {
    ...{ number: loanNumber(plan), mode, lender, platform: PLATFORM, fundUser: UNIT_NAME, fundUserUscc: syntheticUscc('411121', 34), purpose: 'SHANTYTOWN' },
    ...{ approval: `舞政文〔2024〕${plan.number + 8}号`, approvedOn: at(plan, -2, 22), entrustedOn: at(plan, -1, 3), amount: share(plan, 80) },
  }),
)

const contracts = routed((plan, { lender }) =>
  row('FinancingContract', plan, {
    ...{
      number: `棚改借字2024第00${plan.number + 1}号`,
      loanNumber: loanNumber(plan),
      lender,
      borrower: PLATFORM,
      amount: share(plan, 80),
      rateBasis: 'LPR_5Y',
      annualRate: '4.05',
    },
    ...{ signedOn: at(plan, -1, 18), graceUntil: '2027-12-20', maturesOn: '2040-12-20', termMonths: 192 },
  }),
)

const QUARTERS = [
  [2025, 'Q2', '2025-03'],
  [2025, 'Q3', '2025-06'],
  [2025, 'Q4', '2025-09'],
  [2026, 'Q1', '2025-12'],
  [2026, 'Q2', '2026-03'],
  [2026, 'Q3', '2026-06'],
  [2026, 'Q4', '2026-09'],
] as const

/** 项目单位 → 住建局 → 财政局 → 豫资, a little less at each desk; once the letter left too late. */
const demands = routed((plan) =>
  rows(
    'FundingDemand',
    plan,
    QUARTERS.map(([year, quarter, month], index) => ({
      ...{
        year,
        quarter,
        compensation: wan(1800),
        construction: wan(1000),
        otherUse: wan(200),
        requested: wan(3000),
        basis: '按搬迁与主体进度申报',
        submittedOn: `${month}-05`,
      },
      ...{ housingAmount: wan(2800), housingReviewedOn: `${month}-12`, financeAmount: wan(2600), financeReviewedOn: `${month}-18` },
      sentOn: plan.number === 0 && index === 2 ? '2025-10-09' : `${month}-22`,
    })),
  ),
)

const place = {
  FINANCE_LOAN: ['FINANCE_BUREAU', '舞阳县财政局', 'GENERAL', 'FINANCING_BANK'],
  FINANCE_REPAYMENT: ['FINANCE_BUREAU', '舞阳县财政局', 'GENERAL', 'SETTLEMENT_BANK'],
  HOUSING_SPECIAL: ['HOUSING_BUREAU', '舞阳县住房和城乡建设局', 'SPECIAL_FISCAL', 'TREASURY_CENTRE'],
  UNIT_LOAN: ['PROJECT_UNIT', UNIT_NAME, 'GENERAL', 'FINANCING_BANK'],
  UNIT_REPAYMENT: ['PROJECT_UNIT', UNIT_NAME, 'GENERAL', 'SETTLEMENT_BANK'],
} as const

/** W-10: each at the bank, of the class and of the holder that Arts. 5 to 7 say; the repayment account comes first, its agreement hangs on it. */
const accounts = routed((plan, { lender, loanAccounts }) =>
  rows(
    'FundAccount',
    plan,
    (['UNIT_REPAYMENT', 'FINANCE_REPAYMENT', 'HOUSING_SPECIAL', ...loanAccounts] as const).map((accountType, index) => {
      const [holderKind, holderName, accountClass, bankCategory] = place[accountType]
      return {
        ...{ number: `舞财户-2024-${plan.number + 1}${index + 1}`, accountType, holderKind, holderName, accountClass, bankCategory, designated: true },
        ...{
          bank: bankCategory === 'FINANCING_BANK' ? lender : null,
          maskedNumber: `4105 **** **** 00${plan.number + 1}${index + 1}`,
          openedOn: at(plan, -1, 20),
        },
      }
    }),
  ),
)

/** The bond's repayment account still waits for the bank's signature: unusable (W-11). */
const agreements = routed((plan) =>
  row(
    'ThreePartyAgreement',
    plan,
    {
      ...{
        number: `舞财监〔2024〕${plan.number + 3}号`,
        bankName: '示例银行舞阳支行',
        unitName: UNIT_NAME,
        draftedOn: at(plan, -1, 21),
        signedByFinanceOn: at(plan, -1, 24),
      },
      ...{ signedByUnitOn: at(plan, -1, 25), signedByBankOn: plan.story === 'ROUTE_BOND' ? null : at(plan, -1, 26) },
    },
    { parentId: factId('FundAccount', plan.key) },
  ),
)

export const ROUTES_OF_RENEWAL: Tellers<OfProject> = {
  UnifiedLoan: loans,
  FinancingContract: contracts,
  FundingDemand: demands,
  FundAccount: accounts,
  ThreePartyAgreement: agreements,
}
