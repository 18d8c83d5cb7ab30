import type { DemoInstitution } from '../../banks.js'
import type { ProjectPlan } from '../../project-facts.js'
import { banksOf } from '../../push-facts.js'
import { monthsFrom, share } from '../figures.js'
import { unitCodeOf } from '../land/parcels.js'
import { factId, type OfProject, type Said, type Tellers } from '../said.js'

/** What a bank alone says, of the scope that was pushed to it. */
const byBank =
  (type: string, tell: (plan: ProjectPlan, bank: DemoInstitution, which: number, months: number) => readonly Said['values'][], parent?: string): OfProject =>
  (plan, months) => {
    const [scope] = plan.scopes
    return banksOf(plan).flatMap((bank, which) =>
      tell(plan, bank, which, months).map(
        (values, index): Said => ({
          id: factId(type, plan.key, `${which} ${index}`),
          bank: bank.id,
          ...(scope ? { about: { id: scope.id, kind: 'SCOPE' } } : {}),
          ...(parent ? { parentId: factId(parent, plan.key, `${which} 0`) } : {}),
          values: { institution: bank.id, ...values },
        }),
      ),
    )
  }

/** Of two banks only the first has lent before. */
const lentBefore = (which: number): boolean => which === 0

const contractNumber = ({ unit, number }: ProjectPlan): string => `房开贷2024第${unit.name}${number + 1}号`

const strained = ({ story }: ProjectPlan): boolean => story === 'TEMPORARY_DIFFICULTY'

const loans = byBank('ExistingLoan', (plan, _, which) =>
  lentBefore(which)
    ? [
        {
          ...{
            number: contractNumber(plan),
            borrower: plan.developerName,
            kind: 'DEVELOPMENT',
            principal: share(plan, 15),
            drawn: share(plan, 14),
            balance: share(plan, 11),
          },
          ...{
            balanceOn: '2026-09-30',
            annualRate: '4.20',
            signedOn: '2024-09-12',
            maturesOn: strained(plan) ? '2028-03-11' : '2027-09-11',
            repaymentSource: '项目销售回款',
          },
        },
      ]
    : [],
)

/** Month by month; in difficulty it is watched, and a class never better than the days overdue allow. */
const classes = byBank('LoanClassification', (plan, _, which, months) =>
  lentBefore(which)
    ? monthsFrom({ ...plan, began: '2024-09' as ProjectPlan['began'] }, months, 1).map((month) => {
        const late = strained(plan) && month >= '2026-03'
        return {
          ...{ contractNumber: contractNumber(plan), month, loanClass: late ? 'SPECIAL_MENTION' : 'PASS', overdueDays: late ? 45 : 0 },
          ...{ balance: share(plan, 11), interestArrears: 0n, reason: late ? '销售放缓，利息支付延迟，资金可基本平衡' : null },
        }
      })
    : [],
)

const reliefs = byBank('LoanRelief', (plan, _, which) =>
  strained(plan) && lentBefore(which)
    ? [
        {
          ...{ contractNumber: contractNumber(plan), kind: 'EXTENSION', amount: share(plan, 11), decidedOn: '2026-04-10', startedOn: '2024-09-12' },
          ...{ maturesOn: '2027-09-11', extendedTo: '2028-03-11', arrangement: '展期六个月' },
        },
        { contractNumber: contractNumber(plan), kind: 'RESCHEDULE', amount: share(plan, 3), decidedOn: '2026-05-15', arrangement: '分期还本延至交付后' },
      ]
    : [],
)

/** 类2: a cut for which nobody gave a reason, which is what the finding is there for. */
const restrictions = byBank('LoanRestriction', (plan, _, which) =>
  strained(plan) && lentBefore(which) ? [{ contractNumber: contractNumber(plan), kind: 'CUTBACK', amount: share(plan, 2), decidedOn: '2026-02-06' }] : [],
)

const accounts = byBank('ClosedAccountAgreement', (plan, bank, which) => [
  {
    ...{
      number: `封闭监管2026-${plan.unit.name}-${plan.number + 1}-${which + 1}`,
      parties: `${bank.name}、${plan.developerName}`,
      accountHolder: plan.developerName,
    },
    ...{ maskedNumber: '1411 **** **** 0021', payment: 'ENTRUSTED', signedOn: '2026-03-20', startsOn: '2026-03-25' },
  },
])

const USES = ['CONSTRUCTION', 'MATERIAL', 'WAGES'] as const

const usePlans = byBank('LoanUsePlan', (plan, _, which) =>
  lentBefore(which)
    ? ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].flatMap((month, index) =>
        USES.map((purpose, use) => ({
          month,
          purpose,
          planned: share(plan, 1 / (use + 1)),
          actual: share(plan, 1 / (use + 1)),
          milestone: index % 3 === 0 ? '主体封顶' : null,
        })),
      )
    : [],
)

const collaterals = byBank('Collateral', (plan, _, which) => [
  {
    ...{
      number: `YP-2026-${plan.number + 1}${which}-${plan.key}`,
      kind: 'WORKS_IN_PROGRESS',
      name: `${plan.name}在建工程`,
      owner: plan.developerName,
      ownerUscc: plan.developerUscc,
    },
    ...{
      realEstateUnitCode: unitCodeOf(plan, 'F00010000'),
      area: '12000.00',
      registration: 'REGISTERED',
      rank: which + 1,
      priorClaims: 0n,
      secured: share(plan, 11),
    },
    ...{ proofNumber: `晋（2026）${plan.unit.name}不动产证明第${String(plan.number * 10 + which + 1).padStart(7, '0')}号`, heldSince: '2026-03-26' },
  },
])

const valuations = byBank(
  'CollateralValuation',
  (plan) => [
    {
      valuedOn: '2026-03-24',
      value: 2n * share(plan, 11),
      method: 'EXTERNAL',
      appraiser: '示例房地产评估有限公司',
      principal: share(plan, 11),
      loanToValue: '50.00',
    },
  ],
  'Collateral',
)

const reviews = byBank('CreditReview', (plan, _, which) => [
  {
    ...{
      number: `SX-2026-${plan.key}-${which + 1}`,
      channel: which === 0 && !strained(plan) ? 'GREEN' : 'ORDINARY',
      appliedOn: '2026-03-09',
      completeOn: '2026-03-12',
    },
    ...{ committedWorkdays: which === 0 ? 10 : 20, ...(which < 2 ? { decidedOn: '2026-03-24', outcome: 'APPROVED' } : { outcome: 'IN_REVIEW' }) },
  },
])

const QUESTIONS = ['SCALE_REASONABLE', 'SALES_PROSPECT', 'NORMAL_DEVELOPMENT', 'COLLATERAL_SUFFICIENT', 'LEVERAGE_REASONABLE', 'REPAYMENT_ASSURED'] as const

const judgements = byBank('BankJudgement', (plan) =>
  QUESTIONS.map((question, index) => ({
    ...{
      question,
      favourable: !(index > 2 && (strained(plan) || plan.story === 'PRUDENT')),
      reasoning: '同区位去化周期 14 个月，网签均价稳定',
      judgedOn: '2026-03-18',
    },
    judgedBy: '授信审批部 审批主管',
  })),
)

export const BANKS: Tellers<OfProject> = {
  ExistingLoan: loans,
  LoanClassification: classes,
  LoanRelief: reliefs,
  LoanRestriction: restrictions,
  ClosedAccountAgreement: accounts,
  LoanUsePlan: usePlans,
  Collateral: collaterals,
  CollateralValuation: valuations,
  CreditReview: reviews,
  BankJudgement: judgements,
}
