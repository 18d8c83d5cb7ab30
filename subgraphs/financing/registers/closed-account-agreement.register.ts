import { choice, date, institution, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { maskedNumberKept } from './masked-number.js'

const CLAUSE = { clause: '吕梁 二(三) 条件三', rule: 'L-31' } as const

/** The agreement and the account through which a loan stays with its project. Visible: the bank's own and the agencies. */
export const CLOSED_ACCOUNT_AGREEMENTS = defineRegister({
  schema: 'financing',
  type: 'ClosedAccountAgreement',
  plural: 'closedAccountAgreements',
  zh: '贷款资金封闭监管协议',
  en: 'Agreements of closed supervision of loan funds',
  ...CLAUSE,
  writers: ['BANK', 'NFRA', 'FINANCIAL_AFFAIRS'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    institution: institution('银行', 'Bank'),
    number: text('协议编号', 'Agreement number', { max: 80, filter: true, example: '封闭监管2026-001' }),
    parties: text('签约各方', 'Parties', { max: 300, example: '主办银行、吕梁示例置业有限公司' }),
    accountHolder: text('户名', 'Holder of the account', { example: '吕梁示例置业有限公司' }),
    maskedNumber: text('账号（掩码）', 'Account number, masked', { max: 40, example: '1411 **** **** 0021', note: '只填前四位和后四位，中间写星号' }),
    payment: choice('支付方式', 'How it pays', 'ClosedAccountPayment', {
      ENTRUSTED: ['受托支付', 'Entrusted payment'],
      SELF_DIRECTED: ['自主支付', 'Self-directed payment'],
      BOTH: ['按金额区分', 'By amount'],
    }),
    signedOn: date('签订日期', 'Signed on'),
    startsOn: date('启用日期', 'In use since', { optional: true }),
    endsOn: date('终止日期', 'Ended on', { future: true, optional: true }),
  },
  key: ['institution', 'number'],
  newestBy: 'signedOn',
  rules: [inOrder('signedOn', 'startsOn', 'endsOn'), maskedNumberKept],
  findings: [
    rowFinding({
      code: 'CLOSED_ACCOUNT_NOT_IN_USE',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['封闭监管账户尚未启用', '协议 {signedOn} 签订，尚无启用日期。', '放款前启用账户并补填日期。'],
      en: ['The closed account is not in use', 'Signed on {signedOn}, not in use yet.', 'Open it before the first disbursement and fill in the date.'],
      check: (row) => {
        const signedOn = textOf(row, 'signedOn')
        return signedOn !== null && textOf(row, 'startsOn') === null ? { signedOn } : null
      },
    }),
  ],
})
