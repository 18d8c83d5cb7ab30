import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第四条', rule: 'W-08' } as const

/** 全成本核算: one line per cost, with what it was meant to be, what was contracted, done, paid and settled. */
export const FULL_COST_ITEMS = defineRegister({
  schema: 'financing',
  type: 'FullCostItem',
  plural: 'fullCostItems',
  zh: '全成本核算',
  en: 'Full-cost accounts',
  ...CLAUSE,
  writers: ['FINANCE'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    item: choice('成本项目', 'Cost', 'FullCostKind', {
      COMPENSATION: ['征收补偿', 'Compensation'],
      LAND: ['土地费用', 'Land'],
      PRELIMINARY: ['前期工程费', 'Preliminary works'],
      SITE_SERVICING: ['七通一平基础设施', 'Seven utilities and levelling'],
      RESETTLEMENT_CONSTRUCTION: ['安置房建安', 'Building resettlement housing'],
      RESETTLEMENT_PURCHASE: ['购买安置房', 'Buying resettlement housing'],
      ANCILLARY: ['配套设施', 'Ancillary facilities'],
      EQUIPMENT: ['设备购置', 'Equipment'],
      SUPERVISION: ['监理、造价、招标', 'Supervision, costing, tendering'],
      MANAGEMENT_FEE: ['建设单位管理费', 'Management fee of the project unit'],
      INTEREST: ['建设期利息及财务费用', 'Interest and finance costs'],
      TAXES: ['税费', 'Taxes and fees'],
      CONTINGENCY: ['不可预见费', 'Contingency'],
    }),
    countedTo: date('核算截止日期', 'Counted to'),
    estimate: money('概算', 'Estimate', { unit: '万元', optional: true }),
    budget: money('预算（评审）', 'Budget as reviewed', { unit: '万元', optional: true }),
    contracted: money('合同金额', 'Contracted', { unit: '万元', optional: true }),
    completed: money('已完工', 'Completed', { unit: '万元', optional: true }),
    paid: money('已支付', 'Paid', { unit: '万元' }),
    settled: money('结算（评审）', 'Settled as reviewed', { unit: '万元', optional: true }),
    remarks: text('差异说明', 'Why they differ', { max: 500, optional: true }),
  },
  key: ['item', 'countedTo'],
  newestBy: 'countedTo',
  findings: [
    rowFinding({
      code: 'COST_PAID_ABOVE_COMPLETED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已支付大于已完工', '已支付 {part} 元，已完工 {whole} 元。', '核对支付与计量；预付款请在差异说明中写明。'],
      en: ['More paid than completed', '{part} of {whole} yuan.', 'Check payments and quantities; say so for an advance.'],
      check: above('paid', 'completed'),
    }),
    rowFinding({
      code: 'COST_CONTRACTED_ABOVE_BUDGET',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['合同金额大于评审预算', '合同 {part} 元，预算 {whole} 元。', '核对合同与预算；超预算部分由项目单位自筹。'],
      en: ['Contracted above the reviewed budget', '{part} of {whole} yuan.', 'Check both; what exceeds the budget is raised by the project unit.'],
      check: above('contracted', 'budget'),
    }),
    rowFinding({
      code: 'COST_PAID_ABOVE_SETTLEMENT',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['已支付大于结算', '已支付 {part} 元，结算 {whole} 元。', '追回多付款项，或更正金额。'],
      en: ['More paid than settled', '{part} of {whole} yuan.', 'Recover what was overpaid, or correct the amounts.'],
      check: above('paid', 'settled'),
    }),
  ],
})
