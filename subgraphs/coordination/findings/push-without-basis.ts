import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PUSH_BASIS_LAPSED = defineFinding({
  code: 'PUSH_BASIS_LAPSED',
  severity: 'WARNING',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '推送仍有效而涉税查询依据已到期', detail: '依据 {document} 有效期至 {validTo}，银行已看不到税费情况。', remedy: '续期依据，或告知银行。' },
  en: {
    title: 'The push stands and its basis for tax data has lapsed',
    detail: '{document} was valid until {validTo}; the bank no longer sees the taxes.',
    remedy: 'Renew the basis or tell the bank.',
  },
})

/** Taxes are shown only on a basis (Q6): one that ends while the push goes on leaves the bank blind. */
export const pushWithoutBasis = crossCheck({
  findings: [PUSH_BASIS_LAPSED],
  sql: `select ${fault({
    finding: PUSH_BASIS_LAPSED,
    row: 'b',
    type: 'LEGAL_BASIS',
    project: 'p.project_id',
    parameters: {
      document: 'b.document',
      validTo: 'b.valid_to',
    },
  })}
    from legal_basis b join project_push p on p.scope_id = b.scope_id and p.state = 'PUSHED' and (b.institution_id is null or b.institution_id = p.institution_id)
    where b.valid_to < today() and b.revoked_at is null
      and not exists (select 1 from legal_basis n where n.scope_id = b.scope_id and n.revoked_at is null and coalesce(n.valid_to, 'infinity') >= today()
        and (n.institution_id is null or n.institution_id = p.institution_id))`,
})
