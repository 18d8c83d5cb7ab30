import { choice, date, institution, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister, type RegisterRow } from '../../../platform/register/register.js'
import { dateOf } from '../../../platform/register/row.js'
import { lacking, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'
import {
  EXTENSION_ABOVE_CAP,
  EXTENSION_DATES_MISSING,
  extensionDated,
  extensionWithinCap,
  latestExtension,
} from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/extension-cap.js'

const CLAUSE = { clause: '吕梁 二(二)', rule: 'L-20' } as const

/** A bank records what it was pushed and nothing else: the project is listed. Null: no extension, or its dates are not all here. */
function extensionOf(row: RegisterRow) {
  const [startedOn, maturesOn, decidedOn, extendedTo] = ['startedOn', 'maturesOn', 'decidedOn', 'extendedTo'].map((name) => dateOf(row, name))
  return row.kind === 'EXTENSION' && startedOn && maturesOn && decidedOn && extendedTo ? { startedOn, maturesOn, decidedOn, extendedTo, listed: true } : null
}

/** Relief on what is lent is counted apart from new money (domain §3.5). Visible: the bank's own and the agencies. */
export const LOAN_RELIEFS = defineRegister({
  schema: 'financing',
  type: 'LoanRelief',
  plural: 'loanReliefs',
  zh: '存量贷款支持措施',
  en: 'Relief on existing loans',
  ...CLAUSE,
  writers: ['BANK'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    institution: institution('银行', 'Bank'),
    contractNumber: text('合同编号', 'Contract number', { max: 80, filter: true, example: '房开贷2024第018号' }),
    kind: choice('措施', 'Measure', 'LoanReliefKind', {
      EXTENSION: ['展期', 'Extension'],
      RESCHEDULE: ['调整还款安排', 'Rescheduling'],
      RENEWAL: ['续贷', 'Renewal'],
      REFINANCE: ['借新还旧', 'Refinancing'],
    }),
    amount: money('涉及金额', 'Amount', { unit: '万元', filter: true }),
    decidedOn: date('批准日期', 'Decided on'),
    startedOn: date('原贷款起始日', 'Original start', { optional: true, example: '2024-06-30' }),
    maturesOn: date('原到期日', 'Original maturity', { future: true, optional: true, example: '2026-12-30' }),
    extendedTo: date('新到期日', 'New maturity', { future: true, optional: true, example: '2027-12-30' }),
    arrangement: text('调整内容', 'What was arranged', { max: 500, optional: true, example: '分期还本延至交付后' }),
  },
  key: ['institution', 'contractNumber', 'kind', 'decidedOn'],
  newestBy: 'decidedOn',
  rules: [
    inOrder('startedOn', 'maturesOn', 'extendedTo'),
    {
      refusal: EXTENSION_DATES_MISSING,
      check: (row) =>
        row.kind === 'EXTENSION'
          ? extensionDated({ startedOn: dateOf(row, 'startedOn'), maturesOn: dateOf(row, 'maturesOn'), extendedTo: dateOf(row, 'extendedTo') })
          : null,
    },
    {
      refusal: EXTENSION_ABOVE_CAP,
      check: (row) => {
        const extension = extensionOf(row)
        return extension && extensionWithinCap(extension)
      },
    },
  ],
  findings: [
    rowFinding({
      code: 'EXTENSION_WITHOUT_NEW_MATURITY',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['展期未写新到期日', '措施为展期，新到期日为空。', '补填新到期日。'],
      en: ['An extension without a new maturity', 'The new maturity is empty.', 'Fill it in.'],
      check: lacking('kind', ['EXTENSION'], 'extendedTo'),
    }),
    rowFinding({
      code: 'EXTENSION_LONGER_THAN_ALLOWED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['展期超过期限上限', '展期至 {extendedTo}，按批准时的规定最迟 {latest}。', '核对期限；适用其他规定的，说明依据后关闭。'],
      en: [
        'Extended longer than allowed',
        'Extended to {extendedTo}; {latest} is the latest by the rules of that day.',
        'Check the term; close with the grounds of another rule.',
      ],
      check: (row) => {
        const extension = extensionOf(row)
        if (!extension) return null
        const { latest } = latestExtension(extension)
        return extension.extendedTo > latest ? { extendedTo: extension.extendedTo, latest } : null
      },
    }),
    rowFinding({
      code: 'EXTENSION_AFTER_MATURITY',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['到期后才批准展期', '原到期日 {later}，批准日期 {earlier}。', '展期应在到期日前申请；按逾期处理的请更正措施。'],
      en: ['Extended after it matured', 'It matured on {later}, decided on {earlier}.', 'An extension is asked for before maturity.'],
      check: (row, today) => (row.kind === 'EXTENSION' ? outOfOrder('decidedOn', 'maturesOn')(row, today) : null),
    }),
  ],
})
