import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const REPORTED_FIGURES_OUT_OF_ORDER = defineFinding({
  code: 'REPORTED_FIGURES_OUT_OF_ORDER',
  severity: 'WARNING',
  rule: 'L-52',
  clause: '吕梁 三(二)',
  zh: { title: '报告的金额前后矛盾', detail: '{month}：{measure} {amount} 元，大于 {base} {limit} 元。', remedy: '核对两项金额。' },
  en: {
    title: 'Reported figures contradict each other',
    detail: '{measure} of {month} is {amount} yuan, above {base} of {limit}.',
    remedy: 'Check the two figures.',
  },
})

/** One reporter’s figures of one month: approved ≥ signed ≥ disbursed ≥ balance. */
export const figuresOutOfOrder = crossCheck({
  findings: [REPORTED_FIGURES_OUT_OF_ORDER],
  sql: `select ${fault({
    finding: REPORTED_FIGURES_OUT_OF_ORDER,
    row: 'f',
    type: 'REPORTED_FIGURE',
    project: '(select s.project_id from ref_scope s where s.id = f.scope_id)',
    parameters: {
      month: 'f.month',
      measure: 'f.measure',
      amount: yuan('f.amount_fen'),
      base: 'g.measure',
      limit: yuan('g.amount_fen'),
    },
  })}
    from reported_figure f join reported_figure g on g.scope_id = f.scope_id and g.month = f.month and g.agency = f.agency
      and g.institution_id is not distinct from f.institution_id
      and (g.measure, f.measure) in (('APPROVED', 'SIGNED'), ('SIGNED', 'DISBURSED'), ('DISBURSED', 'BALANCE'))
    where f.amount_fen > g.amount_fen`,
})
