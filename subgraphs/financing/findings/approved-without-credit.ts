import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const APPROVED_WITHOUT_CREDIT = defineFinding({
  code: 'APPROVED_WITHOUT_CREDIT',
  severity: 'WARNING',
  rule: 'L-52',
  clause: '吕梁 三(二)',
  zh: { title: '对接已批准而没有授信', detail: '对接于 {decidedOn} 批准，没有登记授信。', remedy: '登记授信，或更正对接状态。' },
  en: {
    title: 'Approved, and no credit is recorded',
    detail: 'The engagement was approved on {decidedOn}; no credit is recorded.',
    remedy: 'Record the credit or correct the state.',
  },
})

/** What was pushed, approved and disbursed are three figures: an approval without an amount has none. */
export const approvedWithoutCredit = crossCheck({
  findings: [APPROVED_WITHOUT_CREDIT],
  sql: `select ${fault({
    finding: APPROVED_WITHOUT_CREDIT,
    row: 'e',
    type: 'ENGAGEMENT',
    project: 'e.project_id',
    parameters: {
      decidedOn: "coalesce(e.decided_on::text, '—')",
    },
  })}
    from engagement e where e.state in ('APPROVED', 'CONTRACTED', 'DISBURSING')
      and not exists (select 1 from credit c where c.engagement_id = e.id)`,
})
