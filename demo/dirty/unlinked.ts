import { syntheticUscc } from '../codes.js'
import type { County } from '../facts/fill-slice.js'
import { priceOf } from '../facts/projects/sales.js'
import { factId, type Said } from '../facts/said.js'
import { divisionOf } from '../land-and-tax-facts.js'
import type { ProjectPlan } from '../project-facts.js'

interface Unlinked {
  readonly slice: 'land' | 'tax'
  readonly type: string
  readonly tell: (county: County, index: number) => readonly Said[]
}

/** As another bureau writes a name: without the county, with other brackets and a phase, with one character wrong. */
const shortened = ({ name, unit }: ProjectPlan): string => name.replace(unit.name, '').replace('示例', '')
const withPhase = ({ name, unit }: ProjectPlan): string => `${name.replace(unit.name, '')}(一期)`
const mistyped = ({ name }: ProjectPlan): string => name.replace('示例', '示列')

const projectOf = ({ plans }: County, index: number): readonly ProjectPlan[] => {
  const plan = plans[index % Math.max(plans.length, 1)]
  return plan ? [plan] : []
}

/** Same code and nearly the same name: sure. */
const sales = (county: County): readonly Said[] =>
  projectOf(county, 1).map((plan) => ({
    id: factId('unlinked DeclaredSale', plan.key),
    projectName: shortened(plan),
    values: {
      taxpayerName: plan.developerName,
      taxpayerUscc: plan.developerUscc,
      declaredProject: shortened(plan),
      month: '2026-08',
      presaleReceipts: priceOf(3),
      area: '336.00',
      units: 3,
    },
  }))

/** A payer without a code, and a name with a phase: likely. */
const prepayments = (county: County): readonly Said[] =>
  projectOf(county, 4).map((plan) => ({
    id: factId('unlinked TaxPrepayment', plan.key),
    projectName: withPhase(plan),
    values: {
      ...{
        taxpayerName: plan.developerName.replace('有限公司', '有限责任公司'),
        declaredProject: withPhase(plan),
        taxKind: 'VALUE_ADDED',
        propertyType: 'OTHER_HOUSING',
        month: '2026-07',
      },
      ...{ receipts: 218_000_000n, vatRate: '9.00', base: 200_000_000n, prepaymentRate: '3.00', amount: 6_000_000n },
    },
  }))

/** Of a project whose name is a neighbour's but for one character, by a company that is neither's developer: a proposal that is wrong. */
const strangers = (county: County, index: number): readonly Said[] =>
  projectOf(county, 2).map((plan) => ({
    id: factId('unlinked FurtherCertificate', plan.key),
    projectName: mistyped(plan),
    values: {
      ...{
        kind: 'SITE_OPINION',
        number: `用字第${divisionOf(plan)}2022XS${String(9000 + index).padStart(7, '0')}号`,
        holder: `${plan.unit.name}示例他人置业有限公司`,
      },
      ...{ authority: `${plan.unit.name}自然资源局`, issuedOn: '2022-11-08', state: 'VALID' },
    },
  }))

/** One number in two counties: serial numbers are given out by each bureau for itself. */
const duplicates = (county: County, index: number): readonly Said[] =>
  index > 1
    ? []
    : projectOf(county, 6).map((plan) => ({
        id: factId('duplicate FurtherCertificate', plan.key),
        projectName: plan.name,
        values: {
          kind: 'DRAWING_REVIEW',
          number: '图审2024-0088',
          holder: plan.developerName,
          authority: `${plan.unit.name}图审中心`,
          issuedOn: '2024-08-12',
          state: 'VALID',
        },
      }))

/** An old contract of a company that the hub does not know. */
const contracts = (county: County, index: number): readonly Said[] =>
  projectOf(county, 0).map((plan) => ({
    id: factId('unlinked LandContract', plan.key),
    values: {
      ...{
        number: `${divisionOf(plan)}20190815G${String(900 + index)}`,
        grantee: `${plan.unit.name}示例旧城开发有限公司`,
        granteeUscc: syntheticUscc(divisionOf(plan), 9100 + index),
      },
      ...{
        location: `${plan.unit.name}示例南路${index + 300}号`,
        area: '18000.00',
        method: 'LISTING',
        landUse: 'RESIDENTIAL',
        termYears: 70,
        price: 36_000_000_00n,
        signedOn: '2019-08-15',
      },
    },
  }))

export const UNLINKED: readonly Unlinked[] = [
  { slice: 'tax', type: 'DeclaredSale', tell: sales },
  { slice: 'tax', type: 'TaxPrepayment', tell: prepayments },
  { slice: 'land', type: 'FurtherCertificate', tell: strangers },
  { slice: 'land', type: 'FurtherCertificate', tell: duplicates },
  { slice: 'land', type: 'LandContract', tell: contracts },
]
