import { daysBetween } from '../../../kernel/dates.js'
import { formatYuan } from '../../../kernel/money.js'
import { area, choice, count, date, flag, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { dateOf, fenOf, scaledOf } from '../../../platform/register/row.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二十三条(二)', rule: 'W-57' } as const
const NOTICE_DAYS = 20

/** What is put on the market, in the order of the year's plan: parcels of unified borrowing first (W-56), others not below their cost (W-57). */
export const LAND_OFFERS = defineRegister({
  schema: 'land',
  type: 'LandOffer',
  plural: 'landOffers',
  zh: '供地公告',
  en: 'Offers of land',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { number: 'number', address: 'location' } },
  columns: {
    number: text('公告编号', 'Notice number', { max: 60, filter: true, example: '舞告字〔2026〕5号-01', note: '一宗地一行' }),
    location: text('坐落', 'Location', { example: '舞阳县示例大道东侧' }),
    area: area('面积（平方米）', 'Area in square metres'),
    commercial: flag('是否经营性用地', 'Commercial land'),
    unifiedBorrowing: flag('是否统贷统还项目地块', 'Parcel of a unified-borrowing project', { filter: true }),
    planYear: count('计划年度', 'Year of the plan', { max: 2199, filter: true, example: '2026' }),
    planOrder: count('年度供地顺序', 'Place in the year’s order', { max: 9999, example: '1', note: '统贷统还项目地块在前' }),
    exceptionReason: text('未按顺序供地的原因', 'Why the order was left', { max: 500, optional: true }),
    noticedOn: date('公告日期', 'Notice published on'),
    biddingOn: date('竞买日期', 'Bidding on', { future: true, example: '2026-07-25' }),
    startingPrice: money('起始价', 'Starting price', { example: '60000000.00' }),
    referenceCost: money('棚改土地成本参考价（元/平方米）', 'Cost of project land, in yuan per square metre', { optional: true, example: '4500.00' }),
    outcome: choice('结果', 'Outcome', 'LandOfferOutcome', {
      PENDING: ['公告中', 'Pending'],
      SOLD: ['成交', 'Sold'],
      FAILED: ['流拍', 'Unsold'],
      WITHDRAWN: ['终止', 'Withdrawn'],
    }),
    dealPrice: money('成交价', 'Price of the deal', { optional: true, example: '66000000.00' }),
  },
  key: ['number'],
  newestBy: 'noticedOn',
  rules: [inOrder('noticedOn', 'biddingOn')],
  findings: [
    rowFinding({
      code: 'LAND_OFFER_BELOW_PROJECT_COST',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['起始价低于棚改土地成本价', '起始价折 {offered} 元/㎡，参考价 {cost} 元/㎡。', '提请土地出让工作领导小组平衡地价。'],
      en: [
        'The starting price is below the cost of project land',
        '{offered} yuan per square metre are asked; project land costs {cost}.',
        'Put it to the land-sale leading group.',
      ],
      check: (row) => {
        const [price, cost, metres] = [fenOf(row, 'startingPrice'), fenOf(row, 'referenceCost'), scaledOf(row, 'area', 2)]
        if (row.unifiedBorrowing === true || price === null || cost === null || metres === null || metres <= 0n) return null
        return price * 100n < cost * metres ? { offered: formatYuan((price * 100n) / metres), cost: formatYuan(cost) } : null
      },
    }),
    rowFinding({
      code: 'LAND_NOTICE_TOO_SHORT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['公告期不足 20 日', '公告至竞买 {days} 日。', '核对日期；确实不足的重新公告。'],
      en: ['Fewer than 20 days of notice', '{days} days from notice to bidding.', 'Check the dates; publish again if it is so.'],
      check: (row) => {
        const [from, to] = [dateOf(row, 'noticedOn'), dateOf(row, 'biddingOn')]
        return from && to && daysBetween(from, to) < NOTICE_DAYS ? { days: String(daysBetween(from, to)) } : null
      },
    }),
    rowFinding({
      code: 'LAND_DEAL_PRICE_MISSING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已成交而无成交价', '结果为成交，成交价为空。', '补填成交确认书的价款。'],
      en: ['Sold without a price', 'The outcome is sold and the price is empty.', 'Fill in the price of the confirmation.'],
      check: lacking('outcome', ['SOLD'], 'dealPrice'),
    }),
  ],
})
