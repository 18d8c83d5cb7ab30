import { formatYuan } from '../../../kernel/money.js'
import { proportion } from '../../../kernel/proportion.js'
import { choice, date, money, percent, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf, percentOf, textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十七条', rule: 'W-40' } as const

/** Each fund is a share of its own base, rounded by itself and never compounded (domain §8.3); rates change, so the row says its own. */
export const EARMARKED_FUNDS = defineRegister({
  schema: 'land',
  type: 'EarmarkedFund',
  plural: 'earmarkedFunds',
  zh: '专项资金提取明细',
  en: 'Earmarked funds withheld from land revenue',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'parent', register: 'LandRevenue' },
  columns: {
    fund: choice('专项资金', 'Fund', 'EarmarkedFundKind', {
      LAND_INCOME: ['国有土地收益基金', 'State-owned land income fund'],
      AGRICULTURAL_LAND: ['农业土地开发资金', 'Agricultural land development fund'],
      HOUSING_SECURITY: ['保障性安居工程资金', 'Affordable housing fund'],
      EDUCATION: ['教育资金', 'Education fund'],
      IRRIGATION: ['农田水利建设资金', 'Farmland irrigation fund'],
      NEW_CONSTRUCTION_LAND: ['新增建设用地有偿使用费', 'Fee for new construction land'],
      FARMER_SECURITY: ['被征地农民社会保障', 'Social security of farmers whose land was taken'],
      RURAL: ['农业农村支出', 'Share of agriculture and countryside'],
      OTHER: ['其他专项资金', 'Another fund'],
    }),
    base: choice('计提基数', 'Base', 'EarmarkedFundBase', {
      GROSS: ['收入总额', 'Gross revenue'],
      NET: ['净收益', 'Net revenue'],
      AREA: ['面积定额', 'A standard per area'],
      FIXED: ['定额', 'A fixed amount'],
    }),
    baseAmount: money('基数金额', 'Amount of the base', { optional: true, example: '47600000.00', note: '按面积或定额提取的可空' }),
    rate: percent('比例（%）', 'Rate in per cent', { optional: true, example: '10.00' }),
    amount: money('提取金额', 'Amount withheld', { example: '4760000.00' }),
    document: text('依据文号', 'Grounds', { max: 60, optional: true, example: '财综〔2011〕47号' }),
    withheldOn: date('提取日期', 'Withheld on'),
  },
  key: ['fund'],
  newestBy: 'withheldOn',
  findings: [
    ...documentNumberIn('document'),
    rowFinding({
      code: 'EARMARKED_FUND_DIFFERS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['专项资金与基数、比例不符', '填报 {stated} 元，按基数和比例为 {expected} 元。', '核对基数、比例与金额。'],
      en: ['The fund is not its share of the base', '{stated} yuan are given; base and rate make {expected}.', 'Check base, rate and amount.'],
      check: (row) => {
        const [base, rate, stated] = [fenOf(row, 'baseAmount'), percentOf(row, 'rate'), fenOf(row, 'amount')]
        if (base === null || rate === null || stated === null || !['GROSS', 'NET'].includes(textOf(row, 'base') ?? '')) return null
        const expected = proportion(base, rate, 10_000n)
        return expected === stated ? null : { stated: formatYuan(stated), expected: formatYuan(expected) }
      },
    }),
  ],
})
