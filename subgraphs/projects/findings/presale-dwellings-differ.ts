import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PRESALE_DWELLINGS_DIFFER = defineFinding({
  code: 'PRESALE_DWELLINGS_DIFFER',
  severity: 'WARNING',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '预售许可的套数与各楼栋合计不符', detail: '{number} 许可 {permitted} 套，各楼栋合计 {buildings} 套。', remedy: '核对楼栋明细。' },
  en: {
    title: 'The permit’s dwellings are not the sum of its buildings',
    detail: '{number} permits {permitted}; its buildings sum to {buildings}.',
    remedy: 'Check the list of buildings.',
  },
})

/** The permit’s figure and its buildings’ come in two registers of one bureau. */
export const presaleDwellingsDiffer = crossCheck({
  findings: [PRESALE_DWELLINGS_DIFFER],
  sql: `select ${fault({
    finding: PRESALE_DWELLINGS_DIFFER,
    row: 'p',
    type: 'PRESALE_PERMIT',
    project: 'l.project_id',
    parameters: {
      number: 'p.number',
      permitted: 'p.dwellings_for_sale',
      buildings: 'b.dwellings',
    },
  })}
    from presale_permit p left join link l on l.record_type = 'PRESALE_PERMIT' and l.record_id = p.id and l.state = 'CONFIRMED' cross join lateral (
      select sum(x.dwellings_for_sale) as dwellings from presale_permit_building x where x.permit_id = p.id) b
    where p.dwellings_for_sale is not null and b.dwellings <> p.dwellings_for_sale`,
})
