import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { LAND_REVENUE_FINDINGS } from './land-revenue.findings.js'

const CLAUSE = { clause: '舞阳 第十七条、第十九条', rule: 'W-43' } as const

export const LAND_REVENUES = defineRegister({
  schema: 'land',
  type: 'LandRevenue',
  plural: 'landRevenues',
  zh: '土地出让收入清算',
  en: 'Settlements of land grant revenue',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { number: 'contractNumber' } },
  columns: {
    number: text('清算单编号', 'Settlement number', { max: 60, filter: true, example: '舞土清〔2026〕3号' }),
    contractNumber: text('出让合同编号', 'Grant contract number', { max: 60, optional: true, filter: true, example: '41112120260108G001' }),
    origin: choice('资金来源', 'Origin of the money', 'LandRevenueOrigin', {
      GRANT: ['土地出让收入', 'Revenue of the grant'],
      INVESTOR: ['投资商投资款', 'Money of an investor (Art. 17)'],
    }),
    grossRevenue: money('收入总额', 'Gross revenue', { example: '120000000.00' }),
    developmentCost: money('开发成本（清算）', 'Development cost as settled', { example: '70000000.00' }),
    serviceFee: money('业务费等其他扣除', 'Service fee and other deductions', { example: '2400000.00' }),
    netRevenue: money('净收益', 'Net revenue', { negative: true, example: '47600000.00', note: '收入总额 − 开发成本 − 其他扣除' }),
    earmarkedFunds: money('提取各项专项资金', 'Earmarked funds withheld', { example: '20780000.00', note: '应与专项资金明细之和一致' }),
    available: money('提取后净收益', 'Net revenue after the funds', { negative: true, example: '26820000.00', note: '净收益 − 专项资金' }),
    settledOn: date('清算日期', 'Settled on'),
    receivingAccount: choice(
      '转入账户',
      'Account it goes to',
      'LandRevenueAccount',
      {
        FINANCE_REPAYMENT: ['县财政局还款账户', 'Repayment account of the finance bureau'],
        FINANCE_LOAN: ['县财政局贷款账户', 'Loan account of the finance bureau'],
        UNIT_LOAN: ['项目单位贷款账户', 'Loan account of the project unit'],
        OTHER: ['其他账户', 'Another account'],
      },
      { optional: true },
    ),
    transferredAmount: money('转入金额', 'Amount transferred', { optional: true, example: '96820000.00' }),
    transferredOn: date('转入日期', 'Transferred on', { optional: true }),
  },
  key: ['number'],
  newestBy: 'settledOn',
  rules: [inOrder('settledOn', 'transferredOn')],
  findings: LAND_REVENUE_FINDINGS,
})
