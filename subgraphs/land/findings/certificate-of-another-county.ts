import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { WITH_LINKED } from './linked-certificate.js'

const CERTIFICATE_OF_ANOTHER_COUNTY = defineFinding({
  code: 'CERTIFICATE_OF_ANOTHER_COUNTY',
  severity: 'WARNING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '证照与项目不在同一县（市、区）', detail: '证照 {number} 属于 {unit}，项目属于 {projectUnit}。', remedy: '核对关联的项目和填报单位。' },
  en: {
    title: 'Certificate and project are in different counties',
    detail: 'Certificate {number} is of {unit}, the project of {projectUnit}.',
    remedy: 'Check the link and the reporting unit.',
  },
})

/** Domain §2.4: every certificate is issued in the project’s county or by the city above it. */
export const certificateOfAnotherCounty = crossCheck({
  findings: [CERTIFICATE_OF_ANOTHER_COUNTY],
  sql: `${WITH_LINKED} select ${fault({
    finding: CERTIFICATE_OF_ANOTHER_COUNTY,
    row: 'c',
    type: 'CERTIFICATE',
    project: 'c.project_id',
    parameters: {
      number: 'c.number',
      unit: 'coalesce(own.name, c.unit_id::text)',
      projectUnit: 'coalesce(here.name, p.unit_id::text)',
    },
  })}
    from linked c join ref_project p on p.id = c.project_id
      left join ref_unit own on own.id = c.unit_id left join ref_unit here on here.id = p.unit_id
    where c.unit_id <> p.unit_id and c.unit_id is distinct from here.parent_id`,
})
