import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const TAXPAYER_NAMES_DIFFER = defineFinding({
  code: 'TAXPAYER_NAMES_DIFFER',
  severity: 'WARNING',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '同一信用代码下有不同的纳税人名称', detail: '{uscc} 在本行为 {name}，在最近一期为 {latest}。', remedy: '核对是否更名；名称有误的更正。' },
  en: {
    title: 'One credit code, two taxpayers’ names',
    detail: '{uscc} is {name} here and {latest} in the last period.',
    remedy: 'Check for a change of name; correct a wrong one.',
  },
})

/** One company is one taxpayer however its name was typed. */
export const twoNamesForOneCode = crossCheck({
  findings: [TAXPAYER_NAMES_DIFFER],
  sql: `select ${fault({
    finding: TAXPAYER_NAMES_DIFFER,
    row: 't',
    type: 'TAX_PERIOD',
    project: "(select min(l.project_id::text)::uuid from link l where l.record_id = t.id and l.state = 'CONFIRMED')",
    parameters: {
      uscc: 't.taxpayer_uscc',
      name: 't.taxpayer_name',
      latest: 'last.taxpayer_name',
    },
  })}
    from tax_period t cross join lateral (
      select o.taxpayer_name from tax_period o where o.taxpayer_uscc = t.taxpayer_uscc order by o.period_to desc, o.id limit 1) last
    where t.taxpayer_uscc is not null and last.taxpayer_name <> t.taxpayer_name`,
})
