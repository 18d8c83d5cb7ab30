import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const MORTGAGE_RANK_TWICE = defineFinding({
  code: 'MORTGAGE_RANK_TWICE',
  severity: 'WARNING',
  rule: 'L-42',
  clause: '吕梁 二(四)',
  zh: { title: '同一标的有两项同顺位的抵押', detail: '{number} 与 {other} 同为第 {rank} 顺位且均未注销。', remedy: '核对顺位；已注销的登记注销日期。' },
  en: {
    title: 'Two mortgages of one rank on one subject',
    detail: '{number} and {other} both have rank {rank} and neither is released.',
    remedy: 'Check the ranks; record a release.',
  },
})

/** 民法典 第四百一十四条: mortgages of one thing are satisfied by rank, and each rank is held once. */
export const mortgageRankTwice = crossCheck({
  findings: [MORTGAGE_RANK_TWICE],
  sql: `select ${fault({
    finding: MORTGAGE_RANK_TWICE,
    row: 'm',
    type: 'MORTGAGE',
    project: 'l.project_id',
    parameters: {
      number: 'm.number',
      other: 'o.number',
      rank: 'm.rank',
    },
  })}
    from mortgage m join link l on l.record_id = m.id and l.state = 'CONFIRMED'
      join link k on k.subject_id = l.subject_id and k.state = 'CONFIRMED' and k.record_type = 'MORTGAGE' and k.record_id <> m.id
      join mortgage o on o.id = k.record_id and o.kind = m.kind and o.rank = m.rank and o.released_on is null
    where m.released_on is null`,
})
