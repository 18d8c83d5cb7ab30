import { choice, count, date, institution, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(二)', rule: 'L-19' } as const

/** The clock of one credit approval, by green channel or ordinary way. Visible: the bank's own and the agencies. */
export const CREDIT_REVIEWS = defineRegister({
  schema: 'financing',
  type: 'CreditReview',
  plural: 'creditReviews',
  zh: '授信审批办理',
  en: 'Reviews of credit applications',
  ...CLAUSE,
  writers: ['BANK'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    institution: institution('银行', 'Bank'),
    number: text('受理编号', 'Case number', { max: 60, filter: true, example: 'SX-2026-0107' }),
    channel: choice('通道', 'Channel', 'CreditChannel', { GREEN: ['绿色通道', 'Green channel'], ORDINARY: ['普通', 'Ordinary'] }),
    appliedOn: date('申请日期', 'Applied on'),
    completeOn: date('资料齐全日期', 'Papers complete on', { optional: true }),
    committedWorkdays: count('承诺时限（工作日）', 'Committed working days', { max: 365, optional: true, example: '10' }),
    decidedOn: date('审批日期', 'Decided on', { optional: true }),
    outcome: choice('结果', 'Outcome', 'CreditReviewOutcome', {
      IN_REVIEW: ['审批中', 'In review'],
      APPROVED: ['同意', 'Approved'],
      REJECTED: ['不同意', 'Rejected'],
      WITHDRAWN: ['企业撤回', 'Withdrawn by the developer'],
    }),
  },
  key: ['institution', 'number'],
  newestBy: 'appliedOn',
  rules: [inOrder('appliedOn', 'completeOn', 'decidedOn')],
  findings: [
    rowFinding({
      code: 'CREDIT_REVIEW_DECIDED_WITHOUT_DATE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已有结果而无审批日期', '结果为 {value}，审批日期为空。', '补填审批日期。'],
      en: ['Decided without a date', 'The outcome is {value} and the date is empty.', 'Fill in the date.'],
      check: lacking('outcome', ['APPROVED', 'REJECTED'], 'decidedOn'),
    }),
    rowFinding({
      code: 'GREEN_CHANNEL_WITHOUT_COMMITMENT',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['绿色通道未写承诺时限', '通道为绿色通道，承诺时限为空。', '补填承诺的工作日。'],
      en: ['A green channel without a commitment', 'No working days are committed.', 'Fill them in.'],
      check: lacking('channel', ['GREEN'], 'committedWorkdays'),
    }),
  ],
})
