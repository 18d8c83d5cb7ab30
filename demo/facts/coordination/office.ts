import { syntheticUscc } from '../../codes.js'
import { at, share, wan } from '../figures.js'
import { UNIT_NAME } from '../projects/renewal.js'
import { inWuyang, type OfProject, row, rows, type Tellers } from '../said.js'

const renewal =
  (tell: OfProject): OfProject =>
  (plan, months) =>
    inWuyang(plan) ? tell(plan, months) : []

const proposals: OfProject = (plan) => {
  const held = plan.number % 3 === 2
  return row('ListProposal', plan, {
    ...{
      batch: '2026年第1批',
      proposedOn: '2026-03-02',
      conclusion: held ? 'HELD_BACK' : 'PROPOSED',
      construction: plan.stopped ? '短期停工' : '正常建设',
      qualification: '资质有效',
    },
    ...{
      credit: plan.story === 'PRUDENT' ? '有严重违法记录' : '无不良记录',
      finances: '资产负债基本平衡',
      requestedAmount: share(plan, 20),
      reasons: held ? '暂不具备推送条件' : null,
    },
  })
}

const admissions = renewal((plan) =>
  row('ProjectAdmission', plan, {
    ...{
      documentNumber: `舞政〔2024〕${plan.number + 60}号`,
      decision: 'ADMITTED',
      reportedOn: at(plan, -5, 6),
      decidedOn: at(plan, -5, 12),
      appliedOn: at(plan, -5, 18),
    },
    ...{ applicationBatch: '第一批', planYear: Number(plan.began.slice(0, 4)) },
  }),
)

/** What the county government has to approve: borrowing, and of CDB money its way to the project unit. */
const approvals = renewal((plan) =>
  rows('GovernmentApproval', plan, [
    {
      documentNumber: `舞政文〔2024〕${plan.number + 8}号`,
      kind: 'ENTRUSTED_BORROWING',
      matter: '委托省级平台融资',
      amount: share(plan, 80),
      decision: 'APPROVED',
      decidedOn: at(plan, -2, 22),
      decidedBy: 'COUNTY_GOVERNMENT',
    },
    ...(plan.story === 'ROUTE_CDB'
      ? [
          {
            documentNumber: `舞政文〔2024〕${plan.number + 28}号`,
            kind: 'CDB_TRANSFER',
            matter: '贷款资金转入项目单位贷款账户',
            amount: share(plan, 80),
            decision: 'APPROVED',
            decidedOn: at(plan, 0, 6),
            decidedBy: 'COUNTY_GOVERNMENT',
          },
        ]
      : []),
    ...(plan.number % 2 === 0
      ? [
          {
            ...{
              documentNumber: `舞政文〔2025〕${plan.number + 15}号`,
              kind: 'COMPENSATION_ABOVE_STANDARD',
              matter: '个别困难户补偿上浮',
              amount: wan(36),
              opinionBy: '项目单位、县房屋征收中心',
            },
            ...{ opinionOn: at(plan, 3, 2), decision: 'APPROVED', decidedOn: at(plan, 3, 16), decidedBy: 'COUNTY_GOVERNMENT' },
          },
        ]
      : []),
  ]),
)

const agreements = renewal((plan) =>
  plan.story === 'ROUTE_OTHER'
    ? row('InvestmentAgreement', plan, {
        ...{
          agreementNumber: 'TRZ-2025-01',
          projectUnit: UNIT_NAME,
          investor: '舞阳示例置业有限公司',
          investorUscc: syntheticUscc('411121', 35),
          parcels: '示例路北侧 1 号、2 号地块',
        },
        ...{
          parcelValue: wan(9000),
          amount: wan(6000),
          signedOn: at(plan, 1, 6),
          landReviewedOn: at(plan, 1, 12),
          financeReviewedOn: at(plan, 1, 16),
          approvedOn: at(plan, 1, 26),
        },
        approvalNumber: '舞政〔2025〕17号',
      })
    : [],
)

const attractions = renewal((plan) =>
  plan.story === 'ROUTE_OTHER'
    ? row('InvestmentAttraction', plan, {
        ...{
          title: `${plan.name}资本金招商`,
          shortfall: wan(6000),
          announcedOn: at(plan, 0, 4),
          form: 'PUBLIC',
          state: 'AGREED',
          agreedAmount: wan(6000),
          agreementNumber: 'TRZ-2025-01',
        },
        outcome: '签订投融资协议',
      })
    : [],
)

const accountability = renewal((plan) =>
  plan.number === 1
    ? row('AccountabilityRecord', plan, {
        ...{
          documentNumber: '舞政〔2026〕33号',
          milestone: '搬迁完成',
          plannedOn: '2026-03-31',
          actualOn: '2026-05-20',
          impact: '安置房开工推迟两个月',
          responsible: '县房屋征收中心',
        },
        ...{ measure: 'REMINDER', basis: '舞政〔2026〕2号', decidedOn: '2026-06-02' },
      })
    : [],
)

const requirements = renewal((plan) =>
  plan.number === 2
    ? row('SpecialRequirement', plan, {
        ...{ documentNumber: '舞政〔2025〕22号', clauseConcerned: '第十五条(一)', requirement: '工程款支付比例不超过已完成工程量的 85%', reason: '防范超付' },
        ...{ effectiveFrom: '2025-06-01', decidedOn: '2025-05-20' },
      })
    : [],
)

export const OFFICE: Tellers<OfProject> = {
  ListProposal: proposals,
  ProjectAdmission: admissions,
  GovernmentApproval: approvals,
  InvestmentAgreement: agreements,
  InvestmentAttraction: attractions,
  AccountabilityRecord: accountability,
  SpecialRequirement: requirements,
}
