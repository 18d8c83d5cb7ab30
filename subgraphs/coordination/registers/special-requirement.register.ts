import { date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第三十一条', rule: 'W-74' } as const

/** What the county government asks of one project beside the rules: recorded, never a silent exception. */
export const SPECIAL_REQUIREMENTS = defineRegister({
  schema: 'coordination',
  type: 'SpecialRequirement',
  plural: 'specialRequirements',
  zh: '县政府对具体项目的特殊要求',
  en: 'Special requirements of the county government',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    documentNumber: text('政府规定文号', 'Number', { max: 100, filter: true, example: '舞政〔2026〕22号' }),
    clauseConcerned: text('涉及条款', 'Clause concerned', { max: 100, example: '第十五条(一)', note: '本办法的哪一条；新增要求写“无”' }),
    requirement: text('特殊要求', 'Requirement', { max: 2000 }),
    reason: text('理由', 'Reason', { optional: true, max: 1000 }),
    effectiveFrom: date('施行日期', 'In force from', { future: true }),
    effectiveUntil: date('终止日期', 'In force until', { future: true, optional: true }),
    decidedOn: date('决定日期', 'Decided on'),
  },
  key: ['documentNumber', 'clauseConcerned'],
  newestBy: 'decidedOn',
  rules: [inOrder('effectiveFrom', 'effectiveUntil')],
  findings: [
    ...documentNumberIn('documentNumber'),
    rowFinding({
      code: 'REQUIREMENT_IN_FORCE_BEFORE_DECIDED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['特殊要求早于决定施行', '决定 {decided}，施行 {from}。', '核对日期；溯及以往的，写明理由后关闭。'],
      en: ['In force before it was decided', 'Decided {decided}, in force from {from}.', 'Check the dates; close with the reason if it looks back.'],
      check: (row) => {
        const [decided, from] = [textOf(row, 'decidedOn'), textOf(row, 'effectiveFrom')]
        return decided !== null && from !== null && from < decided ? { decided, from } : null
      },
    }),
    rowFinding({
      code: 'REQUIREMENT_WITHOUT_REASON',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['特殊要求没有写明理由', '偏离通行规则的要求应可说明。', '补填理由。'],
      en: ['A special requirement without its reason', 'What departs from the rules should be explained.', 'Add the reason.'],
      check: (row) => (row.reason ? null : {}),
    }),
  ],
})
