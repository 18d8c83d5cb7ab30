import { syntheticUscc } from '../../codes.js'
import { at, share, wan } from '../figures.js'
import { factId, type OfProject, row, rows, type Said, type Tellers } from '../said.js'
import { routed } from './routes.js'

const selfRaised = routed((plan) =>
  rows('SelfRaisedItem', plan, [
    {
      number: `自筹-${plan.number + 1}-1`,
      item: 'MUNICIPAL_ROAD',
      direction: 'RAISED',
      amount: share(plan, 4),
      account: 'UNIT_REPAYMENT',
      happenedOn: at(plan, 3, 9),
      content: '示例路道路工程款',
    },
    {
      number: `自筹-${plan.number + 1}-2`,
      item: 'MUNICIPAL_ROAD',
      direction: 'SPENT',
      amount: share(plan, 3),
      account: 'UNIT_REPAYMENT',
      happenedOn: at(plan, 5, 9),
      content: '示例路道路工程款',
    },
  ]),
)

const reviews = routed((plan) =>
  row('InvestmentReview', plan, {
    ...{
      number: `舞财评〔2025〕${plan.number + 15}号`,
      kind: 'BUDGET',
      content: 'RESETTLEMENT_HOUSING',
      contractNumber: `舞棚施合〔2025〕${plan.number + 1}号`,
      submitted: share(plan, 35),
    },
    ...{ approved: share(plan, 34), reduction: share(plan, 35) - share(plan, 34), reviewedOn: at(plan, 2, 14), reviewer: '县财政投资评审中心' },
  }),
)

const procurement = routed((plan) =>
  row('ProcurementRecord', plan, {
    ...{
      number: `舞财采〔2025〕${plan.number + 22}号`,
      item: '安置房电梯 24 台',
      category: 'EQUIPMENT',
      method: 'PUBLIC_TENDER',
      budget: wan(720),
      limitAmount: wan(50),
    },
    ...{ supplier: '示例电梯有限公司', supplierUscc: syntheticUscc('141181', 26), awarded: wan(690), awardedOn: at(plan, 10, 8) },
  }),
)

const COSTS = [
  ['COMPENSATION', 30],
  ['SITE_SERVICING', 8],
  ['RESETTLEMENT_CONSTRUCTION', 34],
  ['MANAGEMENT_FEE', 2],
  ['INTEREST', 5],
] as const

const fullCost = routed((plan) =>
  ['2025-12-31', '2026-09-30'].flatMap((countedTo, year) =>
    COSTS.map(([item, percent]): Said => {
      const done = share(plan, (percent * (year + 1)) / 3)
      return {
        id: factId('FullCostItem', plan.key, `${countedTo} ${item}`),
        values: {
          item,
          countedTo,
          estimate: share(plan, percent),
          budget: share(plan, percent),
          contracted: share(plan, percent),
          completed: done,
          paid: (done * 9n) / 10n,
        },
      }
    }),
  ),
)

export const SPENDING: Tellers<OfProject> = {
  SelfRaisedItem: selfRaised,
  InvestmentReview: reviews,
  ProcurementRecord: procurement,
  FullCostItem: fullCost,
}
