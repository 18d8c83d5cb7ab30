import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PRESALE_DEVELOPER_DIFFERS = defineFinding({
  code: 'PRESALE_DEVELOPER_DIFFERS',
  severity: 'ERROR',
  rule: 'L-26',
  clause: '吕梁 二(三) 条件一',
  zh: {
    title: '预售许可的开发企业不是项目的开发企业',
    detail: '{number} 的开发企业为 {developer}，项目的开发企业为 {owner}。',
    remedy: '核对主体和关联；确有更名的，登记企业承继关系。',
  },
  en: {
    title: 'The presale permit names another developer',
    detail: '{number} names {developer}; the project’s developer is {owner}.',
    remedy: 'Check the developer and the link; after a change of name, record the succession.',
  },
})

/** Domain §2.4: the developer of the presale permit is the project’s, unless a recorded succession joins the two. */
export const presaleDeveloperDiffers = crossCheck({
  findings: [PRESALE_DEVELOPER_DIFFERS],
  sql: `select ${fault({
    finding: PRESALE_DEVELOPER_DIFFERS,
    row: 'p',
    type: 'PRESALE_PERMIT',
    project: 'j.id',
    parameters: {
      number: 'p.number',
      developer: 'p.developer_text',
      owner: 'e.name',
    },
  })}
    from presale_permit p join link l on l.record_type = 'PRESALE_PERMIT' and l.record_id = p.id and l.state = 'CONFIRMED' join project j on j.id = l.project_id join enterprise e on e.id = j.developer_id
    where exists (select 1 from presale_permit_developer d where d.permit_id = p.id and not d.removed)
      and not exists (select 1 from presale_permit_developer d where d.permit_id = p.id and not d.removed and (d.enterprise_id = e.id
        or exists (select 1 from succession s where (s.old_id, s.new_id) in ((d.enterprise_id, e.id), (e.id, d.enterprise_id)))))`,
})
