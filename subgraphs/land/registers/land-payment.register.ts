import { daysBetween, parseDate } from '../../../kernel/dates.js'
import { formatYuan } from '../../../kernel/money.js'
import { proportion } from '../../../kernel/proportion.js'
import { count, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { dateOf, fenOf } from '../../../platform/register/row.js'
import { overdue, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-26' } as const

/** Title needs the whole price paid, with what late payment costs (domain §8.1). */
export const LAND_PAYMENTS = defineRegister({
  schema: 'land',
  type: 'LandPayment',
  plural: 'landPayments',
  zh: '土地价款缴纳',
  en: 'Payments of the land price',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'parent', register: 'LandContract' },
  columns: {
    instalment: count('期次', 'Instalment', { max: 99, example: '1' }),
    dueOn: date('约定缴纳日期', 'Due on', { future: true, example: '2026-08-08' }),
    dueAmount: money('应缴金额', 'Amount due'),
    paidOn: date('实缴日期', 'Paid on', { optional: true, note: '一期分次缴清的，填缴清之日' }),
    paidAmount: money('实缴金额', 'Amount paid', { optional: true }),
    interest: money('分期利息', 'Interest of instalments', { optional: true, example: '0.00' }),
    lateFee: money('违约金', 'Late-payment fee', { optional: true, example: '0.00' }),
    receiptNumber: text('缴款凭证号', 'Receipt number', { max: 60, optional: true, filter: true, example: '税票示例0001', note: '2022 年起由税务部门征收' }),
  },
  key: ['instalment'],
  newestBy: 'dueOn',
  findings: [
    rowFinding({
      code: 'LAND_PAYMENT_OVERDUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['土地价款到期未缴', '应于 {due} 前缴纳，已逾期 {daysLate} 天。', '催缴；已缴的补填实缴日期和金额。'],
      en: ['The land price is overdue', 'It was due on {due}, {daysLate} days ago.', 'Urge payment, or fill in when it was paid.'],
      check: overdue('dueOn', 'paidOn'),
    }),
    rowFinding({
      code: 'LAND_PAYMENT_SHORT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['土地价款未缴足', '应缴 {due} 元，实缴 {paid} 元。', '缴清前实缴日期留空；核对金额。'],
      en: ['The land price is not paid in full', 'Due {due} yuan, paid {paid}.', 'Leave the date empty until it is settled; check the amounts.'],
      check: (row) => {
        const [due, paid] = [fenOf(row, 'dueAmount'), fenOf(row, 'paidAmount')]
        return due !== null && paid !== null && paid < due ? { due: formatYuan(due), paid: formatYuan(paid) } : null
      },
    }),
    rowFinding({
      code: 'LAND_PAYMENT_LATE_FEE_MISSING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['逾期缴纳的违约金不足', '逾期 {days} 天，按日 1‰ 应为 {expected} 元。', '核对违约金；合同另有约定的，说明原因后关闭。'],
      en: [
        'The late-payment fee is too low',
        '{days} days late: 0.1 % a day makes {expected} yuan.',
        'Check the fee; close with a reason where the contract says otherwise.',
      ],
      check: (row) => {
        const [dueOn, paidOn, due] = [parseDate(String(row.dueOn)), dateOf(row, 'paidOn'), fenOf(row, 'dueAmount')]
        if (dueOn === null || paidOn === null || due === null || paidOn <= dueOn) return null
        const days = daysBetween(dueOn, paidOn)
        const expected = proportion(due, BigInt(days), 1000n)
        return (fenOf(row, 'lateFee') ?? 0n) < expected ? { days: String(days), expected: formatYuan(expected) } : null
      },
    }),
  ],
})
