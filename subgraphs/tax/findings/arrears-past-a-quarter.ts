import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const TAX_ARREARS_PAST_A_QUARTER = defineFinding({
  code: 'TAX_ARREARS_PAST_A_QUARTER',
  severity: 'WARNING',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: {
    title: '欠税超过一个季度',
    detail: '{name} 的税种 {kind}（{from} 至 {to}）欠税 {arrears} 元，应于 {dueOn} 前缴纳。',
    remedy: '核对是否已清缴；企业欠税按季公告。',
  },
  en: {
    title: 'Arrears older than a quarter',
    detail: '{name}, tax {kind} ({from} to {to}) owes {arrears} yuan since {dueOn}.',
    remedy: 'Check whether it was paid; arrears of enterprises are published quarterly.',
  },
})

/** Domain §6.6: public notice of enterprises’ arrears is quarterly. */
export const arrearsPastAQuarter = crossCheck({
  findings: [TAX_ARREARS_PAST_A_QUARTER],
  sql: `select ${fault({
    finding: TAX_ARREARS_PAST_A_QUARTER,
    row: 't',
    type: 'TAX_PERIOD',
    project: "(select min(l.project_id::text)::uuid from link l where l.record_id = t.id and l.state = 'CONFIRMED')",
    parameters: {
      name: 't.taxpayer_name',
      kind: 't.kind',
      from: 't.period_from',
      to: 't.period_to',
      dueOn: 't.due_on',
      arrears: yuan('t.arrears_fen'),
    },
  })}
    from tax_period t where t.arrears_fen > 0 and t.due_on < (today() - interval '3 months')::date`,
})
