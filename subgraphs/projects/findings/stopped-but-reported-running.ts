import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const STOPPED_BUT_REPORTED_RUNNING = defineFinding({
  code: 'STOPPED_BUT_REPORTED_RUNNING',
  severity: 'WARNING',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '停工未复工而月报为在建', detail: '{stoppedOn} 停工未登记复工，{month} 月报为在建。', remedy: '登记复工日期或更正月报。' },
  en: {
    title: 'Stopped, yet reported as under construction',
    detail: 'Stopped on {stoppedOn} and not resumed; the report of {month} says under construction.',
    remedy: 'Record the resumption or correct the report.',
  },
})

/** A month after the stop’s own cannot be one of works that go on. */
export const stoppedButReportedRunning = crossCheck({
  findings: [STOPPED_BUT_REPORTED_RUNNING],
  sql: `select ${fault({
    finding: STOPPED_BUT_REPORTED_RUNNING,
    row: 'p',
    type: 'PROGRESS',
    project: 'p.project_id',
    parameters: {
      stoppedOn: 'e.stopped_on',
      month: 'p.month',
    },
  })}
    from progress p join stop_episode e on e.subject_id = p.subject_id and e.resumed_on is null
    where p.status = 'UNDER_CONSTRUCTION' and p.month > to_char(e.stopped_on, 'YYYY-MM')`,
})
