import { area, count, money, month, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二十三条(一)', rule: 'W-54' } as const

/** Households and money of the relocation, to date, month by month. */
export const RELOCATION_PROGRESSES = defineRegister({
  schema: 'projects',
  type: 'RelocationProgress',
  plural: 'relocationProgresses',
  zh: '征收搬迁进度',
  en: 'Progress of expropriation and relocation',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    month: month('月份', 'Month'),
    totalHouseholds: count('应搬迁户数', 'Households in all', { example: '320' }),
    plannedHouseholds: count('计划累计搬迁户数', 'Planned to date', { example: '240' }),
    signedHouseholds: count('累计签约户数', 'Agreements signed to date', { example: '228' }),
    movedHouseholds: count('累计搬迁户数', 'Moved to date', { example: '201' }),
    cashHouseholds: count('其中货币补偿户数', 'Of the signed, for cash', { optional: true, example: '90' }),
    exchangeHouseholds: count('其中产权调换户数', 'Of the signed, for property', { optional: true, example: '138' }),
    demolishedArea: area('累计拆除面积', 'Area demolished to date', { example: '18200.00' }),
    agreedAmount: money('累计协议补偿金额', 'Compensation agreed to date', { unit: '万元', example: '7300' }),
    paidAmount: money('累计已付补偿金额', 'Compensation paid to date', { unit: '万元', example: '6100' }),
    obstacles: text('滞后原因', 'Why it lags', { optional: true, max: 1000 }),
  },
  key: ['month'],
  newestBy: 'month',
  findings: [
    rowFinding({
      code: 'SIGNED_ABOVE_HOUSEHOLDS',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['签约户数多于应搬迁户数', '签约 {part} 户，应搬迁 {whole} 户。', '核对户数。'],
      en: ['More signed than there are households', '{part} signed of {whole}.', 'Check the counts.'],
      check: above('signedHouseholds', 'totalHouseholds'),
    }),
    rowFinding({
      code: 'MOVED_ABOVE_SIGNED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['搬迁户数多于签约户数', '搬迁 {part} 户，签约 {whole} 户。', '核实是否未签约先搬迁。'],
      en: ['More moved than signed', '{part} moved, {whole} signed.', 'Look for households that moved without an agreement.'],
      check: above('movedHouseholds', 'signedHouseholds'),
    }),
    rowFinding({
      code: 'COMPENSATION_PAID_ABOVE_AGREED',
      severity: 'ERROR',
      clause: '舞阳 第十二条',
      rule: 'W-26',
      zh: ['已付补偿多于协议金额', '已付 {part} 元，协议 {whole} 元。', '核对金额；超标准的须经县政府批准。'],
      en: ['More compensation paid than agreed', 'Paid {part}, agreed {whole} yuan.', 'Check the amounts; above the standard needs the county’s approval.'],
      check: above('paidAmount', 'agreedAmount'),
    }),
    rowFinding({
      code: 'RELOCATION_BEHIND_PLAN',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['搬迁进度落后于计划，未写原因', '计划 {part} 户，实际 {whole} 户。', '补填滞后原因。'],
      en: ['Relocation lags behind its plan, without a reason', 'Planned {part}, actual {whole}.', 'Give the reason.'],
      check: (row, today) => (row.obstacles ? null : above('plannedHouseholds', 'movedHouseholds')(row, today)),
    }),
  ],
})
