import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const EXTENDED_FROM_EXTENSION = defineFinding({
  code: 'EXTENDED_FROM_EXTENSION',
  severity: 'WARNING',
  rule: 'L-20',
  clause: '吕梁 二(二) 类2',
  zh: {
    title: '再次展期未按原到期日填报',
    detail: '{decidedOn} 的展期以 {maturesOn} 为原到期日；该合同此前展期的原到期日为 {original}。',
    remedy: '期限上限自贷款原到期日起算：更正原到期日；超过上限的改按调整还款安排办理。',
  },
  en: {
    title: 'Extended again, and not from the first maturity',
    detail: 'The extension of {decidedOn} counts from {maturesOn}; an earlier one of the contract from {original}.',
    remedy: 'The cap counts from the loan’s own maturity: correct it; what passes the cap is rescheduled instead.',
  },
})

/** Domain §5.5: one cap for one loan, however often it is extended. */
export const extendedFromExtension = crossCheck({
  findings: [EXTENDED_FROM_EXTENSION],
  sql: `select ${fault({
    finding: EXTENDED_FROM_EXTENSION,
    row: 'a',
    type: 'LOAN_RELIEF',
    project: 'a.project_id',
    parameters: { decidedOn: 'a.decided_on', maturesOn: 'a.matures_on', original: 'first.matures_on' },
  })}
    from loan_relief a cross join lateral (
      select min(b.matures_on) as matures_on from loan_relief b
      where b.institution_id = a.institution_id and b.contract_number = a.contract_number and b.kind = 'EXTENSION' and b.status = 'IN_FORCE') first
    where a.kind = 'EXTENSION' and a.status = 'IN_FORCE' and a.matures_on > first.matures_on`,
})
