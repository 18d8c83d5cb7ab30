import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const STOPPED_A_YEAR_UNVERIFIED = defineFinding({
  code: 'STOPPED_A_YEAR_UNVERIFIED',
  severity: 'ERROR',
  rule: 'L-27',
  clause: '建筑法 第十一条',
  zh: {
    title: '停工超过一年而无施工许可核验',
    detail: '{stoppedOn} 停工，复工日期 {resumedOn}，期间超过 365 天而没有核验日期。',
    remedy: '登记施工许可的核验日期。',
  },
  en: {
    title: 'Stopped for over a year without re-verification',
    detail: 'Stopped on {stoppedOn}, resumed on {resumedOn}: more than 365 days, and no re-verification is recorded.',
    remedy: 'Record when the construction permit was verified anew.',
  },
})

/** Domain §2.4: works that stopped for a year are verified before they resume. */
export const stoppedAYearUnverified = crossCheck({
  findings: [STOPPED_A_YEAR_UNVERIFIED],
  sql: `select ${fault({
    finding: STOPPED_A_YEAR_UNVERIFIED,
    row: 'e',
    type: 'STOP_EPISODE',
    project: 'e.project_id',
    parameters: {
      stoppedOn: 'e.stopped_on',
      resumedOn: "coalesce(e.resumed_on::text, '—')",
    },
  })}
    from stop_episode e where e.reverified_on is null and coalesce(e.resumed_on, today()) - e.stopped_on > 365`,
})
