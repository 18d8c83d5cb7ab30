import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PRESALE_OF_ANOTHER_COUNTY = defineFinding({
  code: 'PRESALE_OF_ANOTHER_COUNTY',
  severity: 'WARNING',
  rule: 'L-26',
  clause: '吕梁 二(三) 条件一',
  zh: { title: '预售许可与项目不在同一县（市、区）', detail: '{number} 属于 {unit}，项目属于 {projectUnit}。', remedy: '核对关联的项目和填报单位。' },
  en: {
    title: 'Presale permit and project are in different counties',
    detail: '{number} is of {unit}, the project of {projectUnit}.',
    remedy: 'Check the link and the reporting unit.',
  },
})

/** Domain §2.4: every permit is issued in the project’s county or by the city above it. */
export const presaleOfAnotherCounty = crossCheck({
  findings: [PRESALE_OF_ANOTHER_COUNTY],
  sql: `select ${fault({
    finding: PRESALE_OF_ANOTHER_COUNTY,
    row: 'p',
    type: 'PRESALE_PERMIT',
    project: 'j.id',
    parameters: {
      number: 'p.number',
      unit: 'coalesce(own.name, p.unit_id::text)',
      projectUnit: 'coalesce(here.name, j.unit_id::text)',
    },
  })}
    from presale_permit p join link l on l.record_type = 'PRESALE_PERMIT' and l.record_id = p.id and l.state = 'CONFIRMED' join project j on j.id = l.project_id
      left join ref_unit own on own.id = p.unit_id left join ref_unit here on here.id = j.unit_id
    where p.unit_id <> j.unit_id and p.unit_id is distinct from here.parent_id`,
})
