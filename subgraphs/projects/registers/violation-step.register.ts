import { choice, date, money, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(四)', rule: 'L-41' } as const

/** How a violation was dealt with, step by step: the topic 违法违规查处 that a bank may ask about. */
export const VIOLATION_STEPS = defineRegister({
  schema: 'projects',
  type: 'ViolationStep',
  plural: 'violationSteps',
  zh: '违法违规查处过程',
  en: 'Steps of dealing with a violation',
  ...CLAUSE,
  writers: ['MARKET_REGULATION'],
  about: { by: 'parent', register: 'Violation' },
  columns: {
    step: choice('环节', 'Step', 'ViolationStepKind', {
      CASE_FILED: ['立案', 'Case filed'],
      INVESTIGATION: ['调查', 'Investigation'],
      NOTICE: ['告知', 'Notice'],
      HEARING: ['听证', 'Hearing'],
      DECISION: ['决定', 'Decision'],
      EXECUTION: ['执行', 'Execution'],
      RECONSIDERATION: ['行政复议', 'Administrative reconsideration'],
      LITIGATION: ['行政诉讼', 'Administrative litigation'],
      TRANSFER: ['移送', 'Transfer to another authority'],
      CLOSED: ['结案', 'Closed'],
    }),
    happenedOn: date('日期', 'Date'),
    stepNumber: text('文书文号', 'Number of the document', { optional: true, max: 100, example: '吕市监罚〔2026〕27号' }),
    outcome: text('结果', 'Outcome', { max: 500, example: '罚款 5 万元，责令改正', note: '不填个人姓名' }),
    penalty: money('罚没金额', 'Penalty', { optional: true, example: '50000.00' }),
    paid: money('已缴金额', 'Paid', { optional: true, example: '50000.00' }),
    deadline: date('履行期限', 'To be done by', { future: true, optional: true }),
  },
  key: ['step', 'happenedOn'],
  newestBy: 'happenedOn',
  findings: [
    ...documentNumberIn('stepNumber'),
    rowFinding({
      code: 'STEP_WITHOUT_DOCUMENT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['查处环节没有文书文号', '立案、告知、决定、复议和诉讼均有文书。', '补填文书文号。'],
      en: ['A step without its document', 'Filing, notice, decision and review have documents.', 'Add the number.'],
      check: lacking('step', ['CASE_FILED', 'NOTICE', 'DECISION', 'RECONSIDERATION', 'LITIGATION'], 'stepNumber'),
    }),
    rowFinding({
      code: 'PAID_ABOVE_PENALTY',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已缴多于罚没金额', '已缴 {part} 元，罚没 {whole} 元。', '核对金额；含加处罚款的在结果中写明。'],
      en: ['More paid than fined', 'Paid {part}, fined {whole} yuan.', 'Check the amounts, or name the additional fine in the outcome.'],
      check: above('paid', 'penalty'),
    }),
    rowFinding({
      code: 'PENALTY_OVERDUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['处罚逾期未履行', '应于 {deadline} 前履行。', '登记执行情况，或加处罚款、申请强制执行。'],
      en: ['A penalty is overdue', 'It was to be done by {deadline}.', 'Record its execution, or enforce it.'],
      check: (row, today) => {
        const due = typeof row.deadline === 'string' && row.deadline < today ? row.deadline : null
        return due !== null && row.penalty && !row.paid ? { deadline: due } : null
      },
    }),
  ],
})
