import { branchesIn } from '../../banks.js'
import { dwellingsOf, type ProjectPlan } from '../../project-facts.js'
import { banksOf } from '../../push-facts.js'
import { randomOf } from '../../random.js'
import { at, decimal, monthsFrom, share, wan } from '../figures.js'
import { factId, inWuyang, type OfProject, row, type Said, type Tellers } from '../said.js'

/** Presale begins in the ninth month of works. */
export const SALES_BEGIN = 8
/** Fen for each ㎡ and ㎡ for each home. */
const [PRICE, HOME] = [580_000n, 112]

interface BuildingSales {
  readonly month: string
  readonly sold: number
  readonly before: number
  readonly total: number
}

/** Home by home until the building is sold out; more when it is new. */
export function salesOf(plan: ProjectPlan, months: number, building: number): readonly BuildingSales[] {
  const random = randomOf(`sales ${plan.key} ${building}`)
  const total = dwellingsOf(plan, building)
  let before = 0
  return monthsFrom(plan, months, SALES_BEGIN).map((month, index) => {
    const sold = Math.min(total - before, random.int(0, index < 6 ? Math.ceil(total / 16) : Math.ceil(total / 24)))
    const told = { month, sold, before, total }
    before += sold
    return told
  })
}

export const areaOf = (homes: number): string => `${homes * HOME}.00`
export const priceOf = (homes: number): bigint => BigInt(homes * HOME) * PRICE

/** Building by building and month by month; what is sold to date never exceeds what there is. */
const sales: OfProject = (plan, months) =>
  inWuyang(plan)
    ? []
    : plan.buildingIds.flatMap((id, building) =>
        salesOf(plan, months, building).map(
          ({ month, sold, before, total }): Said => ({
            id: factId('SalesMonth', plan.key, `${building} ${month}`),
            about: { id, kind: 'BUILDING' },
            values: {
              month,
              use: 'RESIDENTIAL',
              totalUnits: total,
              soldUnits: sold,
              soldArea: areaOf(sold),
              soldAmount: priceOf(sold),
              cancelledUnits: 0,
              cumulativeUnits: before + sold,
              cumulativeArea: areaOf(before + sold),
              cumulativeAmount: priceOf(before + sold),
              receivedAmount: (priceOf(before + sold) * 9n) / 10n,
            },
          }),
        ),
      )

/** Three times a year. */
const inventories: OfProject = (plan, months) =>
  inWuyang(plan)
    ? []
    : plan.buildingIds.flatMap((id, building) =>
        salesOf(plan, months, building)
          .filter(({ month }) => /-(02|06|10)$/.test(month) && month >= '2025')
          .map(({ month, sold, before, total }): Said => {
            const left = total - before - sold
            return {
              id: factId('PresaleInventory', plan.key, `${building} ${month}`),
              about: { id, kind: 'BUILDING' },
              values: {
                ...{ countedOn: `${month}-28`, use: 'RESIDENTIAL', unsoldUnits: left, unsoldArea: areaOf(left), unsoldValue: priceOf(left) },
                ...{ mortgagedUnits: Math.floor(left / 3), seizedUnits: 0, soldUndelivered: before + sold },
              },
            }
          }),
      )

const NODES = [
  ['MATERIALS', '前期材料采购', 9, 10],
  ['UNDERGROUND', '地下结构完成', 11, 30],
  ['MAIN_STRUCTURE', '主体结构封顶', 14, 60],
  ['MASONRY', '砌筑抹灰完成', 20, 80],
  ['COMPLETION_FILING', '竣工验收备案', 34, 95],
] as const

const releaseNodes: OfProject = (plan) =>
  inWuyang(plan)
    ? []
    : plan.buildingIds.flatMap((id, building) =>
        NODES.map(([node, detail, after, percent]): Said => {
          const plannedOn = at(plan, after, 20)
          const reached = at(plan, after, 25) < '2026-10-31' && !(plan.stopped && after > 11)
          const waits = plannedOn < '2026-11-30' && !reached
          return {
            id: factId('PresaleReleaseNode', plan.key, `${building} ${node}`),
            about: { id, kind: 'BUILDING' },
            values: {
              ...{ node, detail, plannedOn: waits && !plan.stopped ? '2027-03-31' : plannedOn, cumulativeRelease: decimal(percent * 100) },
              ...(reached ? { reachedOn: at(plan, after, 25), evidence: '分部验收记录' } : {}),
            },
          }
        }),
      )

const supervision: OfProject = (plan) => {
  const [bank] = [...banksOf(plan), ...branchesIn('吕梁')]
  return inWuyang(plan)
    ? []
    : row('PresaleSupervisionAgreement', plan, {
        agreementNumber: `${plan.unit.name}监管2025-${plan.number + 1}`,
        bank: bank?.id,
        permits: `（2025）${plan.unit.name}房预售证第${String(plan.number + 1).padStart(3, '0')}号`,
        keyQuota: share(plan, 10),
        signedOn: at(plan, 7, 12),
      })
}

const MEASURES = [
  ['TOTAL_ASSETS', 120],
  ['TOTAL_LIABILITIES', 80],
  ['INTEREST_BEARING_DEBT', 35],
  ['OVERDUE_DEBT', 2],
  ['SALES_TO_DATE', 45],
  ['UNSOLD_VALUE', 40],
  ['COST_TO_COMPLETE', 25],
] as const
const QUARTER_ENDS = ['2026-03', '2026-06', '2026-09'] as const

const declared = (plan: ProjectPlan, percent: number, quarter: number): bigint => share(plan, percent + quarter)

const declarations: OfProject = (plan) =>
  QUARTER_ENDS.flatMap((month, quarter) =>
    MEASURES.map(
      ([measure, percent]): Said => ({
        id: factId('DeveloperDeclaration', plan.key, `${month} ${measure}`),
        values: {
          measure,
          month,
          amount: declared(plan, percent, quarter),
          declaredOn: `${month.slice(0, 5)}${month === '2026-09' ? '10' : `0${Number(month.slice(6)) + 1}`}-12`,
          signedBy: plan.developerName,
        },
      }),
    ),
  )

/** Beside what the developer declares, what the bureau's own registers say: sales a little less than declared. */
const assessments: OfProject = (plan) =>
  (['SALES_TO_DATE', 'UNSOLD_VALUE'] as const).map((measure, index): Said => {
    const amount = declared(plan, measure === 'SALES_TO_DATE' ? 45 : 40, 2)
    const differs = plan.number % 4 === 1 && index === 0
    return {
      id: factId('DeclarationAssessment', plan.key, measure),
      values: {
        ...{ measure, month: '2026-09', declaredAmount: amount, assessedAmount: differs ? amount - wan(200) : amount, assessedOn: '2026-10-20' },
        ...{ method: 'OWN_REGISTER', basis: '网签备案系统 2026 年 9 月导出', explanation: differs ? '企业将认购未网签的房源计入' : null },
      },
    }
  })

export const SALES: Tellers<OfProject> = {
  SalesMonth: sales,
  PresaleInventory: inventories,
  PresaleReleaseNode: releaseNodes,
  PresaleSupervisionAgreement: supervision,
  DeveloperDeclaration: declarations,
  DeclarationAssessment: assessments,
}
