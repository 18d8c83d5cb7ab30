import { syntheticUscc } from '../../codes.js'
import { randomOf } from '../../random.js'
import { lastMonths } from '../../size.js'
import { at, share, wan } from '../figures.js'
import { UNIT_NAME } from '../projects/renewal.js'
import { factId, inWuyang, type OfProject, type OfUnit, row, rows, type Said, type Tellers } from '../said.js'

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

const LVLIANG = {
  ...{
    documentNumber: '吕住建发〔2024〕12号',
    title: '关于建立城市房地产融资协调机制的通知',
    issuers: '市住建局等九部门',
    issuedOn: '2024-03-01',
    publicity: 'PROACTIVE',
  },
  bases: '晋建房字〔2024〕22号',
}
const WUYANG = {
  ...{
    documentNumber: '舞政〔2015〕37号',
    title: '棚户区改造统贷统还资金管理办法',
    issuers: '舞阳县人民政府',
    adoptedAt: '县政府第59次常务会议',
    adoptedOn: '2015-10-12',
  },
  ...{ issuedOn: '2015-10-14', validUntil: '2017-10-14', bases: '豫保安居办〔2015〕4号、漯政〔2012〕51号', publicity: 'PROACTIVE' },
}

const documents: OfUnit = ({ name }) =>
  name === '吕梁市' || name === '舞阳县' ? rows('PolicyDocument', { key: name }, [name === '舞阳县' ? WUYANG : LVLIANG]) : []

/** Month by month: what is sold leaves the stock, what is approved enters it. */
const observations: OfUnit = ({ name }, months) => {
  const random = randomOf(`market ${name}`)
  return [...lastMonths(months)].reverse().map((month): Said => {
    const [sold, stock] = [random.int(40, 190), random.int(1800, 3200)]
    return {
      id: factId('MarketObservation', name, month),
      values: {
        ...{
          month,
          use: 'RESIDENTIAL',
          landParcels: random.int(0, 3),
          landArea: '46800.00',
          startedArea: '32000.00',
          underConstruction: '860000.00',
          approvedArea: '28000.00',
        },
        ...{
          soldUnits: sold,
          soldArea: `${sold * 112}.00`,
          soldAmount: wan(sold * 65),
          stockUnits: stock,
          stockArea: `${stock * 115}.00`,
          compiledBy: '住建局、自然资源局、房产交易管理中心',
        },
      },
    }
  })
}

const forecasts: OfUnit = ({ name }) =>
  name === '舞阳县'
    ? rows('MarketForecast', { key: name }, [
        {
          ...{
            reportNumber: '舞建〔2026〕52号',
            preparedOn: '2026-09-10',
            preparedBy: '县住建局、县国土资源局、县房产交易管理中心',
            periodFrom: '2027-01',
            periodUntil: '2029-12',
          },
          ...{
            landSupply: '每年供应经营性用地不超过 320 亩',
            stock: '存量去化周期约 16 个月',
            sales: '年均销售 1800 套',
            repaymentRisk: 'MEDIUM',
            riskReasons: '土地收入集中于 2028 年',
          },
          ...{ measures: '优先供应统贷统还项目地块，预留还款准备', submittedOn: '2026-09-22', decision: '同意预测意见' },
        },
      ])
    : []

export const COUNTIES: Tellers<OfUnit> = { PolicyDocument: documents, MarketObservation: observations, MarketForecast: forecasts }
