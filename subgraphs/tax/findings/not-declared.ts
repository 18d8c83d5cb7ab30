import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const TAX_NOT_DECLARED = defineFinding({
  code: 'TAX_NOT_DECLARED',
  severity: 'WARNING',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '申报期限已过而没有申报日期', detail: '{name} 的税种 {kind}（{from} 至 {to}）应于 {dueOn} 前申报。', remedy: '登记申报日期。' },
  en: { title: 'The filing date has passed without a filing', detail: '{name}, tax {kind} ({from} to {to}) was due on {dueOn}.', remedy: 'Record the filing.' },
})

/** Domain §6.6: what is due and not filed. */
export const notDeclared = crossCheck({
  findings: [TAX_NOT_DECLARED],
  sql: `select ${fault({
    finding: TAX_NOT_DECLARED,
    row: 't',
    type: 'TAX_PERIOD',
    project: "(select min(l.project_id::text)::uuid from link l where l.record_id = t.id and l.state = 'CONFIRMED')",
    parameters: {
      name: 't.taxpayer_name',
      kind: 't.kind',
      from: 't.period_from',
      to: 't.period_to',
      dueOn: 't.due_on',
    },
  })}
    from tax_period t where t.filed_on is null and t.due_on < today()`,
})
