import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PROGRESS_FALLS = defineFinding({
  code: 'PROGRESS_FALLS',
  severity: 'WARNING',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '形象进度低于以前月份', detail: '{month} 为 {now}%，{before} 已为 {earlier}%。', remedy: '核对并更正其中一个月份。' },
  en: { title: 'Physical progress falls', detail: '{now}% in {month}, after {earlier}% in {before}.', remedy: 'Check and correct one of the months.' },
})

/** What is built is not unbuilt: one of two reports of one bureau is wrong. */
export const progressFalls = crossCheck({
  findings: [PROGRESS_FALLS],
  sql: `select ${fault({
    finding: PROGRESS_FALLS,
    row: 'p',
    type: 'PROGRESS',
    project: 'p.project_id',
    parameters: {
      month: 'p.month',
      now: 'p.physical_progress',
      before: 'b.month',
      earlier: 'b.physical_progress',
    },
  })}
    from (select g.*, lag(g.id) over (partition by g.subject_id, g.agency order by g.month) as before_id from progress g) p
      join progress b on b.id = p.before_id where p.physical_progress < b.physical_progress`,
})
