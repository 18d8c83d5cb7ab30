import { divisionOf, isMortgaged, mortgageId } from '../../land-and-tax-facts.js'
import type { ProjectPlan } from '../../project-facts.js'
import { at, decimal, share } from '../figures.js'
import { factId, type OfProject, row, rows, type Tellers } from '../said.js'

export const landContractNumber = (plan: ProjectPlan): string =>
  `${divisionOf(plan)}${at(plan, -4, 20).replaceAll('-', '')}G${String(plan.number + 1).padStart(3, '0')}`

/** The zone has no division of its own: its parcels follow the city's in another cadastral district. */
export const unitCodeOf = (plan: ProjectPlan, fixture = 'W00000000'): string =>
  `${plan.unit.code ?? '141102'}${plan.unit.code ? '001' : '099'}001GB${String(plan.number + 1).padStart(5, '0')}${fixture}`

export const landPrice = (plan: ProjectPlan): bigint => share(plan, 30)

const AREA = 2_400_000

const contracts: OfProject = (plan) =>
  row('LandContract', plan, {
    ...{
      number: landContractNumber(plan),
      grantee: plan.developerName,
      granteeUscc: plan.developerUscc,
      location: plan.address,
      realEstateUnitCode: unitCodeOf(plan),
    },
    ...{
      area: decimal(AREA),
      method: 'LISTING',
      landUse: 'RESIDENTIAL',
      termYears: 70,
      price: landPrice(plan),
      minFloorAreaRatio: '1.0000',
      maxFloorAreaRatio: '2.5000',
    },
    ...{ signedOn: at(plan, -4, 20), handoverBy: at(plan, -2, 20), startBy: plan.stopped ? at(plan, 0, 20) : null },
  })

/** Half within a month of signing, the rest within half a year. */
const payments: OfProject = (plan) =>
  rows(
    'LandPayment',
    plan,
    [-3, 1].map((after, index) => ({
      ...{
        instalment: index + 1,
        dueOn: at(plan, after, 19),
        dueAmount: landPrice(plan) / 2n,
        paidOn: at(plan, after, 15),
        paidAmount: landPrice(plan) / 2n,
        interest: 0n,
        lateFee: 0n,
      },
      receiptNumber: `税票示例${divisionOf(plan)}${plan.number + 1}${index + 1}`,
    })),
    { parentId: factId('LandContract', plan.key) },
  )

const conditions: OfProject = (plan) =>
  row('PlanningCondition', plan, {
    ...{
      number: `${plan.unit.name}规条〔2024〕${plan.number + 1}号`,
      location: plan.address,
      realEstateUnitCode: unitCodeOf(plan),
      landUse: '二类居住用地',
      siteArea: decimal(AREA),
    },
    ...{ minFloorAreaRatio: '1.0000', maxFloorAreaRatio: '2.5000', buildingCoverage: '28.00', greenRatio: '35.00', heightLimit: 80, issuedOn: at(plan, -5, 2) },
  })

const plans: OfProject = (plan) =>
  row('PlanApproval', plan, {
    ...{
      number: `${plan.unit.name}规审〔2024〕${plan.number + 1}号`,
      kind: 'DETAILED_PLAN',
      developer: plan.developerName,
      siteArea: decimal(AREA),
      maxFloorAreaRatio: '2.5000',
    },
    ...{ countedArea: '59200.00', undergroundArea: '9800.00', buildings: plan.buildingIds.length, homes: 420, approvedOn: at(plan, -3, 16) },
  })

const coverage: OfProject = (plan) =>
  isMortgaged(plan)
    ? rows(
        'MortgageCoverage',
        plan,
        [
          {
            line: 1,
            kind: 'PARCEL',
            realEstateUnitCode: unitCodeOf(plan),
            area: decimal(AREA),
            valuation: 'GRANT_PRICE',
            registeredValue: landPrice(plan),
            securedAmount: landPrice(plan) / 2n,
          },
          {
            line: 2,
            kind: 'WORKS',
            realEstateUnitCode: unitCodeOf(plan, 'F00010000'),
            building: '1#楼',
            area: '9800.00',
            valuation: 'APPRAISAL',
            registeredValue: share(plan, 20),
            securedAmount: share(plan, 8),
          },
        ].map((line) => ({ ...line, coveredOn: '2025-03-12' })),
        { parentId: mortgageId(plan) },
      )
    : []

const seizures: OfProject = (plan) =>
  plan.story === 'STOPPED' || plan.story === 'PRUDENT'
    ? row('Seizure', plan, {
        ...{
          number: `（2025）晋1102执${plan.number + 12}号`,
          kind: 'SEIZURE',
          court: `${plan.unit.name}人民法院`,
          debtor: plan.developerName,
          location: plan.address,
        },
        ...{ realEstateUnitCode: unitCodeOf(plan), amount: share(plan, 5), startsOn: '2025-07-15', endsOn: '2028-07-14' },
      })
    : []

/** Homes sold are pre-noticed; works begun by a contractor who is owed money come before a mortgage. */
const priorCharges: OfProject = (plan) =>
  plan.number % 4 === 1
    ? row('PriorCharge', plan, {
        ...{
          number: `晋（2026）${plan.unit.name}不动产证明第${String(plan.number + 500).padStart(7, '0')}号`,
          kind: 'PRE_NOTICE',
          beneficiary: '预购人（批量）',
          location: plan.address,
        },
        ...{ realEstateUnitCode: unitCodeOf(plan, 'F00010023'), amount: share(plan, 2), registeredOn: '2026-02-12' },
      })
    : []

export const PARCELS: Tellers<OfProject> = {
  LandContract: contracts,
  LandPayment: payments,
  PlanningCondition: conditions,
  PlanApproval: plans,
  MortgageCoverage: coverage,
  Seizure: seizures,
  PriorCharge: priorCharges,
}
