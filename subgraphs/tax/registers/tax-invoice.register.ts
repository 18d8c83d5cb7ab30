import { differs, sumOf } from '../../../platform/register/amount-checks.js'
import { choice, date, money, text } from '../../../platform/register/column.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf, textOf } from '../../../platform/register/row.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十五条', rule: 'W-31' } as const

/** What the tax authority knows of an invoice, so that a payment's documents can be checked against it. */
export const TAX_INVOICES = defineRegister({
  schema: 'tax',
  type: 'TaxInvoice',
  plural: 'taxInvoices',
  zh: '发票',
  en: 'Invoices',
  ...CLAUSE,
  writers: ['TAXATION'],
  about: { by: 'link', says: { developer: 'buyerName', developerUscc: 'buyerUscc', number: 'number' } },
  confidential: true,
  columns: {
    number: text('发票号码', 'Invoice number', { max: 20, filter: true, example: '26142000000012345678', note: '数电发票 20 位；纸质发票 8 位' }),
    code: text('发票代码', 'Invoice code', { max: 12, optional: true, filter: true, example: '014002600111', note: '纸质发票 10 或 12 位' }),
    kind: choice('发票种类', 'Kind', 'InvoiceKind', {
      SPECIAL: ['增值税专用发票', 'Special VAT invoice'],
      GENERAL: ['增值税普通发票', 'General VAT invoice'],
    }),
    state: choice('发票状态', 'State', 'InvoiceState', {
      NORMAL: ['正常', 'Normal'],
      VOIDED: ['已作废', 'Voided'],
      RED: ['红字发票', 'Red-letter invoice'],
      REVERSED: ['已红冲', 'Reversed by a red-letter invoice'],
    }),
    sellerName: text('销售方名称', 'Seller', { filter: true, example: '示例建设集团有限公司' }),
    sellerUscc: text('销售方纳税人识别号', 'Seller’s identification number', { max: 18, filter: true, example: '91141181MAYY00026M' }),
    buyerName: text('购买方名称', 'Buyer', { filter: true, example: '舞阳示例置业有限公司' }),
    buyerUscc: text('购买方纳税人识别号', 'Buyer’s identification number', { max: 18, filter: true, example: '91411121MAYY00034B' }),
    content: text('项目内容', 'What for', { max: 200, optional: true, example: '*建筑服务*工程款' }),
    amount: money('金额（不含税）', 'Amount without tax', { negative: true, example: '1000000.00', note: '红字发票为负数' }),
    tax: money('税额', 'Tax', { negative: true, example: '90000.00' }),
    total: money('价税合计', 'Total', { negative: true, filter: true, example: '1090000.00' }),
    issuedOn: date('开票日期', 'Issued on'),
  },
  key: ['number', 'sellerUscc'],
  newestBy: 'issuedOn',
  findings: [
    ...usccIn('sellerUscc', 'buyerUscc'),
    rowFinding({
      code: 'INVOICE_TOTAL_DIFFERS',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['价税合计有误', '填报 {stated} 元，金额加税额为 {expected} 元。', '对照发票更正。'],
      en: ['The total is wrong', '{stated} yuan are given; amount and tax make {expected}.', 'Correct it from the invoice.'],
      check: differs('total', sumOf('amount', 'tax')),
    }),
    rowFinding({
      code: 'INVOICE_NUMBER_UNUSUAL',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['发票号码位数少见', '{number} 既不是 20 位数电号码，也不是 8 位号码加发票代码。', '对照发票核对号码与代码。'],
      en: ['An unusual invoice number', '{number} has neither 20 digits, nor 8 with a code.', 'Check number and code with the invoice.'],
      check: (row) => {
        const [number, code] = [textOf(row, 'number') ?? '', textOf(row, 'code')]
        return /^\d{20}$/.test(number) || (/^\d{8}$/.test(number) && code !== null && /^(\d{10}|\d{12})$/.test(code)) ? null : { number }
      },
    }),
    rowFinding({
      code: 'INVOICE_SIGN_CONTRADICTS_STATE',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['红字与金额正负不符', '红字发票应为负数，其他发票不应为负数。', '核对发票状态与金额。'],
      en: ['Sign and state disagree', 'A red-letter invoice is negative, any other is not.', 'Check state and amount.'],
      check: contradicts((row) => {
        const total = fenOf(row, 'total')
        return total !== null && total !== 0n && (row.state === 'RED') !== total < 0n
      }),
    }),
  ],
})
