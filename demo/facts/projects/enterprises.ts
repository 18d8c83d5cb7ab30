import { syntheticUscc } from '../../codes.js'
import { divisionOf } from '../../land-and-tax-facts.js'
import { violationId, violationsOf } from '../../project-facts.js'
import { randomOf } from '../../random.js'
import { wan } from '../figures.js'
import { factId, firstOfDeveloper, type OfProject, ofEnterprise, row, rows, type Said, type Tellers } from '../said.js'

/** Of each developer once. */
const once =
  (tell: OfProject): OfProject =>
  (plan, months) =>
    firstOfDeveloper(plan) ? tell(plan, months).map((said) => ({ ...ofEnterprise(plan), ...said })) : []

const qualifications = once((plan) =>
  row('EnterpriseQualification', plan, {
    certificateNumber: `${plan.unit.name}建开企〔2025〕${String(plan.number + 1).padStart(3, '0')}号`,
    grade: randomOf(`grade ${plan.key}`).pick(['FIRST', 'SECOND', 'SECOND', 'PROVISIONAL']),
    scope: '房地产开发经营',
    authority: `${plan.unit.name}住房和城乡建设局`,
    issuedOn: '2025-02-18',
    validUntil: plan.number === 3 ? '2026-02-17' : '2028-02-17',
    state: 'VALID',
  }),
)

const creditRecords = once((plan) => {
  const rating = {
    kind: 'RATING',
    documentNumber: `吕住建发〔2026〕${40 + plan.number}号`,
    matter: '年度信用评价',
    rating: 'A',
    authority: `${plan.unit.name}住房和城乡建设局`,
  }
  const bad = {
    kind: 'BAD_CONDUCT',
    documentNumber: `吕住建罚〔2026〕${10 + plan.number}号`,
    matter: '未按规定办理预售资金入账',
    authority: `${plan.unit.name}住房和城乡建设局`,
  }
  return rows('EnterpriseCreditRecord', plan, [{ ...rating, decidedOn: '2026-03-31' }, ...(plan.number === 6 ? [{ ...bad, decidedOn: '2026-05-20' }] : [])])
})

const statements = once((plan) => {
  const random = randomOf(`statement ${plan.key}`)
  return ['2023-12-31', '2024-12-31', '2025-12-31'].map((periodEnd, year): Said => {
    const assets = wan(random.int(20_000, 90_000) + 1_000 * year)
    const liabilities = (assets * BigInt(random.int(55, 88))) / 100n
    return {
      id: factId('EnterpriseFinancialStatement', plan.key, periodEnd),
      values: {
        ...{ kind: 'ANNUAL', periodEnd, consolidated: false, audited: true, auditor: '示例会计师事务所', totalAssets: assets, totalLiabilities: liabilities },
        ...{
          equity: assets - liabilities,
          interestBearingDebt: liabilities / 2n,
          cash: assets / 30n,
          inventories: assets / 2n,
          revenue: assets / 8n,
          netProfit: -wan(120),
        },
      },
    }
  })
})

const governance = once((plan) =>
  rows('GovernanceFact', plan, [
    {
      kind: 'REGISTRATION_STATUS',
      registrationStatus: 'IN_BUSINESS',
      content: '存续',
      effectiveOn: '2019-06-12',
      authority: `${plan.unit.name}市场监督管理局`,
    },
    { kind: 'ANNUAL_REPORT', content: '2025 年度报告已公示', effectiveOn: '2026-05-30', authority: `${plan.unit.name}市场监督管理局` },
    ...(plan.number === 6
      ? [
          {
            kind: 'ABNORMAL_LIST',
            content: '通过登记的住所无法联系',
            documentNumber: `（吕）市监列异〔2026〕${plan.number + 3}号`,
            effectiveOn: '2026-04-02',
            authority: `${plan.unit.name}市场监督管理局`,
          },
        ]
      : []),
  ]),
)

const governanceAssessments = once((plan) =>
  rows(
    'GovernanceAssessment',
    plan,
    ['GOVERNANCE', 'OPERATION'].map((aspect) => ({
      aspect,
      conclusion: 'SOUND',
      assessedOn: '2026-02-26',
      reasons: '章程、决策机构和财务制度齐备',
      evidence: '公司章程、登记档案、年报',
    })),
  ),
)

const shares = once((plan) =>
  rows('Shareholding', plan, [
    {
      ...{
        holder: `${plan.unit.name}示例城市建设投资有限公司`,
        holderKind: 'STATE_OWNED',
        holderUscc: syntheticUscc(divisionOf(plan), 8000 + plan.number),
        share: '51.00',
      },
      ...{ stateOwned: true, subscribed: wan(5100), paidIn: wan(3000), heldFrom: '2019-06-12' },
    },
    { holder: '自然人股东1', holderKind: 'PERSON', share: '49.00', stateOwned: false, subscribed: wan(4900), paidIn: wan(2400), heldFrom: '2019-06-12' },
  ]),
)

const groups = once((plan) =>
  row('GroupMembership', plan, {
    groupName: '示例控股集团',
    parentName: '示例控股集团有限公司',
    role: 'PROJECT_COMPANY',
    controlShare: '51.00',
    memberFrom: '2019-06-12',
  }),
)

/** One developer of a county has had another name. */
const successions = once((plan) =>
  plan.number === 3
    ? row('EnterpriseSuccession', plan, {
        ...{
          kind: 'RENAMED',
          formerName: `${plan.unit.name}示例旧名置业有限公司`,
          succeededOn: '2025-08-19',
          documentNumber: `（${plan.unit.name}）登字〔2025〕第${plan.number + 9}号`,
        },
        debts: '名称变更，债权债务不变',
      })
    : [],
)

const STEPS = [
  ['CASE_FILED', '2026-03-02', '立案'],
  ['INVESTIGATION', '2026-03-20', '现场检查并取证'],
  ['NOTICE', '2026-04-25', '告知拟处罚内容及听证权利'],
  ['DECISION', '2026-05-18', '罚款并责令改正'],
] as const

const violationSteps: OfProject = (plan) => {
  const [violation] = violationsOf(plan)
  if (!violation) return []
  const closed = violation.closedOn ? ([['CLOSED', violation.closedOn, '已整改并结案']] as const) : []
  return rows(
    'ViolationStep',
    plan,
    [...STEPS, ...closed].map(([step, happenedOn, outcome]) => ({
      ...{ step, happenedOn, outcome },
      stepNumber: step === 'INVESTIGATION' ? null : `${plan.unit.name}市监${step === 'DECISION' ? '罚' : '案'}〔2026〕${plan.number + 1}号`,
      ...(step === 'DECISION' ? { penalty: violation.penaltyFen, paid: violation.penaltyFen, deadline: '2026-06-02' } : {}),
    })),
    { parentId: violationId(plan) },
  )
}

export const ENTERPRISES: Tellers<OfProject> = {
  EnterpriseQualification: qualifications,
  EnterpriseCreditRecord: creditRecords,
  EnterpriseFinancialStatement: statements,
  GovernanceFact: governance,
  GovernanceAssessment: governanceAssessments,
  Shareholding: shares,
  GroupMembership: groups,
  EnterpriseSuccession: successions,
  ViolationStep: violationSteps,
}
