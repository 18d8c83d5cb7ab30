import { groupBy } from '../../../kernel/group-by.js'
import { proportion } from '../../../kernel/proportion.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { landAppreciationTax } from '../../../subgraphs/tax/registers/land-appreciation-tax.js'
import { prepaymentBase, prepaymentDue } from '../../../subgraphs/tax/registers/prepayment-due.js'
import { syntheticUscc } from '../../codes.js'
import { divisionOf, owesTax } from '../../land-and-tax-facts.js'
import type { ProjectPlan } from '../../project-facts.js'
import { at, share } from '../figures.js'
import { landContractNumber, landPrice } from '../land/parcels.js'
import { areaOf, priceOf, SALES_BEGIN, salesOf } from '../projects/sales.js'
import { factId, firstOfDeveloper, inWuyang, type OfProject, row, rows, type Said, type Tellers } from '../said.js'

interface MonthOfSales {
  readonly month: string
  readonly homes: number
}

/** What all buildings sold together, in the last year: what came before is in the quarterly returns. */
function monthlySales(plan: ProjectPlan, months: number): readonly MonthOfSales[] {
  if (inWuyang(plan)) return []
  const sold = plan.buildingIds.flatMap((_, building) => salesOf(plan, Math.min(months, 12), building))
  return [...groupBy(sold, ({ month }) => month)].map(([month, all]) => ({ month, homes: all.reduce((sum, one) => sum + one.sold, 0) }))
}

const taxpayer = (plan: ProjectPlan): RegisterRow => ({ taxpayerName: plan.developerName, taxpayerUscc: plan.developerUscc })

/** The amounts are what the bureau's own formula makes of the receipts. */
const computed = (row: RegisterRow): RegisterRow => ({ ...row, base: prepaymentBase(row), amount: prepaymentDue(row) })

const nextMonth = (month: string): string =>
  month.endsWith('12') ? `${Number(month.slice(0, 4)) + 1}-01` : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`

const prepayments: OfProject = (plan, months) =>
  monthlySales(plan, months)
    .filter(({ month, homes }) => homes > 0 && month < '2026-10')
    .flatMap(({ month, homes }) => {
      const common = {
        ...taxpayer(plan),
        declaredProject: plan.name,
        month,
        propertyType: 'ORDINARY_HOUSING',
        receipts: priceOf(homes),
        paidOn: `${nextMonth(month)}-12`,
      }
      const vat = computed({ ...common, taxKind: 'VALUE_ADDED', vatRate: '9.00', prepaymentRate: '3.00' })
      const land = computed({ ...common, taxKind: 'LAND_APPRECIATION', vatPrepaid: vat.amount, prepaymentRate: '2.00' })
      return [vat, land].map((values, index): Said => ({ id: factId('TaxPrepayment', plan.key, `${month} ${index}`), values }))
    })

const declaredSales: OfProject = (plan, months) =>
  monthlySales(plan, months).map(
    ({ month, homes }): Said => ({
      id: factId('DeclaredSale', plan.key, month),
      values: { ...taxpayer(plan), declaredProject: plan.name, month, presaleReceipts: priceOf(homes), salesIncome: 0n, area: areaOf(homes), units: homes },
    }),
  )

/** Contractors' invoices, one a quarter: what the payments of the works are checked against. */
const invoices: OfProject = (plan, months) =>
  Array.from({ length: Math.max(2, Math.floor(months / 4)) }, (_, n): Said => {
    const amount = share(plan, 2)
    const tax = proportion(amount, 9n, 100n)
    return {
      id: factId('TaxInvoice', plan.key, n),
      projectName: plan.name,
      values: {
        ...{
          number: `26${divisionOf(plan)}${plan.unit.code ? '0' : '9'}${String(plan.number * 100 + n).padStart(11, '0')}`,
          kind: 'SPECIAL',
          state: 'NORMAL',
          content: `*建筑服务*${plan.name}工程款`,
        },
        ...{ sellerName: '示例建设集团有限公司', sellerUscc: syntheticUscc('141181', 7001), buyerName: plan.developerName, buyerUscc: plan.developerUscc },
        ...{ amount, tax, total: amount + tax, issuedOn: at(plan, n * 2 + 1, 18) },
      },
    }
  })

/** Those that are done may be cleared; the others are not there yet. */
const clearances: OfProject = (plan) => {
  if (inWuyang(plan)) return []
  const values = { ...taxpayer(plan), clearedPart: plan.name }
  if (plan.story !== 'DELIVERED') return row('TaxClearance', plan, { ...values, state: 'NOT_DUE', stateSince: at(plan, SALES_BEGIN) })
  const [income, deductible, prepaid] = [share(plan, 140), share(plan, 100), share(plan, 3)]
  const taxDue = landAppreciationTax(income, deductible)
  return row('TaxClearance', plan, {
    ...{
      ...values,
      state: 'UNDER_REVIEW',
      stateSince: '2026-09-20',
      trigger: 'MOSTLY_SOLD',
      saleableArea: '40000.00',
      soldArea: '36000.00',
      ordinaryHousing: false,
    },
    ...{ income, deductible, taxDue, prepaid, settled: taxDue - prepaid, filedOn: '2026-09-20' },
  })
}

const arrears: OfProject = (plan) =>
  firstOfDeveloper(plan) && owesTax(plan)
    ? row('TaxArrearsNotice', plan, {
        ...{
          number: `${plan.unit.name}税欠告〔2026〕${plan.number + 1}号`,
          ...taxpayer(plan),
          taxKind: 'VALUE_ADDED',
          dueOn: '2026-07-15',
          arrears: share(plan, 1),
        },
        publishedOn: '2026-10-12',
      })
    : []

const ratings: OfProject = (plan) =>
  firstOfDeveloper(plan)
    ? rows(
        'TaxCreditRating',
        plan,
        [2023, 2024, 2025].map((year) => ({
          ...taxpayer(plan),
          year,
          grade: owesTax(plan) ? 'C' : 'A',
          score: owesTax(plan) ? '52.00' : '92.00',
          ratedOn: `${year + 1}-04-22`,
        })),
      )
    : []

const landReceipts: OfProject = (plan) =>
  rows(
    'LandRevenueReceipt',
    plan,
    [-3, 1].map((after, index) => ({
      ...{
        number: `税票示例${divisionOf(plan)}${plan.unit.code ? '' : 'K'}${plan.number + 1}${index + 1}`,
        payerName: plan.developerName,
        payerUscc: plan.developerUscc,
      },
      ...{
        contractNumber: landContractNumber(plan),
        kind: 'PRICE',
        amount: landPrice(plan) / 2n,
        paidOn: at(plan, after, 15),
        treasuryOn: at(plan, after, 16),
      },
    })),
  )

export const TAXES: Tellers<OfProject> = {
  TaxPrepayment: prepayments,
  TaxClearance: clearances,
  TaxInvoice: invoices,
  DeclaredSale: declaredSales,
  TaxArrearsNotice: arrears,
  TaxCreditRating: ratings,
  LandRevenueReceipt: landReceipts,
}
