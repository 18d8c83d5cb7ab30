import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const CREDIT_BALANCE_ABOVE_DISBURSED = defineFinding({
  code: 'CREDIT_BALANCE_ABOVE_DISBURSED',
  severity: 'ERROR',
  rule: 'L-52',
  clause: '吕梁 三(二)',
  zh: { title: '贷款余额超过累计放款', detail: '余额 {balance} 元，累计放款 {drawn} 元。', remedy: '核对还款与放款。' },
  en: {
    title: 'The balance is above what was disbursed',
    detail: 'The balance is {balance} yuan, {drawn} were disbursed.',
    remedy: 'Check repayments and disbursements.',
  },
})

/** Domain §5: balance = disbursed − repaid, and nothing is repaid below zero. */
export const balanceAboveDisbursed = crossCheck({
  findings: [CREDIT_BALANCE_ABOVE_DISBURSED],
  sql: `select ${fault({
    finding: CREDIT_BALANCE_ABOVE_DISBURSED,
    row: 'c',
    type: 'CREDIT',
    project: 'c.project_id',
    parameters: {
      balance: yuan('-lent.posted_fen'),
      drawn: yuan('drawn.posted_fen'),
    },
  })}
    from credit c join ledger_account drawn on drawn.id = c.drawn_account_id join ledger_account lent on lent.id = c.lending_account_id where -lent.posted_fen > drawn.posted_fen`,
})
