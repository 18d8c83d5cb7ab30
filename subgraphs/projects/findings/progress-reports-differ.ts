import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PROGRESS_REPORTS_DIFFER = defineFinding({
  code: 'PROGRESS_REPORTS_DIFFER',
  severity: 'INFO',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '两单位报告的形象进度相差较大', detail: '{month}：本单位 {own}%，发改部门 {other}%。', remedy: '两单位核对口径。' },
  en: {
    title: 'Two bureaus report different progress',
    detail: '{month}: {own}% here, {other}% at development and reform.',
    remedy: 'Compare the bases of the two figures.',
  },
})

/** Two reporters of one quantity stand beside each other (design §2); more than ten points apart, somebody should ask. */
export const progressReportsDiffer = crossCheck({
  findings: [PROGRESS_REPORTS_DIFFER],
  sql: `select ${fault({
    finding: PROGRESS_REPORTS_DIFFER,
    row: 'p',
    type: 'PROGRESS',
    project: 'p.project_id',
    parameters: {
      month: 'p.month',
      own: 'p.physical_progress',
      other: 'o.physical_progress',
    },
  })}
    from progress p join progress o on o.subject_id = p.subject_id and o.month = p.month and o.agency = 'DEVELOPMENT_REFORM'
    where p.agency = 'HOUSING' and abs(p.physical_progress - o.physical_progress) > 10`,
})
