import { choice, date, flag, institution, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { cnapsIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { FUND_ACCOUNT_TYPES, PLACES } from './account-codes.js'

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
  rules: [inOrder('openedOn', 'closedOn')],
  findings: [
    ...cnapsIn('cnapsCode'),
    rowFinding({
      code: 'FUND_ACCOUNT_MISPLACED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['账户与办法规定不符', '{type}：开户主体 {holder}、性质 {class}、机构 {place} 中有一项不符合规定。', '按第五条至第七条更正，或另行开户。'],
      en: [
        'The account is not as the measures say',
        '{type}: holder {holder}, class {class} or place {place} is another.',
        'Correct it by Arts. 5–7, or open another account.',
      ],
      check: (row) => {
        const [type, holder, kind, at] = ['accountType', 'holderKind', 'accountClass', 'bankCategory'].map((name) => textOf(row, name) ?? '')
        const place = PLACES[type ?? '']
        const allowed = (list: readonly string[], value = ''): boolean => list.length === 0 || list.includes(value)
        if (!place || (allowed(place.holders, holder) && allowed(place.classes, kind) && allowed(place.banks, at))) return null
        return { type: type ?? '', holder: holder ?? '', class: kind ?? '', place: at ?? '' }
      },
    }),
    rowFinding({
      code: 'UNIT_REPAYMENT_NOT_DESIGNATED',
      severity: 'ERROR',
      clause: '舞阳 第七条(二)',
      rule: 'W-10',
      zh: ['还款账户未经县财政局指定', '项目单位还款账户应开在县财政局指定的结算银行。', '由县财政局指定后补填，或换行开户。'],
      en: [
        'The repayment account was not named by the finance bureau',
        'It is to be at the settlement bank that the bureau names.',
        'Have it named, or open it there.',
      ],
      check: contradicts((row) => row.accountType === 'UNIT_REPAYMENT' && row.designated !== true),
    }),
    rowFinding({
      code: 'ACCOUNT_NUMBER_NOT_MASKED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['账号未作掩码', '登记了完整账号。', '只保留前四位和后四位，中间写星号。'],
      en: ['The account number is not masked', 'The whole number was given.', 'Keep the first and last four, with stars between.'],
      check: contradicts((row) => (textOf(row, 'maskedNumber') ?? '').replace(/\D/g, '').length > 8),
    }),
  ],
})
