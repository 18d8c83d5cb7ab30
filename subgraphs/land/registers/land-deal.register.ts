import { area, date, money, ratio, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'

/** The county's deals, which valuations are compared with and the market is judged by (W-51, W-55). */
export const LAND_DEALS = defineRegister({
  schema: 'land',
  type: 'LandDeal',
  plural: 'landDeals',
  zh: '土地成交',
  en: 'Deals in land',
  clause: '舞阳 第二十二条(一)',
  rule: 'W-51',
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'unit' },
  columns: {
    number: text('公告或成交编号', 'Notice or deal number', { max: 60, filter: true, example: '舞告字〔2026〕1号-01' }),
    location: text('坐落', 'Location', { filter: true, example: '舞阳县示例大道西侧' }),
    landUse: text('用途', 'Use', { max: 50, filter: true, example: '居住' }),
    area: area('面积（平方米）', 'Area in square metres'),
    floorAreaRatio: ratio('容积率', 'Floor area ratio', { optional: true }),
    dealtOn: date('成交日期', 'Date of the deal'),
    price: money('成交价', 'Price', { filter: true, example: '54000000.00' }),
    buyer: text('竞得人', 'Buyer', { optional: true, example: '舞阳示例置业有限公司' }),
  },
  key: ['number'],
  newestBy: 'dealtOn',
})
