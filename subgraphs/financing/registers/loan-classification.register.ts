import { choice, count, institution, money, month, text } from '../../../platform/register/column.js'
import { defineRegister, type RegisterRow } from '../../../platform/register/register.js'
import { countOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'
import {
  classificationFloor,
  classNoBetterThanFloor,
  LOAN_CLASS_ABOVE_FLOOR,
  LOAN_CLASSES,
  type LoanClass,
} from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/five-tier.js'

export const LOAN_CLASS = choice('分类', 'Class', 'LoanClass', {
  PASS: ['正常', 'Pass'],
  SPECIAL_MENTION: ['关注', 'Special mention'],
  SUBSTANDARD: ['次级', 'Substandard'],
  DOUBTFUL: ['可疑', 'Doubtful'],
  LOSS: ['损失', 'Loss'],
})

/** Null: the row lacks one of the two. */
function classOf(row: RegisterRow): { readonly days: number; readonly loanClass: LoanClass } | null {
  const [days, loanClass] = [countOf(row, 'overdueDays'), LOAN_CLASSES.find((name) => name === row.loanClass)]
  return days === null || !loanClass ? null : { days, loanClass }
}

/** The bank's own judgement of its loan, month by month: published in aggregate only. */
export const LOAN_CLASSIFICATIONS = defineRegister({
  schema: 'financing',
  type: 'LoanClassification',
  plural: 'loanClassifications',
  zh: '贷款五级分类',
  en: 'Five-tier classifications',
  clause: '吕梁 二(二)',
  rule: 'L-20',
  writers: ['BANK'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    contractNumber: text('合同编号', 'Contract number', { max: 80, filter: true, example: '房开贷2024第018号' }),
    institution: institution('银行', 'Bank'),
    month: month('分类月份', 'Month'),
    loanClass: LOAN_CLASS,
    overdueDays: count('逾期天数', 'Days overdue', { max: 10_000, filter: true, example: '0' }),
    balance: money('贷款余额', 'Outstanding balance', { unit: '万元' }),
    interestArrears: money('欠息', 'Interest arrears', { unit: '万元', optional: true, example: '0' }),
    reason: text('分类理由', 'Why', { max: 500, optional: true }),
  },
  key: ['institution', 'contractNumber', 'month'],
  newestBy: 'month',
  rules: [
    {
      refusal: LOAN_CLASS_ABOVE_FLOOR,
      check: (row) => {
        const given = classOf(row)
        return given && classNoBetterThanFloor(given.loanClass, given)
      },
    },
  ],
  findings: [
    rowFinding({
      code: 'LOAN_CLASS_BETTER_THAN_OVERDUE_ALLOWS',
      severity: 'ERROR',
      clause: null,
      rule: null,
      zh: ['分类好于逾期天数允许的下限', '逾期 {days} 天至少归为 {floor}，填报为 {loanClass}。', '按金融资产风险分类办法调整分类，或更正逾期天数。'],
      en: ['Better than the days overdue allow', '{days} days are at least {floor}; {loanClass} is given.', 'Change the class, or correct the days.'],
      check: (row) => {
        const given = classOf(row)
        if (!given || classNoBetterThanFloor(given.loanClass, given) === null) return null
        return { days: String(given.days), floor: classificationFloor(given), loanClass: given.loanClass }
      },
    }),
  ],
})
