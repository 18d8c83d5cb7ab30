import { choice, date, money, text } from '../../../platform/register/column.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'
import { FUND_ACCOUNT_TYPES } from './account-codes.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-25' } as const

/** What was paid in or spent before. It counts when it is recognised (W-14, W-15): lines of recognition stand under it. */
export const CAPITAL_CONTRIBUTIONS = defineRegister({
  schema: 'financing',
  type: 'CapitalContribution',
  plural: 'capitalContributions',
  zh: '资本金到位',
  en: 'Capital paid in',
  ...CLAUSE,
  writers: ['FINANCE', 'HOUSING', 'NFRA', 'FINANCIAL_AFFAIRS'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    number: text('凭证号', 'Voucher number', { max: 60, filter: true, example: '资本金-2026-004' }),
    form: choice('出资形式', 'Form', 'CapitalForm', {
      CASH: ['货币资本金', 'Cash, not spent yet'],
      IN_KIND: ['实物资本金（前期已支出）', 'In kind: money already spent on the project'],
    }),
    amount: money('金额', 'Amount', { filter: true }),
    contributedOn: date('到位日期', 'Paid in on', { note: '实物资本金填支出日期' }),
    contributor: text('出资人', 'Contributor', { example: '舞阳示例城市投资有限公司' }),
    contributorUscc: text('出资人统一社会信用代码', 'Contributor’s unified social credit code', { max: 18, optional: true, example: '91411121MAYY00034B' }),
    account: choice('入账账户', 'Account', 'CapitalAccount', FUND_ACCOUNT_TYPES, { optional: true, note: '统贷统还项目的货币资本金先入住建局特设账户' }),
    accountText: text('入账账户说明', 'The account in words', { max: 100, optional: true, example: '主办银行项目资本金专户' }),
    spentOn: text('实物资本金支出内容', 'What it was spent on', { max: 500, optional: true, example: '征地、拆迁前期费用' }),
    inKindReason: text('采用实物出资的原因', 'Why in kind', { max: 500, optional: true }),
  },
  key: ['number'],
  newestBy: 'contributedOn',
  findings: [
    ...usccIn('contributorUscc'),
    rowFinding({
      code: 'IN_KIND_CAPITAL_WITHOUT_REASON',
      severity: 'WARNING',
      clause: '舞阳 第八条(四)',
      rule: 'W-17',
      zh: ['实物资本金未说明原因', '资本金原则上以货币方式筹集。', '补填采用实物出资的原因。'],
      en: ['Capital in kind without a reason', 'In principle capital is raised in cash.', 'Say why it is in kind.'],
      check: lacking('form', ['IN_KIND'], 'inKindReason'),
    }),
    rowFinding({
      code: 'IN_KIND_CAPITAL_WITHOUT_CONTENT',
      severity: 'WARNING',
      clause: '舞阳 第八条(一)',
      rule: 'W-14',
      zh: ['实物资本金未写支出内容', '实物资本金是前期已用于项目的支出。', '补填支出内容，附凭证送审。'],
      en: ['Capital in kind that says not for what', 'It is money already spent on the project.', 'Say what it was spent on and attach the vouchers.'],
      check: lacking('form', ['IN_KIND'], 'spentOn'),
    }),
    rowFinding({
      code: 'CASH_CAPITAL_WITHOUT_ACCOUNT',
      severity: 'WARNING',
      clause: '舞阳 第八条(二)',
      rule: 'W-15',
      zh: ['货币资本金未写入账账户', '没有入账账户，无法核对到位。', '补填入账账户。'],
      en: ['Cash without an account', 'Nothing shows where it was paid in.', 'Name the account.'],
      check: lacking('form', ['CASH'], 'account', 'accountText'),
    }),
  ],
})
