import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { firstOf, WITH_LINKED } from './linked-certificate.js'

const CONSTRUCTION_BEFORE_WORKS_PLANNING = defineFinding({
  code: 'CONSTRUCTION_BEFORE_WORKS_PLANNING',
  severity: 'WARNING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '施工许可早于工程规划许可', detail: '{number} 核发于 {issuedOn}，工程规划许可最早为 {planningOn}。', remedy: '核对核发日期和关联。' },
  en: {
    title: 'The construction permit is older than the works-planning permit',
    detail: '{number} was issued on {issuedOn}, the first works-planning permit on {planningOn}.',
    remedy: 'Check the dates and the links.',
  },
})

/** Domain §2.3: the works-planning permit comes before the construction permit. */
export const constructionBeforeWorksPlanning = crossCheck({
  findings: [CONSTRUCTION_BEFORE_WORKS_PLANNING],
  sql: `${WITH_LINKED} select ${fault({
    finding: CONSTRUCTION_BEFORE_WORKS_PLANNING,
    row: 'c',
    type: 'CERTIFICATE',
    project: 'c.project_id',
    parameters: {
      number: 'c.number',
      issuedOn: 'c.issued_on',
      planningOn: 'planning.issued_on',
    },
  })}
    from linked c join ${firstOf(`'WORKS_PLANNING'`)} planning on planning.project_id = c.project_id
    where c.kind = 'CONSTRUCTION' and c.issued_on < planning.issued_on`,
})
