import { choice, date, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-28' } as const

/** Whether governance is complete and operation standard is judged by people; the hub keeps who judged and why, and computes nothing. */
export const GOVERNANCE_ASSESSMENTS = defineRegister({
  schema: 'projects',
  type: 'GovernanceAssessment',
  plural: 'governanceAssessments',
  zh: '公司治理与经营管理研判',
  en: 'Judgements of governance and operation',
  ...CLAUSE,
  writers: ['MARKET_REGULATION', 'HOUSING'],
  about: { by: 'subject', kinds: ['ENTERPRISE', 'PROJECT'] },
  columns: {
    aspect: choice('研判事项', 'Aspect', 'GovernanceAspect', {
      GOVERNANCE: ['公司治理结构', 'Governance'],
      OPERATION: ['经营管理', 'Operation'],
    }),
    conclusion: choice('结论', 'Conclusion', 'GovernanceConclusion', {
      SOUND: ['完善规范', 'Sound'],
      WITH_RESERVATIONS: ['有保留', 'With reservations'],
      UNSOUND: ['不完善、不规范', 'Unsound'],
    }),
    assessedOn: date('研判日期', 'Assessed on'),
    reasons: text('理由', 'Reasons', { max: 2000 }),
    evidence: text('依据材料', 'Evidence', { optional: true, max: 1000, example: '公司章程、登记档案、年报' }),
    reservations: text('保留事项', 'Reservations', { optional: true, max: 1000 }),
  },
  key: ['aspect', 'assessedOn'],
  newestBy: 'assessedOn',
  findings: [
    rowFinding({
      code: 'RESERVATIONS_NOT_NAMED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['有保留而未写保留事项', '结论与保留事项须一致。', '写明保留事项，或更正结论。'],
      en: ['Reservations are not named', 'The conclusion and the reservations disagree.', 'Name them, or correct the conclusion.'],
      check: contradicts((row) => row.conclusion === 'WITH_RESERVATIONS' && !row.reservations),
    }),
  ],
})
