import { formatYuan } from '../../../kernel/money.js'
import { proportion } from '../../../kernel/proportion.js'
import { area, choice, date, flag, money, text } from '../../../platform/register/column.js'
import { unitCodeIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf, scaledOf, textOf } from '../../../platform/register/row.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二十二条(一)', rule: 'W-51' } as const

/** A price per square metre has two places: its product with the area is right to half a fen per square metre. */
const tolerance = (hundredths: bigint): bigint => hundredths / 200n + 1n

export const PARCEL_VALUATIONS = defineRegister({
  schema: 'land',
  type: 'ParcelValuation',
  plural: 'parcelValuations',
  zh: '地块估价',
  en: 'Valuations of parcels',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { number: 'realEstateUnitCode', address: 'location' } },
  columns: {
    number: text('估价编号', 'Valuation number', { max: 60, filter: true, example: '舞地估〔2026〕7号' }),
    location: text('坐落', 'Location', { example: '舞阳县示例大道东侧' }),
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', { max: 28, optional: true, example: '141102001002GB00005W00000000' }),
    purpose: choice('估价目的', 'Purpose', 'ParcelValuationPurpose', {
      PLANNED_GRANT: ['拟出让地块估价', 'A grant that is planned'],
      MORTGAGE: ['抵押登记', 'A mortgage'],
    }),
    method: choice('估价方法', 'Method', 'ParcelValuationMethod', {
      MARKET_COMPARISON: ['市场比较法', 'Market comparison'],
      BENCHMARK: ['基准地价系数修正法', 'Benchmark price'],
      RESIDUAL: ['剩余法', 'Residual'],
      INCOME: ['收益还原法', 'Income'],
      COST: ['成本逼近法', 'Cost'],
      GRANT_PRICE: ['出让价格', 'The grant price itself'],
    }),
    valuedOn: date('估价期日', 'Valued on'),
    area: area('面积（平方米）', 'Area in square metres', { example: '12000.00' }),
    unitPrice: money('单价（元/平方米）', 'Price in yuan per square metre', { example: '5000.00' }),
    totalValue: money('总价', 'Value', { example: '60000000.00' }),
    appraiser: text('估价机构', 'Appraiser', { optional: true, note: '以出让价格办理抵押的不再经第三方评估，留空' }),
    comparables: text('所参照的成交地块', 'Deals compared', { max: 500, optional: true, example: '舞告字〔2025〕9号-02、舞告字〔2026〕1号-01' }),
    trend: text('地价趋势判断', 'Judgement of the trend', { max: 1000, optional: true, example: '近三年同区位居住用地单价平稳' }),
    planReasonable: flag('出让计划与价格是否合理可行', 'Plan and price judged reasonable', { optional: true }),
    opinion: text('合理性、可行性意见', 'Opinion', { max: 1000, optional: true }),
    judgedBy: text('评估单位及岗位', 'Unit and post that judged', { max: 100, optional: true, example: '自然资源局 开发利用科' }),
  },
  key: ['number'],
  newestBy: 'valuedOn',
  findings: [
    ...unitCodeIn('realEstateUnitCode'),
    rowFinding({
      code: 'PARCEL_VALUE_DIFFERS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['总价与单价、面积不符', '填报 {stated} 元，单价乘面积为 {expected} 元。', '对照估价报告更正。'],
      en: ['The value is not price times area', '{stated} yuan are given; price times area is {expected}.', 'Correct it from the report.'],
      check: (row) => {
        const [price, metres, stated] = [fenOf(row, 'unitPrice'), scaledOf(row, 'area', 2), fenOf(row, 'totalValue')]
        if (price === null || metres === null || stated === null) return null
        const expected = proportion(price, metres, 100n)
        const gap = stated > expected ? stated - expected : expected - stated
        return gap > tolerance(metres) ? { stated: formatYuan(stated), expected: formatYuan(expected) } : null
      },
    }),
    rowFinding({
      code: 'MORTGAGE_VALUED_BY_THIRD_PARTY',
      severity: 'INFO',
      clause: '舞阳 第二十四条(二)',
      rule: 'W-64',
      zh: ['棚改土地抵押不再经第三方评估', '估价目的为抵押登记，却填有估价机构。', '棚改项目以出让价格登记；其他项目可说明原因后关闭。'],
      en: [
        'Land of a renovation project needs no appraisal',
        'A mortgage is the purpose and an appraiser is named.',
        'Register at the grant price; close with a reason for other projects.',
      ],
      check: contradicts((row) => textOf(row, 'purpose') === 'MORTGAGE' && textOf(row, 'appraiser') !== null),
    }),
    rowFinding({
      code: 'PARCEL_PLAN_NOT_REASONABLE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['出让计划或价格被评估为不合理', '意见为不合理或不可行。', '调整出让计划或价格后重新评估。'],
      en: ['Plan or price is judged unreasonable', 'The opinion says no.', 'Change plan or price and have it assessed again.'],
      check: contradicts((row) => row.planReasonable === false),
    }),
  ],
})
