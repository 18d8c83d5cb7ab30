import { area, choice, count, money, month, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第二十三条(二)', rule: 'W-55' } as const

/** The county's market month by month: land, building, stock, sales. What a forecast rests on. */
export const MARKET_OBSERVATIONS = defineRegister({
  schema: 'coordination',
  type: 'MarketObservation',
  plural: 'marketObservations',
  zh: '房地产市场监测',
  en: 'Observations of the housing market',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'unit' },
  columns: {
    month: month('月份', 'Month'),
    use: choice('房屋类别', 'Kind of property', 'MarketSegment', {
      RESIDENTIAL: ['住宅', 'Residential'],
      COMMERCIAL: ['商业办公', 'Commercial and office'],
      ALL: ['全部', 'All'],
    }),
    landParcels: count('本月供地宗数', 'Parcels supplied', { example: '2' }),
    landArea: area('本月供地面积', 'Land supplied', { example: '46800.00' }),
    startedArea: area('本月新开工面积', 'Construction begun', { example: '32000.00' }),
    underConstruction: area('在建面积', 'Under construction', { example: '860000.00' }),
    approvedArea: area('本月批准预售面积', 'Approved for presale', { example: '28000.00' }),
    soldUnits: count('本月销售套数', 'Units sold', { example: '186' }),
    soldArea: area('本月销售面积', 'Area sold', { example: '21400.00' }),
    soldAmount: money('本月销售额', 'Value of sales', { unit: '万元', example: '12840' }),
    stockUnits: count('期末存量套数', 'Units in stock', { example: '3120' }),
    stockArea: area('期末存量面积', 'Area in stock', { example: '358800.00' }),
    compiledBy: text('汇总单位', 'Compiled by', { example: '县住建局、县国土资源局、县房产交易管理中心' }),
  },
  key: ['month', 'use'],
  newestBy: 'month',
  findings: [
    rowFinding({
      code: 'MARKET_SALES_DISAGREE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['销售套数、面积与金额不相符', '三者须同时为零或同时大于零。', '核对本月销售。'],
      en: ['Units, area and value of sales disagree', 'All are zero, or none is.', 'Check the month’s sales.'],
      check: contradicts((row) => new Set(['soldUnits', 'soldArea', 'soldAmount'].map((name) => figureIn(row, name) === 0n)).size > 1),
    }),
    rowFinding({
      code: 'MARKET_STOCK_DISAGREES',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['存量套数与面积不相符', '两者须同时为零或同时大于零。', '核对期末存量。'],
      en: ['Units and area in stock disagree', 'Both are zero, or neither is.', 'Check the stock.'],
      check: contradicts((row) => (figureIn(row, 'stockUnits') === 0n) !== (figureIn(row, 'stockArea') === 0n)),
    }),
  ],
})
