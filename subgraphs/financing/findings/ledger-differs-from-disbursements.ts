import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const CREDIT_LEDGER_DIFFERS = defineFinding({
  code: 'CREDIT_LEDGER_DIFFERS',
  severity: 'ERROR',
  rule: 'L-52',
  clause: '吕梁 三(二)',
  zh: { title: '放款明细与账面不符', detail: '明细合计 {disbursed} 元，账面已用 {drawn} 元。', remedy: '核对放款与冲正。' },
  en: {
    title: 'Disbursements and ledger differ',
    detail: 'Disbursements sum to {disbursed} yuan; the ledger holds {drawn}.',
    remedy: 'Check disbursements and reversals.',
  },
})

/** Domain §5: what was drawn is the sum of the drawings. */
export const ledgerDiffersFromDisbursements = crossCheck({
  findings: [CREDIT_LEDGER_DIFFERS],
  sql: `select ${fault({
    finding: CREDIT_LEDGER_DIFFERS,
    row: 'c',
    type: 'CREDIT',
    project: 'c.project_id',
    parameters: {
      disbursed: yuan('net.fen'),
      drawn: yuan('drawn.posted_fen'),
    },
  })}
    from credit c join ledger_account drawn on drawn.id = c.drawn_account_id cross join lateral (select coalesce(sum(case when x.reverses_id is null then x.amount_fen else -x.amount_fen end), 0) as fen from disbursement x where x.credit_id = c.id) net where net.fen <> drawn.posted_fen`,
})
