import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { fenOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(二)', rule: 'L-16' } as const

/** What a developer asks for, at a symposium or otherwise; banks are matched with it in lines below. */
export const FINANCING_DEMANDS = defineRegister({
  schema: 'financing',
  type: 'FinancingDemand',
  plural: 'financingDemands',
  zh: '企业融资需求',
  en: 'Financing demands of developers',
  ...CLAUSE,
  writers: ['NFRA', 'FINANCIAL_AFFAIRS', 'HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'ENTERPRISE'] },
  columns: {
    number: text('需求编号', 'Demand number', { max: 60, filter: true, example: 'XQ-2026-011' }),
    kind: choice('需求种类', 'Kind', 'FinancingDemandKind', {
      NEW_LOAN: ['新增贷款', 'A new loan'],
      EXTENSION: ['存量贷款展期', 'Extension of an existing loan'],
      RESCHEDULE: ['调整还款安排', 'Rescheduling'],
      LETTER_OF_GUARANTEE: ['保函', 'A letter of guarantee'],
      OTHER: ['其他', 'Another'],
    }),
    amount: money('需求金额', 'Amount', { unit: '万元', filter: true }),
    purpose: text('资金用途', 'Purpose', { max: 500, example: '示例花园二期建设交付' }),
    raisedOn: date('提出日期', 'Raised on'),
    raisedAt: text('提出渠道', 'Where', { max: 200, optional: true, example: '2026年三季度政银企座谈会' }),
    collateralOffered: text('可提供的抵押物', 'Collateral offered', { max: 300, optional: true }),
    state: choice('办理状态', 'State', 'FinancingDemandState', {
      OPEN: ['待对接', 'Open'],
      MATCHED: ['对接中', 'In talks'],
      MET: ['已满足', 'Met'],
      UNMET: ['未能满足', 'Not met'],
      WITHDRAWN: ['企业撤回', 'Withdrawn'],
    }),
  },
  key: ['number'],
  newestBy: 'raisedOn',
  findings: [
    rowFinding({
      code: 'FINANCING_DEMAND_WITHOUT_AMOUNT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['融资需求金额为零', '没有金额，银行无法对接。', '向企业核实后补填。'],
      en: ['A demand without an amount', 'No bank can be matched with it.', 'Ask the developer and fill it in.'],
      check: (row) => (fenOf(row, 'amount') === 0n ? {} : null),
    }),
  ],
})
