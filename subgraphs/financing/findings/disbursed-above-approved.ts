import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const DISBURSED_ABOVE_APPROVED = defineFinding({
  code: 'DISBURSED_ABOVE_APPROVED',
  severity: 'ERROR',
  rule: 'L-52',
  clause: '吕梁 三(二)',
  zh: { title: '累计放款超过授信额度', detail: '授信 {approved} 元，累计放款 {disbursed} 元。', remedy: '核对放款或授信额度。' },
  en: {
    title: 'More was disbursed than approved',
    detail: '{approved} yuan were approved, {disbursed} disbursed.',
    remedy: 'Check the disbursements or the approval.',
  },
})

/** Domain §5: Σ disbursed ≤ approved. */
export const disbursedAboveApproved = crossCheck({
  findings: [DISBURSED_ABOVE_APPROVED],
  sql: `select ${fault({
    finding: DISBURSED_ABOVE_APPROVED,
    row: 'c',
    type: 'CREDIT',
    project: 'c.project_id',
    parameters: {
      approved: yuan('c.approved_fen'),
      disbursed: yuan('net.fen'),
    },
  })}
    from credit c cross join lateral (select coalesce(sum(case when x.reverses_id is null then x.amount_fen else -x.amount_fen end), 0) as fen from disbursement x where x.credit_id = c.id) net where net.fen > c.approved_fen`,
})
