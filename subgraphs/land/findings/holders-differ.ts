import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { WITH_LINKED } from './linked-certificate.js'

const CERTIFICATE_HOLDERS_DIFFER = defineFinding({
  code: 'CERTIFICATE_HOLDERS_DIFFER',
  severity: 'ERROR',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: {
    title: '同一项目证照的权利人不一致',
    detail: '证照 {number} 的权利人为 {holder}，土地使用权人为 {owner}。',
    remedy: '核对主体；确有更名或转让的，登记承继关系或写明依据后关闭。',
  },
  en: {
    title: 'Certificates of one project name different holders',
    detail: 'Certificate {number} names {holder}; the land-use right is held by {owner}.',
    remedy: 'Check the holder; after a change of name or a transfer, record it or state the grounds.',
  },
})

/** Half-width brackets and spaces are how a name was typed, not another name (kernel/identifiers/company-name.ts). */
const form = (name: string): string => `upper(regexp_replace(translate(${name}, '()', '（）'), '\\s', '', 'g'))`

/** Whether a name is one of those that the project's developer is or was called, or of whom a succession joins to it. */
const ofDeveloper = (name: string): string =>
  `exists (select 1 from ref_project_name n cross join unnest(n.developer_names) known(name) where n.id = c.project_id and ${form('known.name')} = ${name})`

/** Domain §2.4: right holder, land user and builder are one, by whichever of its names; several land-use certificates may name several. */
export const holdersDiffer = crossCheck({
  findings: [CERTIFICATE_HOLDERS_DIFFER],
  sql: `${WITH_LINKED} select ${fault({
    finding: CERTIFICATE_HOLDERS_DIFFER,
    row: 'c',
    type: 'CERTIFICATE',
    project: 'c.project_id',
    parameters: {
      number: 'c.number',
      holder: 'c.holder',
      owner: 'title.holder',
    },
  })}
    from linked c join (
      select t.project_id, array_agg(${form('t.holder')}) as holders, (array_agg(t.holder order by t.issued_on desc, t.id))[1] as holder
      from linked t where t.kind = 'LAND_USE' group by t.project_id) title on title.project_id = c.project_id
    where c.kind <> 'LAND_USE' and ${form('c.holder')} <> all (title.holders)
      and not (${ofDeveloper(form('c.holder'))} and exists (select 1 from unnest(title.holders) titled(name) where ${ofDeveloper('titled.name')}))`,
})
