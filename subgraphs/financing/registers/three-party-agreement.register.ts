import { date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第七条(二)', rule: 'W-11' } as const
const SIGNERS = ['signedByBankOn', 'signedByFinanceOn', 'signedByUnitOn'] as const

/** The repayment account of a project unit cannot be used until all three have signed. */
export const THREE_PARTY_AGREEMENTS = defineRegister({
  schema: 'financing',
  type: 'ThreePartyAgreement',
  plural: 'threePartyAgreements',
  zh: '三方监管协议',
  en: 'Three-party supervision agreements',
  ...CLAUSE,
  writers: ['FINANCE'],
  about: { by: 'parent', register: 'FundAccount', byOthers: true },
  columns: {
    number: text('协议编号', 'Agreement number', { max: 60, filter: true, example: '舞财监〔2016〕3号' }),
    bankName: text('经办银行', 'Bank', { example: '示例银行舞阳支行' }),
    unitName: text('项目单位', 'Project unit', { example: '舞阳示例城市投资有限公司' }),
    draftedOn: date('协议文本日期', 'Drafted on'),
    signedByBankOn: date('经办银行签署日期', 'Signed by the bank on', { optional: true }),
    signedByFinanceOn: date('县财政局签署日期', 'Signed by the finance bureau on', { optional: true }),
    signedByUnitOn: date('项目单位签署日期', 'Signed by the project unit on', { optional: true }),
    endsOn: date('协议终止日期', 'Ends on', { future: true, optional: true }),
  },
  key: ['number'],
  newestBy: 'draftedOn',
  rules: [inOrder('draftedOn', 'endsOn')],
  findings: [
    rowFinding({
      code: 'THREE_PARTY_AGREEMENT_UNSIGNED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['三方监管协议尚未签齐', '尚缺 {count} 方签署，账户不得使用。', '签齐后补填签署日期。'],
      en: ['Not all three have signed', '{count} signatures are missing; the account cannot be used.', 'Have it signed and fill in the dates.'],
      check: (row) => {
        const missing = SIGNERS.filter((column) => !isGiven(row, column)).length
        return missing > 0 ? { count: String(missing) } : null
      },
    }),
  ],
})
