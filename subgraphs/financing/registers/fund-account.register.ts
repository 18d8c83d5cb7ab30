import { choice, date, flag, institution, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { FUND_ACCOUNT_TYPES } from './account-codes.js'
import { FUND_ACCOUNT_FINDINGS } from './fund-account.findings.js'
import { maskedNumberKept } from './masked-number.js'

const CLAUSE = { clause: '舞阳 第五条至第七条', rule: 'W-10' } as const

/** The account registry. Only the masked number is kept: whoever needs the whole one asks the holder. */
export const FUND_ACCOUNTS = defineRegister({
  schema: 'financing',
  type: 'FundAccount',
  plural: 'fundAccounts',
  zh: '统贷统还账户',
  en: 'Accounts of unified borrowing',
  ...CLAUSE,
  writers: ['FINANCE', 'HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    number: text('账户登记号', 'Registry number', { max: 40, filter: true, example: '舞财户-2016-03', note: '登记用编号，不是银行账号' }),
    accountType: choice('账户类型', 'Type', 'FundAccountType', FUND_ACCOUNT_TYPES),
    holderKind: choice('开户主体', 'Holder', 'FundAccountHolder', {
      FINANCE_BUREAU: ['县财政局', 'County finance bureau'],
      HOUSING_BUREAU: ['县住建局', 'County housing bureau'],
      PROJECT_UNIT: ['项目单位', 'Project unit'],
      PLATFORM: ['省豫资公司', 'Provincial platform'],
    }),
    holderName: text('户名', 'Name of the holder', { example: '舞阳县财政局' }),
    accountClass: choice('账户性质', 'Class', 'AccountClass', {
      GENERAL: ['一般存款账户', 'General'],
      BASIC: ['基本存款账户', 'Basic'],
      SPECIAL: ['专用存款账户', 'Special'],
      TEMPORARY: ['临时存款账户', 'Temporary'],
      SPECIAL_FISCAL: ['特设账户', 'Special account at the treasury centre'],
    }),
    bankCategory: choice('开户机构类别', 'Kind of place', 'FundAccountPlace', {
      FINANCING_BANK: ['融资银行', 'Financing bank'],
      SETTLEMENT_BANK: ['结算银行', 'Settlement bank'],
      TREASURY_CENTRE: ['县国库支付中心', 'County treasury payment centre'],
    }),
    bank: institution('开户银行', 'Bank', { optional: true, note: '国库支付中心可空' }),
    cnapsCode: text('支付系统行号', 'CNAPS code', { max: 12, optional: true, example: '203100000019' }),
    maskedNumber: text('账号（掩码）', 'Account number, masked', { max: 40, example: '4105 **** **** 0016', note: '只填前四位和后四位，中间写星号' }),
    designated: flag('是否县财政局指定', 'Named by the finance bureau', { optional: true, note: '项目单位还款账户须由县财政局指定结算银行' }),
    openedOn: date('开户日期', 'Opened on'),
    closedOn: date('销户日期', 'Closed on', { optional: true }),
  },
  key: ['number'],
  newestBy: 'openedOn',
  rules: [inOrder('openedOn', 'closedOn'), maskedNumberKept],
  findings: FUND_ACCOUNT_FINDINGS,
})
