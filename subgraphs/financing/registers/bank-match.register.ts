import { choice, date, institution, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(二)', rule: 'L-16' } as const

/** How talks went, with whom and why they failed: for the agencies, not for other banks. It is no bank's decision: that only the bank records, on its engagement (L-17). */
export const BANK_MATCHES = defineRegister({
  schema: 'financing',
  type: 'BankMatch',
  plural: 'bankMatches',
  zh: '银企对接',
  en: 'Matches of banks and demands',
  ...CLAUSE,
  writers: ['NFRA', 'FINANCIAL_AFFAIRS', 'HOUSING'],
  about: { by: 'parent', register: 'FinancingDemand', byOthers: true },
  confidential: true,
  columns: {
    bank: institution('对接银行', 'Bank'),
    matchedOn: date('对接日期', 'Matched on'),
    outcome: choice('对接结果', 'Outcome', 'BankMatchOutcome', {
      IN_TALKS: ['洽谈中', 'In talks'],
      INTENT: ['达成意向', 'Intent'],
      AGREED: ['已达成融资', 'Agreed'],
      DECLINED: ['未达成', 'Not agreed'],
    }),
    amount: money('意向或达成金额', 'Amount', { unit: '万元', optional: true }),
    outcomeOn: date('结果日期', 'Outcome on', { optional: true }),
    reason: text('未达成原因', 'Why not', { max: 500, optional: true, example: '抵押物不足' }),
  },
  key: ['bank', 'matchedOn'],
  newestBy: 'matchedOn',
  rules: [inOrder('matchedOn', 'outcomeOn')],
  findings: [
    rowFinding({
      code: 'MATCH_DECLINED_WITHOUT_REASON',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['未达成而无原因', '对接结果为未达成，原因为空。', '补填原因，供协调解决。'],
      en: ['Not agreed and no reason', 'The reason is empty.', 'Fill it in, so that it can be solved.'],
      check: lacking('outcome', ['DECLINED'], 'reason'),
    }),
  ],
})
