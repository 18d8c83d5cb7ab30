import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'

/** Since 2022 the tax bureau collects what the land bureau granted: its receipt stands beside the land bureau's instalment. */
export const LAND_REVENUE_RECEIPTS = defineRegister({
  schema: 'tax',
  type: 'LandRevenueReceipt',
  plural: 'landRevenueReceipts',
  zh: '土地出让收入征缴',
  en: 'Receipts of land grant revenue',
  clause: '吕梁 二(三) 条件一',
  rule: 'L-26',
  writers: ['TAXATION'],
  about: { by: 'link', says: { developer: 'payerName', developerUscc: 'payerUscc', number: 'contractNumber' } },
  columns: {
    number: text('缴款凭证号', 'Receipt number', { max: 60, filter: true, example: '税票示例0001' }),
    payerName: text('缴款人', 'Payer', { filter: true, example: '吕梁示例置业有限公司' }),
    payerUscc: text('缴款人识别号', 'Payer’s identification number', { max: 18, optional: true, filter: true, example: '91141102MAYY00018D' }),
    contractNumber: text('出让合同编号', 'Grant contract number', { max: 60, optional: true, filter: true, example: '14110220260108G001' }),
    kind: choice('征收品目', 'Item', 'LandRevenueItem', {
      PRICE: ['土地出让价款', 'Grant price'],
      INTEREST: ['分期付款利息', 'Interest of instalments'],
      LATE_FEE: ['违约金', 'Late-payment fee'],
      ALLOCATION: ['划拨价款', 'Price of an allocation'],
      SUPPLEMENT: ['补缴价款', 'Supplementary price'],
    }),
    amount: money('金额', 'Amount', { filter: true }),
    paidOn: date('缴款日期', 'Paid on'),
    treasuryOn: date('入库日期', 'Received by the treasury on', { optional: true }),
  },
  key: ['number', 'kind'],
  newestBy: 'paidOn',
  rules: [inOrder('paidOn', 'treasuryOn')],
  findings: [...usccIn('payerUscc')],
})
