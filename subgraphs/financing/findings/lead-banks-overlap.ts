import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const LEAD_BANKS_OVERLAP = defineFinding({
  code: 'LEAD_BANKS_OVERLAP',
  severity: 'ERROR',
  rule: 'L-30',
  clause: '吕梁 二(三) 条件三',
  zh: {
    title: '同一时期有两家主办银行',
    detail: '自 {startsOn} 起的主办银行，与自 {otherSince} 起的另一家重叠。',
    remedy: '登记前一家的终止日期；填报有误的撤回。',
  },
  en: {
    title: 'Two lead banks at one time',
    detail: 'The lead bank from {startsOn} on overlaps with another one from {otherSince} on.',
    remedy: 'Record when the earlier one ended, or withdraw what was reported in error.',
  },
})

/** Exactly one lead bank of a project at a time; on the day of a change the one hands over to the other. A project's own holds for its scopes. */
export const leadBanksOverlap = crossCheck({
  findings: [LEAD_BANKS_OVERLAP],
  sql: `select ${fault({
    finding: LEAD_BANKS_OVERLAP,
    row: 'a',
    type: 'LEAD_BANK_APPOINTMENT',
    project: 'a.project_id',
    parameters: {
      startsOn: 'a.starts_on',
      otherSince: 'b.starts_on',
    },
  })}
    from lead_bank_appointment a join lead_bank_appointment b on b.project_id = a.project_id and b.bank_id <> a.bank_id
      and (b.subject_id = a.subject_id or 'PROJECT' in (a.subject_kind, b.subject_kind))
    where a.status = 'IN_FORCE' and b.status = 'IN_FORCE'
      and a.starts_on < coalesce(b.ends_on, 'infinity') and b.starts_on < coalesce(a.ends_on, 'infinity')`,
})
