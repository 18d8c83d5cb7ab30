import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { FUND_ACCOUNT_TYPES } from './account-codes.js'

const CLAUSE = { clause: '舞阳 第十条', rule: 'W-23' } as const

export const SELF_RAISED_ITEMS = defineRegister({
  schema: 'financing',
  type: 'SelfRaisedItem',
  plural: 'selfRaisedItems',
  zh: '自筹资金',
  en: 'Self-raised items',
  ...CLAUSE,
  writers: ['FINANCE', 'HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    number: text('凭证号', 'Voucher number', { max: 60, filter: true, example: '自筹-2026-002' }),
    item: choice('自筹事项', 'Item', 'SelfRaisedItemKind', {
      MUNICIPAL_ROAD: ['不在融资支持范围的市政道路', 'Municipal roads outside the bank’s support'],
      OVER_BUDGET: ['超预算总投资', 'Investment above the budget'],
      MANAGEMENT_FEE: ['建设单位管理费', 'Management fee of the project unit'],
    }),
    direction: choice('收支', 'In or out', 'SelfRaisedDirection', { RAISED: ['筹集转入', 'Raised'], SPENT: ['使用支出', 'Spent'] }),
    amount: money('金额', 'Amount', { filter: true }),
    account: choice('账户', 'Account', 'SelfRaisedAccount', FUND_ACCOUNT_TYPES, { example: '项目单位还款账户' }),
    happenedOn: date('日期', 'Date'),
    content: text('事项说明', 'What for', { max: 300, optional: true, example: '示例路道路工程款' }),
  },
  key: ['number'],
  newestBy: 'happenedOn',
  findings: [
    rowFinding({
      code: 'SELF_RAISED_OUTSIDE_REPAYMENT_ACCOUNT',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['自筹资金未经项目单位还款账户', '填报账户为 {account}。', '自筹资金转入项目单位在结算银行的一般账户使用。'],
      en: [
        'Self-raised money outside the repayment account',
        'The account given is {account}.',
        'It goes into and out of the project unit’s account at the settlement bank.',
      ],
      check: (row) => {
        const account = textOf(row, 'account')
        return account !== null && account !== 'UNIT_REPAYMENT' ? { account } : null
      },
    }),
  ],
})
