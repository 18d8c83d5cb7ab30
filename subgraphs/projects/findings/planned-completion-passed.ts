import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PLANNED_COMPLETION_PASSED = defineFinding({
  code: 'PLANNED_COMPLETION_PASSED',
  severity: 'WARNING',
  rule: 'L-54',
  clause: '吕梁 三(三)',
  zh: {
    title: '计划竣工日期已过而项目未竣工',
    detail: '计划 {planned} 竣工，最近一次月报（{month}）为 {progress}%。',
    remedy: '更正计划竣工日期并说明，或报送竣工。',
  },
  en: {
    title: 'The planned completion has passed',
    detail: 'Planned for {planned}; the last report ({month}) says {progress}%.',
    remedy: 'Correct the plan with the reason, or report the completion.',
  },
})

/** Overdue delivery is what the watch list is for. */
export const plannedCompletionPassed = crossCheck({
  findings: [PLANNED_COMPLETION_PASSED],
  sql: `select ${fault({
    finding: PLANNED_COMPLETION_PASSED,
    row: 'p',
    type: 'PROJECT',
    project: 'p.id',
    parameters: {
      planned: 'p.planned_completion',
      month: 'last.month',
      progress: 'last.physical_progress',
    },
  })}
    from project p cross join lateral (
      select g.month, g.physical_progress, g.status from progress g where g.project_id = p.id order by g.month desc, g.id limit 1) last
    where p.planned_completion < today() and last.status not in ('COMPLETED', 'DELIVERED')`,
})
