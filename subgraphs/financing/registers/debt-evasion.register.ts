import { choice, date, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(二)', rule: 'L-21' } as const

/** 逃废金融债务 of a developer or a project: a flag that carries its source, and that can be lifted. */
export const DEBT_EVASIONS = defineRegister({
  schema: 'financing',
  type: 'DebtEvasion',
  plural: 'debtEvasions',
  zh: '逃废金融债务认定',
  en: 'Evasions of financial debt',
  ...CLAUSE,
  writers: ['NFRA'],
  about: { by: 'subject', kinds: ['ENTERPRISE', 'PROJECT'] },
  columns: {
    number: text('认定文书号', 'Number of the decision', { max: 80, filter: true, example: '吕金监函〔2026〕9号' }),
    origin: choice('认定来源', 'Who found it', 'DebtEvasionOrigin', {
      REGULATOR: ['金融监管部门', 'Financial regulator'],
      COURT: ['司法机关', 'Court'],
      BANK_REPORT: ['银行报告并经核实', 'A bank’s report, verified'],
    }),
    facts: text('主要事实', 'Facts', { max: 1000, example: '转移资产逃避到期债务' }),
    amount: money('涉及债务金额', 'Debt concerned', { unit: '万元', optional: true }),
    foundOn: date('认定日期', 'Found on'),
    liftedOn: date('解除日期', 'Lifted on', { optional: true }),
    liftedReason: text('解除理由', 'Why it was lifted', { max: 500, optional: true }),
  },
  key: ['number'],
  newestBy: 'foundOn',
  rules: [inOrder('foundOn', 'liftedOn')],
  findings: [
    rowFinding({
      code: 'DEBT_EVASION_LIFTED_WITHOUT_REASON',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['解除认定未写理由', '已有解除日期，解除理由为空。', '补填解除理由和依据。'],
      en: ['Lifted without a reason', 'It was lifted and the reason is empty.', 'Give the reason and its grounds.'],
      check: (row) => (isGiven(row, 'liftedOn') && !isGiven(row, 'liftedReason') ? {} : null),
    }),
  ],
})
