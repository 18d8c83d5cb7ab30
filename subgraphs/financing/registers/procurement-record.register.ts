import { formatYuan } from '../../../kernel/money.js'
import { choice, date, money, text } from '../../../platform/register/column.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf } from '../../../platform/register/row.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十二条', rule: 'W-28' } as const

/** The limit is the county's of that day: the row says which one it was held against. */
export const PROCUREMENT_RECORDS = defineRegister({
  schema: 'financing',
  type: 'ProcurementRecord',
  plural: 'procurementRecords',
  zh: '政府采购',
  en: 'Government procurements',
  ...CLAUSE,
  writers: ['FINANCE'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    number: text('采购编号', 'Procurement number', { max: 80, filter: true, example: '舞财采〔2026〕22号' }),
    item: text('采购内容', 'What', { max: 300, example: '安置房电梯 24 台' }),
    category: choice('类别', 'Category', 'ProcurementCategory', {
      EQUIPMENT: ['设备', 'Equipment'],
      MATERIAL: ['物资', 'Materials'],
      SERVICE: ['服务', 'Services'],
      WORKS: ['工程', 'Works'],
    }),
    method: choice('采购方式', 'Method', 'ProcurementMethod', {
      PUBLIC_TENDER: ['公开招标', 'Public tender'],
      INVITED_TENDER: ['邀请招标', 'Invited tender'],
      COMPETITIVE_NEGOTIATION: ['竞争性谈判', 'Competitive negotiation'],
      COMPETITIVE_CONSULTATION: ['竞争性磋商', 'Competitive consultation'],
      INQUIRY: ['询价', 'Inquiry'],
      SINGLE_SOURCE: ['单一来源', 'Single source'],
      BELOW_LIMIT: ['限额以下自行采购', 'Own purchase below the limit'],
    }),
    budget: money('采购预算', 'Budget', { example: '7200000.00' }),
    limitAmount: money('当时限额标准', 'Limit of that day', { example: '500000.00', note: '填当地当时公布的限额' }),
    supplier: text('供应商', 'Supplier', { optional: true, example: '示例电梯有限公司' }),
    supplierUscc: text('供应商统一社会信用代码', 'Supplier’s unified social credit code', { max: 18, optional: true, example: '91141181MAYY00026M' }),
    awarded: money('成交金额', 'Amount awarded', { optional: true, filter: true, example: '6900000.00' }),
    awardedOn: date('成交日期', 'Awarded on'),
    contractNumber: text('合同编号', 'Contract number', { max: 80, optional: true, filter: true }),
  },
  key: ['number'],
  newestBy: 'awardedOn',
  findings: [
    ...usccIn('supplierUscc'),
    rowFinding({
      code: 'PROCUREMENT_AVOIDED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['达到限额未实行政府采购', '预算 {budget} 元，限额 {limit} 元，采购方式为自行采购。', '按政府采购法组织采购，或更正采购方式。'],
      en: [
        'At the limit and bought without procurement',
        'Budget {budget}, limit {limit} yuan, own purchase.',
        'Procure it by the Government Procurement Law, or correct the method.',
      ],
      check: (row) => {
        const [budget, limit] = [fenOf(row, 'budget'), fenOf(row, 'limitAmount')]
        const avoided = row.method === 'BELOW_LIMIT' && row.category !== 'WORKS' && budget !== null && limit !== null && budget >= limit
        return avoided ? { budget: formatYuan(budget), limit: formatYuan(limit) } : null
      },
    }),
    rowFinding({
      code: 'PROCUREMENT_ABOVE_BUDGET',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['成交金额大于采购预算', '成交 {part} 元，预算 {whole} 元。', '核对金额；追加预算的，说明文号后关闭。'],
      en: ['Awarded above the budget', '{part} of {whole} yuan.', 'Check it; close with the number of the budget’s increase.'],
      check: above('awarded', 'budget'),
    }),
  ],
})
