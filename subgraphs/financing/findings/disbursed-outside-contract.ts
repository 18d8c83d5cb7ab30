import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const DISBURSED_OUTSIDE_CONTRACT = defineFinding({
  code: 'DISBURSED_OUTSIDE_CONTRACT',
  severity: 'WARNING',
  rule: 'L-52',
  clause: '吕梁 三(二)',
  zh: {
    title: '放款不在合同签订之后或授信有效期内',
    detail: '借据 {note} 于 {occurredOn} 放款；签订 {signedOn}，授信至 {expiresOn}。',
    remedy: '核对日期；未登记签约的补登记。',
  },
  en: {
    title: 'Disbursed before signing or after the credit expired',
    detail: 'Note {note} was paid on {occurredOn}; signed on {signedOn}, valid until {expiresOn}.',
    remedy: 'Check the dates; record the signing.',
  },
})

/** Money follows the contract, and the contract the approval. */
export const disbursedOutsideContract = crossCheck({
  findings: [DISBURSED_OUTSIDE_CONTRACT],
  sql: `select ${fault({
    finding: DISBURSED_OUTSIDE_CONTRACT,
    row: 'd',
    type: 'DISBURSEMENT',
    project: 'c.project_id',
    parameters: {
      note: 'd.drawdown_note',
      occurredOn: 'd.occurred_on',
      signedOn: "coalesce(c.signed_on::text, '—')",
      expiresOn: 'c.expires_on',
    },
  })}
    from disbursement d join credit c on c.id = d.credit_id
    where d.reverses_id is null and not exists (select 1 from disbursement x where x.reverses_id = d.id)
      and (c.signed_on is null or d.occurred_on < c.signed_on or d.occurred_on > c.expires_on)`,
})
