import { syntheticUscc } from '../../codes.js'
import { divisionOf } from '../../land-and-tax-facts.js'
import { at, share } from '../figures.js'
import { factId, inWuyang, type OfProject, row, rows, type Tellers } from '../said.js'

/** 棚改: of 舞阳's projects only. */
export const renewal =
  (tell: OfProject): OfProject =>
  (plan, months) =>
    inWuyang(plan) ? tell(plan, months) : []

export const UNIT_NAME = '舞阳示例城市投资有限公司'

const reports = renewal((plan) =>
  row('FeasibilityReport', plan, {
    ...{ number: `KY-2024-${plan.number + 1}`, title: `${plan.name}可行性研究报告`, preparedBy: '示例工程咨询有限公司', preparedOn: at(plan, -5, 20) },
    ...{ approvalNumber: `舞发改〔2024〕${20 + plan.number}号`, approvedOn: at(plan, -4, 8), totalInvestment: share(plan, 100), capital: share(plan, 20) },
    ...{ borrowing: share(plan, 80), expectedIncome: share(plan, 130), repaymentTotal: share(plan, 105), debtService: '1.2300', paybackYears: 9 },
    benefit: '改善居住条件，盘活低效土地',
  }),
)

const ITEMS = [
  ['征地', 'LAND_EXPROPRIATION', 22, true],
  ['搬迁补偿', 'CASH_COMPENSATION', 30, true],
  ['场地七通一平', 'SITE_SERVICING', 8, true],
  ['安置房主体工程', 'RESETTLEMENT_CONSTRUCTION', 34, true],
  ['示例路市政道路', 'MUNICIPAL_ROAD', 4, false],
  ['建设单位管理费', 'MANAGEMENT_FEE', 2, false],
] as const

const items = renewal((plan) =>
  rows(
    'FeasibilityItem',
    plan,
    ITEMS.map(([name, category, percent, fromLoan], index) => ({ line: index + 1, name, category, amount: share(plan, percent), fromLoan })),
    { parentId: factId('FeasibilityReport', plan.key) },
  ),
)

const opinions = renewal((plan) =>
  row('FeasibilityOpinion', plan, {
    ...{ documentNumber: `舞建〔2024〕${31 + plan.number}号`, issuedOn: at(plan, -4, 12), conclusion: 'FEASIBLE', jointly: '县国土资源局、县房屋征收部门' },
    ...{
      expectedIncome: share(plan, 130),
      repaymentTotal: share(plan, 105),
      benefit: '土地收入可覆盖还本付息',
      financeReviewNumber: `舞财〔2024〕${44 + plan.number}号`,
    },
    ...{ financeReviewedOn: at(plan, -4, 20), submittedOn: at(plan, -4, 25) },
  }),
)

const budget = renewal((plan) =>
  rows('InvestmentBudgetItem', plan, [
    {
      basis: 'REVIEWED_BUDGET',
      costKind: 'CONSTRUCTION',
      itemName: '安置房工程',
      amount: share(plan, 34),
      fundSource: 'LOAN',
      setOn: at(plan, 2, 14),
      reviewNumber: `舞财评〔2025〕${19 + plan.number}号`,
    },
    { basis: 'FEASIBILITY_ESTIMATE', costKind: 'COMPENSATION', itemName: '征收补偿', amount: share(plan, 30), fundSource: 'LOAN', setOn: at(plan, -4, 8) },
    {
      basis: 'FEASIBILITY_ESTIMATE',
      costKind: 'MANAGEMENT_FEE',
      itemName: '建设单位管理费',
      amount: share(plan, 2),
      fundSource: 'SELF_RAISED',
      selfRaisedGround: 'MANAGEMENT_FEE',
      setOn: at(plan, -4, 8),
    },
  ]),
)

const implementation = renewal((plan) =>
  row('ImplementationPlan', plan, {
    ...{
      planVersion: '首次',
      title: `${plan.name}实施方案`,
      preparedBy: UNIT_NAME,
      preparedOn: at(plan, -3, 6),
      approvedBy: '舞阳县人民政府',
      approvedOn: at(plan, -2, 10),
    },
    ...{
      investmentTarget: share(plan, 100),
      capitalTarget: share(plan, 20),
      borrowingTarget: share(plan, 100) - share(plan, 20),
      relocationFrom: at(plan, 0, 1),
    },
    ...{
      relocationUntil: at(plan, 18, 28),
      constructionFrom: at(plan, 6, 1),
      constructionUntil: '2027-09-30',
      repaymentMeans: '土地出让收入、配建商业房销售收入',
    },
  }),
)

const designation = renewal((plan) =>
  row('ProjectUnitDesignation', plan, {
    ...{
      unitName: UNIT_NAME,
      unitUscc: syntheticUscc(divisionOf(plan), 34),
      form: 'STATE_OWNED',
      stateShare: '100.00',
      documentNumber: `舞政〔2024〕${6 + plan.number}号`,
    },
    designatedOn: at(plan, -5, 16),
  }),
)

const risks = renewal((plan) =>
  rows(
    'RiskAssessment',
    plan,
    (
      [
        ['LAND_PLAN', 'REASONABLENESS', 'LOW'],
        ['COMPENSATION_PLAN', 'LEGALITY', 'LOW'],
        ['CONTENT', 'COMPLETENESS', 'LOW'],
        ['INVESTMENT_PLAN', 'FEASIBILITY', 'MEDIUM'],
      ] as const
    ).map(([aspect, criterion, riskLevel]) => ({
      ...{
        aspect,
        criterion,
        conclusion: 'ACCEPTED',
        riskLevel,
        assessedOn: at(plan, -4, 10),
        assessedBy: '县住建局',
        jointly: '县国土资源局、县房屋征收部门',
      },
      opinion: '评估内容齐备，结论可行',
    })),
  ),
)

export const RENEWAL: Tellers<OfProject> = {
  FeasibilityReport: reports,
  FeasibilityItem: items,
  FeasibilityOpinion: opinions,
  InvestmentBudgetItem: budget,
  ImplementationPlan: implementation,
  ProjectUnitDesignation: designation,
  RiskAssessment: risks,
}
