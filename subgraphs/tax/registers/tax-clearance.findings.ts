import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { differs, lessOf } from '../../../platform/register/amount-checks.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { allFen, scaledOf } from '../../../platform/register/row.js'
import { above, lacking, rowFinding } from '../../../platform/register/row-checks.js'
import { landAppreciationTax, ordinaryHousingExempt } from './land-appreciation-tax.js'

const CLAUSE = { clause: '吕梁 二(四)', rule: 'L-41' } as const
const TOLERANCE = 100n

function taxOf(row: RegisterRow): bigint | null {
  const amounts = allFen(row, 'income', 'deductible')
  if (amounts === null) return null
  const exempt = row.ordinaryHousing === true && ordinaryHousingExempt(amounts.income, amounts.deductible)
  return exempt ? 0n : landAppreciationTax(amounts.income, amounts.deductible)
}

export const TAX_CLEARANCE_FINDINGS: readonly FindingRule<RegisterRow>[] = [
  ...usccIn('taxpayerUscc'),
  rowFinding({
    code: 'CLEARANCE_TAX_DIFFERS',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['应纳税额与收入、扣除项目不符', '填报 {stated} 元，按四级超率累进税率为 {expected} 元。', '核对收入、扣除项目；分类型清算的，说明原因后关闭。'],
    en: [
      'The tax does not follow from income and deductions',
      '{stated} yuan are given; the four tiers make {expected}.',
      'Check both; close with a reason where types are cleared apart.',
    ],
    check: differs('taxDue', taxOf, TOLERANCE),
  }),
  rowFinding({
    code: 'CLEARANCE_BALANCE_DIFFERS',
    severity: 'ERROR',
    ...CLAUSE,
    zh: ['应补（退）税额计算有误', '填报 {stated} 元，应纳减已预缴为 {expected} 元。', '按清算审核结论更正。'],
    en: ['What is to be paid is wrong', '{stated} yuan are given; due less prepaid is {expected}.', 'Correct it from the conclusion.'],
    check: differs('settled', lessOf('taxDue', 'prepaid')),
  }),
  rowFinding({
    code: 'CLEARANCE_SOLD_ABOVE_SALEABLE',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['已售面积大于可售面积', '已售 {part} ㎡，可售 {whole} ㎡。', '核对面积。'],
    en: ['More sold than saleable', '{part} of {whole} square metres.', 'Check the areas.'],
    check: above('soldArea', 'saleableArea'),
  }),
  rowFinding({
    code: 'CLEARANCE_TRIGGER_NOT_REACHED',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['已售未达 85%', '清算情形为转让面积达 85%，已售 {sold} ㎡、可售 {saleable} ㎡。', '核对面积或清算情形。'],
    en: ['Less than 85 % is sold', 'The trigger is 85 %; {sold} of {saleable} square metres are sold.', 'Check the areas or the trigger.'],
    check: (row) => {
      const [sold, saleable] = [scaledOf(row, 'soldArea', 2), scaledOf(row, 'saleableArea', 2)]
      const short = row.trigger === 'MOSTLY_SOLD' && sold !== null && saleable !== null && sold * 100n < saleable * 85n
      return short ? { sold: String(row.soldArea), saleable: String(row.saleableArea) } : null
    },
  }),
  rowFinding({
    code: 'CLEARANCE_CONCLUDED_WITHOUT_TAX',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['已审定而无应纳税额', '状态为已审定，应纳税额为空。', '补填审定的应纳税额。'],
    en: ['Concluded without a tax', 'The state is concluded and the tax is empty.', 'Fill in the tax concluded.'],
    check: lacking('state', ['CONCLUDED'], 'taxDue'),
  }),
]
