import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const REPORTED_FIGURE_DIFFERS_FROM_BANK = defineFinding({
  code: 'REPORTED_FIGURE_DIFFERS_FROM_BANK',
  severity: 'INFO',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '报告的实际发放额与银行登记不符', detail: '{month} 报告已发放 {amount} 元，银行至该月末登记 {banks} 元。', remedy: '与银行核对。' },
  en: {
    title: 'The reported disbursement is not the banks’',
    detail: '{amount} yuan are reported for {month}; the banks recorded {banks} by its end.',
    remedy: 'Compare with the bank.',
  },
})

/** What a county reports stands beside the bank’s postings; beyond 万元, somebody should ask. */
export const figureDiffersFromBanks = crossCheck({
  findings: [REPORTED_FIGURE_DIFFERS_FROM_BANK],
  sql: `select ${fault({
    finding: REPORTED_FIGURE_DIFFERS_FROM_BANK,
    row: 'f',
    type: 'REPORTED_FIGURE',
    project: '(select s.project_id from ref_scope s where s.id = f.scope_id)',
    parameters: {
      month: 'f.month',
      amount: yuan('f.amount_fen'),
      banks: yuan('net.fen'),
    },
  })}
    from reported_figure f cross join lateral (
      select coalesce(sum(case when x.reverses_id is null then x.amount_fen else -x.amount_fen end), 0) as fen
      from credit c join disbursement x on x.credit_id = c.id
      where c.scope_id = f.scope_id and (f.institution_id is null or c.institution_id = f.institution_id) and to_char(x.occurred_on, 'YYYY-MM') <= f.month) net
    where f.measure = 'DISBURSED' and abs(f.amount_fen - net.fen) > 1000000`,
})
