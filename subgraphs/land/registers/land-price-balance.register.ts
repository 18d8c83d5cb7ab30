import { formatYuan } from '../../../kernel/money.js'
import { date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二十三条(二)3', rule: 'W-57' } as const

/** What the leading group decided: other land is to come near the cost of project land before project land is sold. */
export const LAND_PRICE_BALANCES = defineRegister({
  schema: 'land',
  type: 'LandPriceBalance',
  plural: 'landPriceBalances',
  zh: '地价平衡决定',
  en: 'Decisions of price balance',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'unit' },
  columns: {
    number: text('会议纪要编号', 'Number of the minutes', { max: 60, filter: true, example: '舞土领纪〔2026〕2号' }),
    zone: text('片区', 'Zone', { max: 100, filter: true, example: '老城片区' }),
    landUse: text('用途', 'Use', { max: 50, example: '居住' }),
    decidedOn: date('决定日期', 'Decided on'),
    projectLandCost: money('棚改土地成本价（元/平方米）', 'Cost of project land, in yuan per square metre', { example: '4500.00' }),
    marketPrice: money('其他渠道投放价（元/平方米）', 'Price of other land, in yuan per square metre', { example: '4600.00' }),
    decision: text('决定内容', 'Decision', { max: 1000 }),
  },
  key: ['number', 'zone', 'landUse'],
  newestBy: 'decidedOn',
  findings: [
    rowFinding({
      code: 'OTHER_LAND_BELOW_PROJECT_COST',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['其他渠道地价低于棚改土地成本价', '{price} 元/㎡ 低于 {cost} 元/㎡。', '在棚改地块投放前逐步提高其他渠道地价。'],
      en: ['Other land is cheaper than project land costs', '{price} against {cost} yuan per square metre.', 'Raise its price before project land is offered.'],
      check: (row) => {
        const [price, cost] = [fenOf(row, 'marketPrice'), fenOf(row, 'projectLandCost')]
        return price !== null && cost !== null && price < cost ? { price: formatYuan(price), cost: formatYuan(cost) } : null
      },
    }),
  ],
})
