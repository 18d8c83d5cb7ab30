import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { WITH_LINKED } from './linked-certificate.js'

const LAND_PLANNING_BEFORE_CONTRACT = defineFinding({
  code: 'LAND_PLANNING_BEFORE_CONTRACT',
  severity: 'WARNING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '用地规划许可早于土地出让合同', detail: '{number} 核发于 {issuedOn}，出让合同最早签订于 {signedOn}。', remedy: '核对日期和关联。' },
  en: {
    title: 'The land-planning permit is older than the grant contract',
    detail: '{number} was issued on {issuedOn}, the first contract was signed on {signedOn}.',
    remedy: 'Check the dates and the links.',
  },
})

/** Domain §2.3: the grant contract comes before the land-planning permit; one day for both is normal. */
export const landPlanningBeforeContract = crossCheck({
  findings: [LAND_PLANNING_BEFORE_CONTRACT],
  sql: `${WITH_LINKED} select ${fault({
    finding: LAND_PLANNING_BEFORE_CONTRACT,
    row: 'c',
    type: 'CERTIFICATE',
    project: 'c.project_id',
    parameters: {
      number: 'c.number',
      issuedOn: 'c.issued_on',
      signedOn: 'contract.signed_on',
    },
  })}
    from linked c join (
      select l.project_id, min(k.signed_on) as signed_on from land_contract k
      join link l on l.record_type = 'LAND_CONTRACT' and l.record_id = k.id and l.state = 'CONFIRMED' where k.status = 'IN_FORCE' group by l.project_id
    ) contract on contract.project_id = c.project_id
    where c.kind = 'LAND_PLANNING' and c.issued_on < contract.signed_on`,
})
