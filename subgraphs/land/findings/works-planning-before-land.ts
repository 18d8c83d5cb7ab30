import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { firstOf, WITH_LINKED } from './linked-certificate.js'

const WORKS_PLANNING_BEFORE_LAND = defineFinding({
  code: 'WORKS_PLANNING_BEFORE_LAND',
  severity: 'WARNING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '工程规划许可早于土地使用权证明', detail: '{number} 核发于 {issuedOn}，土地使用权证明最早为 {landOn}。', remedy: '核对核发日期和关联。' },
  en: {
    title: 'The works-planning permit is older than the land-use right',
    detail: '{number} was issued on {issuedOn}, the first land-use certificate on {landOn}.',
    remedy: 'Check the dates and the links.',
  },
})

/** Domain §2.3: land-use evidence comes before the works-planning permit; one day for both is normal. */
export const worksPlanningBeforeLand = crossCheck({
  findings: [WORKS_PLANNING_BEFORE_LAND],
  sql: `${WITH_LINKED} select ${fault({
    finding: WORKS_PLANNING_BEFORE_LAND,
    row: 'c',
    type: 'CERTIFICATE',
    project: 'c.project_id',
    parameters: {
      number: 'c.number',
      issuedOn: 'c.issued_on',
      landOn: 'land.issued_on',
    },
  })}
    from linked c join ${firstOf(`'LAND_USE', 'LAND_PLANNING'`)} land on land.project_id = c.project_id
    where c.kind = 'WORKS_PLANNING' and c.issued_on < land.issued_on`,
})
