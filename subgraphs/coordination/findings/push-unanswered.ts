import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PUSH_UNACKNOWLEDGED = defineFinding({
  code: 'PUSH_UNACKNOWLEDGED',
  severity: 'WARNING',
  rule: 'L-23',
  clause: '吕梁 二(三)',
  zh: { title: '推送超过一天未生效', detail: '{pushedOn} 的推送仍在授权中。', remedy: '检查各子图是否运行。' },
  en: { title: 'A push has not taken effect for a day', detail: 'The push of {pushedOn} is still being granted.', remedy: 'Look whether every subgraph runs.' },
})

/** A push is PUSHED when every subgraph has acknowledged its grant. */
export const pushUnanswered = crossCheck({
  findings: [PUSH_UNACKNOWLEDGED],
  sql: `select ${fault({
    finding: PUSH_UNACKNOWLEDGED,
    row: 'p',
    type: 'PROJECT_PUSH',
    project: 'p.project_id',
    parameters: {
      pushedOn: 'p.pushed_on',
    },
  })}
    from project_push p where p.state = 'GRANTING' and p.granted_at < now() - interval '1 day'`,
})
