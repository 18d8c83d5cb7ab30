import { formatDecimal } from '../../../kernel/decimal.js'
import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { differs } from '../../../platform/register/amount-checks.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { percentOf, textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { prepaymentBase, prepaymentDue } from './prepayment-due.js'
import { landAppreciationFloorIn, SIMPLE_VAT_RATE, USUAL_VAT_PREPAYMENT_RATE, vatRateIn } from './prepayment-rates.js'

const CLAUSE = { clause: '吕梁 二(四)', rule: 'L-41' } as const

/** Filings add up rounded lines: a yuan is no difference. */
const TOLERANCE = 100n

const wrongVatRate = (row: RegisterRow): Readonly<Record<string, string>> | null => {
  const [rate, inForce] = [percentOf(row, 'vatRate'), vatRateIn(textOf(row, 'month') ?? '')]
  if (row.taxKind !== 'VALUE_ADDED' || rate === null || inForce === null || rate === inForce || rate === SIMPLE_VAT_RATE) return null
  return { rate: formatDecimal(rate, 2), inForce: formatDecimal(inForce, 2) }
}

function unusualPrepaymentRate(row: RegisterRow): Readonly<Record<string, string>> | null {
  const rate = percentOf(row, 'prepaymentRate')
  const usual = row.taxKind === 'VALUE_ADDED' ? USUAL_VAT_PREPAYMENT_RATE : null
  return rate === null || usual === null || rate === usual ? null : { rate: formatDecimal(rate, 2), usual: formatDecimal(usual, 2) }
}

function belowFloor(row: RegisterRow): Readonly<Record<string, string>> | null {
  if (row.taxKind !== 'LAND_APPRECIATION' || row.propertyType === 'AFFORDABLE') return null
  const [rate, floor] = [percentOf(row, 'prepaymentRate'), landAppreciationFloorIn(textOf(row, 'month') ?? '')]
  return rate !== null && floor !== null && rate < floor ? { rate: formatDecimal(rate, 2), floor: formatDecimal(floor, 2) } : null
}

export const TAX_PREPAYMENT_FINDINGS: readonly FindingRule<RegisterRow>[] = [
  ...usccIn('taxpayerUscc'),
  rowFinding({
    code: 'PREPAYMENT_AMOUNT_DIFFERS',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['预缴税额与预收款不符', '填报 {stated} 元，按预收款、税率和预征率为 {expected} 元。', '核对预收款、税率与预征率；有减免的，说明原因后关闭。'],
    en: [
      'The prepayment does not follow from the receipts',
      '{stated} yuan are given; receipts and rates make {expected}.',
      'Check the figures; close with a reason for a relief.',
    ],
    check: differs('amount', prepaymentDue, TOLERANCE),
  }),
  rowFinding({
    code: 'PREPAYMENT_BASE_DIFFERS',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['计税依据计算有误', '填报 {stated} 元，应为 {expected} 元。', '增值税为不含税预收款；土地增值税为预收款减已预缴增值税。'],
    en: [
      'The base is wrong',
      '{stated} yuan are given, {expected} follow.',
      'VAT: receipts without tax. Land appreciation tax: receipts less the VAT prepaid.',
    ],
    check: differs('base', prepaymentBase, TOLERANCE),
  }),
  rowFinding({
    code: 'VAT_RATE_NOT_IN_FORCE',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['增值税税率与所属期不符', '填报 {rate}%，该月一般计税为 {inForce}%。', '核对税率；简易计税为 5%。'],
    en: ['The VAT rate was not in force', '{rate} % is given; {inForce} % held in that month.', 'Check the rate; the simple method has 5 %.'],
    check: wrongVatRate,
  }),
  rowFinding({
    code: 'VAT_PREPAYMENT_RATE_UNUSUAL',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['增值税预征率少见', '填报 {rate}%，通常为 {usual}%。', '核对预征率；政策已调整的，说明文号后关闭。'],
    en: ['An unusual prepayment rate of VAT', '{rate} % is given, {usual} % is usual.', 'Check it; close with the document’s number where the rule changed.'],
    check: unusualPrepaymentRate,
  }),
  rowFinding({
    code: 'LAND_APPRECIATION_RATE_BELOW_FLOOR',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['土地增值税预征率低于下限', '填报 {rate}%，中部地区下限 {floor}%。', '核对当地预征率与房地产类型。'],
    en: [
      'The prepayment rate is below the floor',
      '{rate} % is given; the floor of the central region is {floor} %.',
      'Check the local rate and the kind of property.',
    ],
    check: belowFloor,
  }),
]
