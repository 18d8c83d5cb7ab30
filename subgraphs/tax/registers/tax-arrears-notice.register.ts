import { daysBetween } from '../../../kernel/dates.js'
import { proportion } from '../../../kernel/proportion.js'
import { differs } from '../../../platform/register/amount-checks.js'
import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister, type RegisterRow } from '../../../platform/register/register.js'
import { dateOf, fenOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(四)', rule: 'L-41' } as const

/** 0.05 % a day from the day after the due date (domain §6.6). */
function surchargeDue(row: RegisterRow): bigint | null {
  const [arrears, due, until] = [fenOf(row, 'arrears'), dateOf(row, 'dueOn'), dateOf(row, 'surchargeUntil')]
  return arrears === null || due === null || until === null || until < due ? null : proportion(arrears, BigInt(daysBetween(due, until)) * 5n, 10_000n)
}

/** Published by law every quarter: what it says is nobody's secret. */
export const TAX_ARREARS_NOTICES = defineRegister({
  schema: 'tax',
  type: 'TaxArrearsNotice',
  plural: 'taxArrearsNotices',
  zh: '欠税公告',
  en: 'Notices of tax arrears',
  ...CLAUSE,
  writers: ['TAXATION'],
  about: { by: 'link', says: { developer: 'taxpayerName', developerUscc: 'taxpayerUscc', number: 'number' } },
  columns: {
    number: text('公告编号', 'Notice number', { max: 60, filter: true, example: '离石税欠告〔2026〕3号' }),
    taxpayerName: text('纳税人名称', 'Taxpayer’s name', { filter: true, example: '吕梁示例置业有限公司' }),
    taxpayerUscc: text('纳税人识别号', 'Taxpayer identification number', { max: 18, filter: true, example: '91141102MAYY00018D' }),
    taxKind: choice('欠税税种', 'Tax', 'ArrearsTax', {
      VALUE_ADDED: ['增值税', 'Value-added tax'],
      CORPORATE_INCOME: ['企业所得税', 'Corporate income tax'],
      LAND_APPRECIATION: ['土地增值税', 'Land appreciation tax'],
      LAND_USE: ['城镇土地使用税', 'Land-use tax'],
      HOUSE_PROPERTY: ['房产税', 'House property tax'],
      DEED: ['契税', 'Deed tax'],
      OTHER: ['其他', 'Another'],
    }),
    dueOn: date('限缴日期', 'Due on'),
    arrears: money('欠税金额', 'Arrears', { filter: true, example: '1000000.00' }),
    surcharge: money('滞纳金', 'Late-payment surcharge', { optional: true, example: '10000.00' }),
    surchargeUntil: date('滞纳金计至', 'Surcharge counted until', { optional: true, example: '2026-07-20' }),
    publishedOn: date('公告日期', 'Published on'),
    clearedOn: date('清缴日期', 'Cleared on', { optional: true }),
  },
  key: ['number', 'taxpayerUscc', 'taxKind', 'dueOn'],
  newestBy: 'publishedOn',
  rules: [inOrder('dueOn', 'publishedOn'), inOrder('dueOn', 'clearedOn')],
  findings: [
    ...usccIn('taxpayerUscc'),
    rowFinding({
      code: 'TAX_SURCHARGE_DIFFERS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['滞纳金与天数不符', '填报 {stated} 元，按日万分之五为 {expected} 元。', '核对限缴日期、计至日期与欠税金额。'],
      en: ['The surcharge does not follow from the days', '{stated} yuan are given; 0.05 % a day makes {expected}.', 'Check both dates and the arrears.'],
      check: differs('surcharge', surchargeDue, 100n),
    }),
  ],
})
