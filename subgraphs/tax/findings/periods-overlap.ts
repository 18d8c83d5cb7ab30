import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const TAX_PERIODS_OVERLAP = defineFinding({
  code: 'TAX_PERIODS_OVERLAP',
  severity: 'ERROR',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: {
    title: '同一纳税人同一税种的所属期重叠',
    detail: '{name} 的税种 {kind}：{from} 至 {to} 与 {otherFrom} 至 {otherTo} 重叠。',
    remedy: '核对所属期，重复的更正。',
  },
  en: {
    title: 'Periods of one taxpayer and tax overlap',
    detail: '{name}, tax {kind}: {from} to {to} overlaps {otherFrom} to {otherTo}.',
    remedy: 'Check the periods; correct the one that was entered twice.',
  },
})

/** Domain §6: a kind of tax is declared once for a day; the later row is the doubtful one. */
export const periodsOverlap = crossCheck({
  findings: [TAX_PERIODS_OVERLAP],
  sql: `select ${fault({
    finding: TAX_PERIODS_OVERLAP,
    row: 't',
    type: 'TAX_PERIOD',
    project: "(select min(l.project_id::text)::uuid from link l where l.record_id = t.id and l.state = 'CONFIRMED')",
    parameters: {
      name: 't.taxpayer_name',
      kind: 't.kind',
      from: 't.period_from',
      to: 't.period_to',
      otherFrom: 'o.period_from',
      otherTo: 'o.period_to',
    },
  })}
    from tax_period t join tax_period o on o.unit_id = t.unit_id and o.taxpayer_name = t.taxpayer_name and o.kind = t.kind
      and o.period_from <= t.period_to and o.period_to >= t.period_from and (o.period_from, o.id) < (t.period_from, t.id)`,
})
