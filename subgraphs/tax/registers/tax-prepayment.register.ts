import { choice, date, money, month, percent, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { TAX_PREPAYMENT_FINDINGS } from './tax-prepayment.findings.js'

/** Details of a taxpayer's filings: banks get whether, how much and when through the tax periods, where a basis is recorded (Q6). */
export const TAX_PREPAYMENTS = defineRegister({
  schema: 'tax',
  type: 'TaxPrepayment',
  plural: 'taxPrepayments',
  zh: '税款预缴',
  en: 'Tax prepayments',
  clause: '吕梁 二(四)',
  rule: 'L-41',
  writers: ['TAXATION'],
  about: { by: 'link', says: { name: 'declaredProject', developer: 'taxpayerName', developerUscc: 'taxpayerUscc' } },
  confidential: true,
  columns: {
    taxpayerName: text('纳税人名称', 'Taxpayer’s name', { filter: true, example: '吕梁示例置业有限公司' }),
    taxpayerUscc: text('纳税人识别号', 'Taxpayer identification number', { max: 18, optional: true, filter: true, example: '91141102MAYY00018D' }),
    declaredProject: text('申报的项目', 'Project as filed', { max: 100, example: '示例花园', note: '预缴申报表所填项目；未分项目的填“全部”' }),
    taxKind: choice('税种', 'Tax', 'PrepaidTax', {
      VALUE_ADDED: ['增值税', 'Value-added tax'],
      LAND_APPRECIATION: ['土地增值税', 'Land appreciation tax'],
      CORPORATE_INCOME: ['企业所得税', 'Corporate income tax'],
    }),
    propertyType: choice('房地产类型', 'Kind of property', 'PrepaidPropertyType', {
      ORDINARY_HOUSING: ['普通住宅', 'Ordinary housing'],
      OTHER_HOUSING: ['非普通住宅', 'Other housing'],
      COMMERCIAL: ['商业及其他', 'Commercial and other'],
      AFFORDABLE: ['保障性住房', 'Affordable housing'],
      ALL: ['不分类型', 'Not told apart'],
    }),
    month: month('税款所属月份', 'Month of the tax', { note: '按季预缴的填季末月' }),
    receipts: money('预收款', 'Advance receipts', { example: '10900000.00' }),
    vatRate: percent('增值税税率或征收率（%）', 'VAT rate in per cent', { optional: true, example: '9.00', note: '只用于增值税' }),
    vatPrepaid: money('已预缴增值税', 'VAT prepaid', { optional: true, example: '300000.00', note: '只用于土地增值税' }),
    base: money('计税依据', 'Base', { optional: true, example: '10000000.00' }),
    prepaymentRate: percent('预征率（%）', 'Prepayment rate in per cent', { example: '3.00' }),
    amount: money('预缴税额', 'Tax prepaid', { filter: true, example: '300000.00' }),
    paidOn: date('入库日期', 'Received by the treasury on', { optional: true }),
  },
  key: ['taxpayerName', 'declaredProject', 'taxKind', 'propertyType', 'month'],
  newestBy: 'month',
  findings: TAX_PREPAYMENT_FINDINGS,
})
