import { proportion } from '../../../kernel/proportion.js'
import { at, share } from '../figures.js'
import { factId, inWuyang, type OfProject, type OfUnit, row, rows, type Tellers } from '../said.js'
import { landContractNumber, unitCodeOf } from './parcels.js'

const renewal =
  (tell: OfProject): OfProject =>
  (plan, months) =>
    inWuyang(plan) ? tell(plan, months) : []

/** 统贷统还 parcels first, at a price not below what the land has cost. */
const offers = renewal((plan) =>
  row('LandOffer', plan, {
    ...{
      number: `舞告字〔2026〕5号-0${plan.number + 1}`,
      location: plan.address,
      area: '24000.00',
      commercial: true,
      unifiedBorrowing: true,
      planYear: 2026,
      planOrder: plan.number + 1,
    },
    ...{
      noticedOn: '2026-06-10',
      biddingOn: '2026-07-15',
      startingPrice: share(plan, 40),
      referenceCost: 450_000n,
      outcome: 'SOLD',
      dealPrice: share(plan, 42),
    },
  }),
)

const valuations = renewal((plan) =>
  row('ParcelValuation', plan, {
    ...{
      number: `舞地估〔2026〕${plan.number + 7}号`,
      location: plan.address,
      realEstateUnitCode: unitCodeOf(plan),
      purpose: 'PLANNED_GRANT',
      method: 'MARKET_COMPARISON',
    },
    ...{
      valuedOn: '2026-04-16',
      area: '24000.00',
      unitPrice: 500_000n,
      totalValue: 24_000n * 500_000n,
      appraiser: '示例土地估价有限公司',
      comparables: '舞告字〔2025〕9号-02',
    },
    ...{ trend: '近三年同区位居住用地单价平稳', planReasonable: true, opinion: '出让计划与价格合理', judgedBy: '自然资源局 开发利用科' },
  }),
)

interface Settled {
  readonly gross: bigint
  readonly cost: bigint
  readonly fee: bigint
  readonly net: bigint
  readonly funds: bigint
}

/** Of an investor's money nothing of the cost is repaid; the funds take a tenth and a tenth of what is net. */
function settled(gross: bigint, cost: bigint): Settled {
  const fee = proportion(gross, 2n, 100n)
  const net = gross - cost - fee
  return { gross, cost, fee, net, funds: proportion(net, 10n, 100n) * 2n }
}

const settledOf = (plan: Parameters<OfProject>[0]): Settled => settled(share(plan, 42), share(plan, 24))

const revenues = renewal((plan) => {
  const { gross, cost, fee, net, funds } = settledOf(plan)
  const investor = plan.number === 3
  return row('LandRevenue', plan, {
    ...{ number: `舞土清〔2026〕${plan.number + 3}号`, contractNumber: landContractNumber(plan), origin: investor ? 'INVESTOR' : 'GRANT', grossRevenue: gross },
    ...{ developmentCost: cost, serviceFee: fee, netRevenue: net, earmarkedFunds: funds, available: net - funds, settledOn: '2026-08-20' },
    ...{ receivingAccount: investor ? 'UNIT_LOAN' : 'FINANCE_REPAYMENT', transferredAmount: cost + net - funds, transferredOn: '2026-08-26' },
  })
})

const funds = renewal((plan) => {
  const { net } = settledOf(plan)
  const half = proportion(net, 10n, 100n)
  return rows(
    'EarmarkedFund',
    plan,
    (['HOUSING_SECURITY', 'EDUCATION'] as const).map((fund) => ({
      fund,
      base: 'NET',
      baseAmount: net,
      rate: '10.00',
      amount: half,
      document: '财综〔2011〕47号',
      withheldOn: '2026-08-20',
    })),
    { parentId: factId('LandRevenue', plan.key) },
  )
})

/** The budget first, then what the review centre makes of it: the latest governs. */
const costs = renewal((plan) =>
  rows('LandDevelopmentCost', plan, [
    {
      number: `舞棚预〔2025〕${plan.number + 1}号`,
      basis: 'PROJECT_BUDGET',
      content: '征地、搬迁、七通一平',
      determinedOn: at(plan, 1, 10),
      amount: share(plan, 26),
    },
    {
      number: `舞财评〔2026〕${plan.number + 15}号`,
      basis: 'BUDGET_REVIEW',
      content: '征地、搬迁、七通一平',
      determinedOn: '2026-03-18',
      submittedAmount: share(plan, 26),
      amount: share(plan, 24),
      reviewer: '县财政投资评审中心',
    },
  ]),
)

export const RENEWAL_LAND: Tellers<OfProject> = {
  LandOffer: offers,
  ParcelValuation: valuations,
  LandRevenue: revenues,
  EarmarkedFund: funds,
  LandDevelopmentCost: costs,
}

const WUYANG = '舞阳县'

const supplyPlans: OfUnit = ({ name }) =>
  name === WUYANG
    ? [2024, 2025, 2026].flatMap((year) =>
        rows(`LandSupplyPlan ${year}`, { key: name }, [
          {
            ...{
              year,
              document: `舞政文〔${year}〕21号`,
              approvedOn: `${year}-03-15`,
              totalArea: '800000.00',
              commercialArea: '300000.00',
              commercialLimit: '320000.00',
            },
            ...{ residentialArea: '220000.00', unifiedBorrowingArea: '150000.00', unifiedBorrowingParcels: 6 },
          },
        ]),
      )
    : []

const deals: OfUnit = ({ name }) =>
  rows(
    'LandDeal',
    { key: name },
    [1, 2, 3].map((n) => ({
      ...{ number: `${name}告字〔2026〕${n}号-01`, location: `${name}示例大道西侧`, landUse: '居住', area: '12000.00', floorAreaRatio: '2.5000' },
      ...{ dealtOn: `2026-0${n + 2}-20`, price: BigInt(5_000_000 + 100_000 * n) * 1_000n, buyer: `${name}示例置业有限公司` },
    })),
  )

const balances: OfUnit = ({ name }) =>
  name === WUYANG
    ? rows('LandPriceBalance', { key: name }, [
        {
          ...{ number: '舞土领纪〔2026〕2号', zone: '老城片区', landUse: '居住', decidedOn: '2026-05-12', projectLandCost: 450_000n, marketPrice: 460_000n },
          decision: '其他经营性用地起始价不低于棚改土地成本价',
        },
      ])
    : []

export const COUNTY_LAND: Tellers<OfUnit> = { LandSupplyPlan: supplyPlans, LandDeal: deals, LandPriceBalance: balances }
