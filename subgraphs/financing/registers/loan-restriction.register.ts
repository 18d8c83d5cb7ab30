import { choice, date, institution, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import { restrictedBlindly } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-2-temporary-difficulty.js'

const CLAUSE = { clause: '吕梁 二(二)', rule: 'L-20' } as const

/** 抽贷, 断贷, 压贷: never forbidden to record, but never without a word why. Visible: the bank's own and the agencies. */
export const LOAN_RESTRICTIONS = defineRegister({
  schema: 'financing',
  type: 'LoanRestriction',
  plural: 'loanRestrictions',
  zh: '压降与收回贷款',
  en: 'Cut-backs and recalls of loans',
  ...CLAUSE,
  writers: ['BANK', 'NFRA'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    institution: institution('银行', 'Bank'),
    contractNumber: text('合同编号', 'Contract number', { max: 80, filter: true, example: '房开贷2024第018号' }),
    kind: choice('行为', 'What was done', 'LoanRestrictionKind', {
      CUTBACK: ['压贷（压降额度）', 'Cutback of the limit'],
      WITHDRAWAL: ['抽贷（提前收回）', 'Withdrawal before maturity'],
      SUSPENSION: ['断贷（停止放款）', 'Suspension of disbursement'],
      ROLLOVER_REFUSED: ['不同意展期或续贷', 'Rollover refused'],
    }),
    amount: money('涉及金额', 'Amount', { unit: '万元', filter: true }),
    decidedOn: date('决定日期', 'Decided on'),
    reason: text('理由', 'Reason', { max: 1000, optional: true }),
    noticedOn: date('告知企业日期', 'Developer told on', { optional: true }),
  },
  key: ['institution', 'contractNumber', 'kind', 'decidedOn'],
  newestBy: 'decidedOn',
  findings: [
    rowFinding({
      code: 'LOAN_RESTRICTED_WITHOUT_REASON',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['压降或收回贷款未说明理由', '{kind} 而理由为空；对暂时困难的项目不盲目抽贷、断贷、压贷。', '补填理由，或撤销该措施。'],
      en: [
        'Restricted without a reason',
        '{kind} and no reason; a project in temporary difficulty is not squeezed blindly.',
        'Give the reason, or undo the measure.',
      ],
      check: (row) => (restrictedBlindly(textOf(row, 'reason')) ? { kind: String(row.kind ?? '') } : null),
    }),
  ],
})
