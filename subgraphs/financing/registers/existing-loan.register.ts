import { choice, date, institution, money, percent, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf, textOf } from '../../../platform/register/row.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(二)', rule: 'L-20' } as const

/** 存量贷款, as the bank has it: lent before and outside what the hub disbursed. Visible: the bank's own and the agencies. */
export const EXISTING_LOANS = defineRegister({
  schema: 'financing',
  type: 'ExistingLoan',
  plural: 'existingLoans',
  zh: '存量贷款',
  en: 'Existing loans',
  ...CLAUSE,
  writers: ['BANK'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    number: text('合同编号', 'Contract number', { max: 80, filter: true, example: '房开贷2024第018号' }),
    institution: institution('银行', 'Bank'),
    borrower: text('借款人', 'Borrower', { example: '吕梁示例置业有限公司' }),
    kind: choice('贷款种类', 'Kind', 'ExistingLoanKind', {
      DEVELOPMENT: ['房地产开发贷款', 'Development loan'],
      ACQUISITION: ['并购贷款', 'Acquisition loan'],
      OPERATING_PROPERTY: ['经营性物业贷款', 'Operating-property loan'],
      WORKING_CAPITAL: ['流动资金贷款', 'Working-capital loan'],
      SYNDICATED: ['银团贷款份额', 'Share of a syndicated loan'],
      TRUST_OR_OTHER: ['信托及其他融资', 'Trust and other'],
    }),
    principal: money('合同金额', 'Amount of the contract', { unit: '万元' }),
    drawn: money('累计提款', 'Drawn so far', { unit: '万元', optional: true }),
    balance: money('贷款余额', 'Outstanding balance', { unit: '万元', filter: true }),
    balanceOn: date('余额日期', 'Balance as of'),
    annualRate: percent('年利率（%）', 'Annual rate in per cent', { optional: true, example: '4.20' }),
    signedOn: date('签订日期', 'Signed on'),
    maturesOn: date('到期日', 'Matures on', { future: true }),
    repaymentSource: text('还款来源', 'Source of repayment', { max: 300, optional: true, example: '项目销售回款' }),
  },
  key: ['number', 'institution'],
  newestBy: 'signedOn',
  rules: [inOrder('signedOn', 'maturesOn')],
  findings: [
    rowFinding({
      code: 'LOAN_BALANCE_ABOVE_PRINCIPAL',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['余额大于合同金额', '余额 {part} 元，合同 {whole} 元。', '核对单位是否为万元，对照借据更正。'],
      en: ['The balance is above the contract', '{part} of {whole} yuan.', 'Check the unit and the drawdown notes.'],
      check: above('balance', 'principal'),
    }),
    rowFinding({
      code: 'LOAN_BALANCE_ABOVE_DRAWN',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['余额大于累计提款', '余额 {part} 元，累计提款 {whole} 元。', '余额为累计提款减累计还本，对照借据更正。'],
      en: ['The balance is above what was drawn', '{part} of {whole} yuan.', 'The balance is what was drawn less what was repaid; correct it.'],
      check: above('balance', 'drawn'),
    }),
    rowFinding({
      code: 'LOAN_PAST_MATURITY',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已过到期日仍有余额', '{maturesOn} 到期，仍有余额。', '登记展期、调整还款安排，或更新余额。'],
      en: ['A balance after maturity', 'It matured on {maturesOn}.', 'Record an extension or rescheduling, or bring the balance up to date.'],
      check: (row, today) => {
        const maturesOn = textOf(row, 'maturesOn')
        return maturesOn !== null && maturesOn < today && (fenOf(row, 'balance') ?? 0n) > 0n ? { maturesOn } : null
      },
    }),
  ],
})
