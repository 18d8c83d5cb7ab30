import { choice, count, date, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第三条、第二十八条', rule: 'W-71' } as const

/** Only the county government admits a project: the leading group reports it, the government approves, its office applies in one batch. */
export const PROJECT_ADMISSIONS = defineRegister({
  schema: 'coordination',
  type: 'ProjectAdmission',
  plural: 'projectAdmissions',
  zh: '棚改项目纳入统贷统还',
  en: 'Admissions of shantytown projects',
  clause: '舞阳 第三条',
  rule: 'W-04',
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    documentNumber: text('县政府批准文号', 'Number of the county’s approval', { max: 100, filter: true, example: '舞政〔2026〕6号' }),
    decision: choice('决定', 'Decision', 'AdmissionDecision', {
      ADMITTED: ['纳入', 'Admitted'],
      REFUSED: ['不纳入', 'Refused'],
      REMOVED: ['调出', 'Removed'],
    }),
    reportedOn: date('县“两改”领导小组报送日期', 'Reported by the leading group on', { optional: true }),
    decidedOn: date('县政府批准日期', 'Decided by the county government on'),
    appliedOn: date('县“两改”办统一申报日期', 'Applied for by the group’s office on', { optional: true }),
    applicationBatch: text('申报批次', 'Batch of the application', { optional: true, max: 40, example: '2026年第一批' }),
    planYear: count('纳入年度', 'Year of the plan', { max: 2199, example: '2026' }),
    reason: text('理由', 'Reason', { optional: true, max: 1000, note: '不纳入、调出的必填' }),
  },
  key: ['documentNumber'],
  newestBy: 'decidedOn',
  findings: [
    ...documentNumberIn('documentNumber'),
    rowFinding({
      code: 'ADMITTED_WITHOUT_LEADING_GROUP',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['纳入项目未经领导小组报送', '棚改项目经县“两改”工作领导小组报县政府批准。', '补填报送日期。'],
      en: ['Admitted without the leading group', 'The group reports a project to the county government.', 'Add the date of its report.'],
      check: contradicts((row) => row.decision === 'ADMITTED' && !row.reportedOn),
    }),
    rowFinding({
      code: 'ADMISSION_OUT_OF_ORDER',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['纳入程序的先后有误', '应先完成的为 {earlier}，后一步却在 {later}。', '按报送、批准、申报的顺序核对日期。'],
      en: [
        'The steps of the admission are out of order',
        'What comes first is dated {earlier}, what follows {later}.',
        'Check the dates: reported, decided, applied for.',
      ],
      check: (row, today) => outOfOrder('reportedOn', 'decidedOn')(row, today) ?? outOfOrder('decidedOn', 'appliedOn')(row, today),
    }),
    rowFinding({
      code: 'ADMISSION_REFUSED_WITHOUT_REASON',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['不纳入或调出没有理由', '决定不是纳入。', '写明理由。'],
      en: ['Refused or removed without a reason', 'The decision is not to admit.', 'Give the reason.'],
      check: contradicts((row) => row.decision !== 'ADMITTED' && !row.reason),
    }),
  ],
})
