import { choice, count, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 三(三)', rule: 'L-54' } as const

/** What may harm those who bought, as the housing bureau found it: it puts the project on the watch list until it is settled. */
export const BUYER_RIGHTS_RISKS = defineRegister({
  schema: 'projects',
  type: 'BuyerRightsRisk',
  plural: 'buyerRightsRisks',
  zh: '购房人权益风险',
  en: 'Risks to home buyers’ rights',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING'] },
  confidential: true,
  columns: {
    matter: choice('风险事项', 'Matter', 'BuyerRightsMatter', {
      DELIVERY_DOUBTFUL: ['交付存疑', 'Delivery is doubtful'],
      SOLD_TWICE: ['一房多卖', 'A home sold twice'],
      SOLD_UNDER_MORTGAGE: ['抵押未解除而出售', 'Sold under a mortgage that stands'],
      SOLD_WITHOUT_PERMIT: ['无证预售', 'Sold without a presale permit'],
      PAYMENTS_OUTSIDE_ACCOUNT: ['购房款未入监管账户', 'Payments outside the supervised account'],
      TITLE_DELAYED: ['办证迟延', 'Title is delayed'],
      QUALITY: ['质量问题', 'Quality'],
      OTHER: ['其他', 'Other'],
    }),
    foundOn: date('发现日期', 'Found on'),
    households: count('涉及户数', 'Households concerned', { optional: true, example: '36' }),
    amount: money('涉及金额', 'Amount concerned', { optional: true }),
    grounds: text('事实与依据', 'Facts and grounds', { max: 2000, note: '不填购房人姓名和联系方式' }),
    documentNumber: text('文书或信访编号', 'Number of the document or petition', { optional: true, max: 100, example: '离信访〔2026〕第12号' }),
    measures: text('处置措施', 'Measures', { optional: true, max: 2000 }),
    settledOn: date('化解日期', 'Settled on', { optional: true }),
    settledHow: text('化解结果', 'How it was settled', { optional: true, max: 2000 }),
  },
  key: ['matter', 'foundOn'],
  newestBy: 'foundOn',
  rules: [inOrder('foundOn', 'settledOn')],
  findings: [
    rowFinding({
      code: 'BUYER_RISK_SETTLED_UNSAID',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['化解日期与化解结果不相符', '化解日期和化解结果须同时填写。', '补填化解日期或结果。'],
      en: ['Settled when, or how', 'Both the day and the outcome are given, or neither.', 'Fill in what is missing.'],
      check: contradicts((row) => isGiven(row, 'settledOn') !== isGiven(row, 'settledHow')),
    }),
  ],
})
