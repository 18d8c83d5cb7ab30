import { choice, date, percent, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, overdue, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第四条', rule: 'W-07' } as const

/** The housing bureau watches progress and quality; what it saw and what came of it. */
export const QUALITY_INSPECTIONS = defineRegister({
  schema: 'projects',
  type: 'QualityInspection',
  plural: 'qualityInspections',
  zh: '工程进度与质量检查',
  en: 'Inspections of progress and quality',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING'] },
  columns: {
    number: text('检查记录编号', 'Number', { max: 60, filter: true, example: 'ZJ-2026-041' }),
    kind: choice('检查类别', 'Kind', 'InspectionKind', {
      QUALITY: ['质量', 'Quality'],
      SAFETY: ['安全', 'Safety'],
      PROGRESS: ['进度', 'Progress'],
      COMPREHENSIVE: ['综合', 'Comprehensive'],
    }),
    inspectedOn: date('检查日期', 'Inspected on'),
    physicalProgress: percent('现场形象进度（%）', 'Physical progress seen, in %', { optional: true, example: '62.00' }),
    result: choice('检查结果', 'Result', 'InspectionResult', {
      PASSED: ['合格', 'Passed'],
      RECTIFY: ['限期整改', 'To be rectified'],
      STOP_WORK: ['责令停工', 'Works stopped'],
    }),
    problems: text('发现问题', 'Problems', { optional: true, max: 2000 }),
    rectifyBy: date('整改期限', 'To be rectified by', { future: true, optional: true }),
    rectifiedOn: date('整改完成日期', 'Rectified on', { optional: true }),
    rectification: text('整改情况', 'What was rectified', { optional: true, max: 1000 }),
  },
  key: ['number'],
  newestBy: 'inspectedOn',
  rules: [inOrder('inspectedOn', 'rectifyBy'), inOrder('inspectedOn', 'rectifiedOn')],
  findings: [
    rowFinding({
      code: 'RECTIFICATION_OVERDUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['整改逾期未完成', '应于 {due} 完成，已逾期 {daysLate} 天。', '督促整改；已完成的补填完成日期。'],
      en: ['Rectification is overdue', 'Due on {due}, {daysLate} days ago.', 'Press for it, or record that it was done.'],
      check: (row, today) => (row.result === 'PASSED' ? null : overdue('rectifyBy', 'rectifiedOn')(row, today)),
    }),
    rowFinding({
      code: 'RECTIFICATION_WITHOUT_DEADLINE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['要求整改而没有期限', '检查结果为限期整改或责令停工。', '补填整改期限。'],
      en: ['Rectification without a deadline', 'The result asks for it.', 'Add the deadline.'],
      check: lacking('result', ['RECTIFY', 'STOP_WORK'], 'rectifyBy', 'rectifiedOn'),
    }),
    rowFinding({
      code: 'PROBLEMS_NOT_NAMED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['未写发现的问题', '检查结果不是合格。', '写明发现的问题。'],
      en: ['The problems are not named', 'The result is not that it passed.', 'Name them.'],
      check: lacking('result', ['RECTIFY', 'STOP_WORK'], 'problems'),
    }),
  ],
})
