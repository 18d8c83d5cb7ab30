import { area, choice, count, money, month } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn } from '../../../platform/register/row-values.js'
import { HOUSE_USES } from './dictionaries.js'

const CLAUSE = { clause: '吕梁 二(三) 条件五', rule: 'L-35' } as const

/** Sales as contracts signed online, month by month; the agency's side of what developers declare. */
export const SALES_MONTHS = defineRegister({
  schema: 'projects',
  type: 'SalesMonth',
  plural: 'salesMonths',
  zh: '月度销售（网签）',
  en: 'Sales by month, as signed online',
  clause: '吕梁 二(三)',
  rule: 'L-38',
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['BUILDING', 'SCOPE', 'PROJECT'] },
  columns: {
    month: month('月份', 'Month'),
    use: choice('房屋用途', 'Use', 'HouseUse', HOUSE_USES),
    totalUnits: count('可售总套数', 'Units for sale in all', { note: '取得许可的全部套数，不因售出而减少' }),
    soldUnits: count('本月网签套数', 'Units signed in the month', { example: '12' }),
    soldArea: area('本月网签面积', 'Area signed in the month', { example: '1380.50' }),
    soldAmount: money('本月网签金额', 'Amount signed in the month', { example: '8283000.00' }),
    cancelledUnits: count('本月退房套数', 'Units cancelled in the month', { example: '0' }),
    cumulativeUnits: count('累计网签套数', 'Units signed to date', { example: '96' }),
    cumulativeArea: area('累计网签面积', 'Area signed to date', { example: '11044.00' }),
    cumulativeAmount: money('累计网签金额', 'Amount signed to date', { example: '66264000.00' }),
    receivedAmount: money('累计已收房款', 'Received to date', { optional: true, example: '52000000.00', note: '与监管账户入账核对' }),
  },
  key: ['month', 'use'],
  newestBy: 'month',
  findings: [
    rowFinding({
      code: 'SALES_ABOVE_TOTAL',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['累计网签超过可售总套数', '累计 {part} 套，可售 {whole} 套。', '核对是否一房多卖或可售套数漏填。'],
      en: ['More sold than there is', '{part} signed, {whole} for sale.', 'Check for double sales, or the total.'],
      check: above('cumulativeUnits', 'totalUnits'),
    }),
    rowFinding({
      code: 'SALES_MONTH_ABOVE_CUMULATIVE',
      // Contracts cancelled later make it true of an honest month.
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['本月金额大于累计金额', '本月 {part} 元，累计 {whole} 元。', '核对两个数。'],
      en: ['The month is above the sum to date', 'Month {part}, to date {whole} yuan.', 'Check both figures.'],
      check: above('soldAmount', 'cumulativeAmount'),
    }),
    rowFinding({
      code: 'SALES_AMOUNT_WITHOUT_UNITS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['网签套数、面积与金额不相符', '套数、面积、金额须同时为零或同时大于零。', '核对本月网签。'],
      en: ['Units, area and amount disagree', 'All are zero, or none is.', 'Check the month’s contracts.'],
      check: contradicts((row) => new Set(['soldUnits', 'soldArea', 'soldAmount'].map((name) => figureIn(row, name) === 0n)).size > 1),
    }),
    rowFinding({
      code: 'RECEIVED_ABOVE_CONTRACTS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已收房款大于网签金额', '已收 {part} 元，网签 {whole} 元。', '核实是否未网签先收款。'],
      en: ['More received than contracted', 'Received {part}, contracted {whole} yuan.', 'Look for money taken without a contract.'],
      check: above('receivedAmount', 'cumulativeAmount'),
    }),
  ],
})
