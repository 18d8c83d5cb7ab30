import { at, decimal, monthsFrom, share, wan } from '../figures.js'
import { factId, type OfProject, row, rows, type Said, type Tellers } from '../said.js'
import { renewal } from './renewal.js'

const compensation = renewal((plan) =>
  row('CompensationPlan', plan, {
    ...{
      documentNumber: `舞政〔2024〕${9 + plan.number}号`,
      title: `${plan.name}征收补偿方案`,
      landKind: 'STATE_OWNED',
      noticeFrom: at(plan, -4, 1),
      noticeUntil: at(plan, -3, 8),
    },
    ...{ decidedOn: at(plan, -2, 6), expropriationAgency: '舞阳县房屋征收中心', scope: '示例街以东、示例路以北', households: 320, floorArea: '38400.00' },
    ...{ totalCompensation: share(plan, 30), stabilityAssessed: true },
  }),
)

const STANDARDS = [
  ['HOUSE', 'CASH', '砖混结构住宅', '元/㎡', 320_000n, 360_000n],
  ['HOUSE', 'PROPERTY_EXCHANGE', '砖混结构住宅', '㎡/㎡', 120n, null],
  ['MOVING', 'CASH', '每户', '元/户', 200_000n, null],
  ['TRANSITION', 'CASH', '每户每月', '元/户·月', 80_000n, null],
] as const

const standards = renewal((plan) =>
  rows(
    'CompensationStandard',
    plan,
    STANDARDS.map(([item, method, category, measure, standard, upperLimit]) => ({
      item,
      method,
      category,
      measure,
      standard,
      upperLimit,
      effectiveOn: at(plan, -2, 6),
    })),
    { parentId: factId('CompensationPlan', plan.key) },
  ),
)

const HOUSEHOLDS = 320

/** Rises month by month; the plan's own pace is a little faster. */
const relocation = renewal((plan, months) =>
  monthsFrom(plan, months, 0).map((month, index, all): Said => {
    const [planned, signed] = [
      Math.min(HOUSEHOLDS, Math.round((HOUSEHOLDS * (index + 1)) / all.length)),
      Math.round((HOUSEHOLDS * 97 * (index + 1)) / all.length / 100),
    ]
    const moved = Math.max(0, signed - 10)
    return {
      id: factId('RelocationProgress', plan.key, month),
      values: {
        ...{
          month,
          totalHouseholds: HOUSEHOLDS,
          plannedHouseholds: planned,
          signedHouseholds: signed,
          movedHouseholds: moved,
          demolishedArea: decimal(moved * 12_000),
        },
        ...{ agreedAmount: wan(signed * 32), paidAmount: wan(moved * 32), obstacles: '个别住户产权资料补办中' },
      },
    }
  }),
)

const resettlement = renewal((plan) =>
  row('ResettlementHousing', plan, {
    ...{
      estateName: `${plan.name}安置区`,
      procurement: 'BUILT',
      contractNumber: `AZ-2025-${plan.number + 1}`,
      plannedUnits: 360,
      plannedArea: '36000.00',
      cost: share(plan, 34),
    },
    ...{ startedOn: at(plan, 9, 15), plannedCompletion: '2027-09-30', allocatedUnits: 300, handedOverUnits: 0, shopArea: '2400.00', shopValue: wan(1920) },
  }),
)

export const RELOCATION: Tellers<OfProject> = {
  CompensationPlan: compensation,
  CompensationStandard: standards,
  RelocationProgress: relocation,
  ResettlementHousing: resettlement,
}
