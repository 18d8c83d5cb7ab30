import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-23' } as const

/** What the county's mechanism weighed before it put a scope on the list. Ownership is no part of it (L-03). */
export const LIST_PROPOSALS = defineRegister({
  schema: 'coordination',
  type: 'ListProposal',
  plural: 'listProposals',
  zh: '名单提出意见',
  en: 'Proposals for the list',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  columns: {
    batch: text('批次', 'Batch', { max: 40, filter: true, example: '2026年第3批' }),
    proposedOn: date('提出日期', 'Proposed on'),
    conclusion: choice('意见', 'Conclusion', 'ListConclusion', {
      PROPOSED: ['提出', 'Proposed'],
      HELD_BACK: ['暂缓', 'Held back'],
      NOT_PROPOSED: ['不提出', 'Not proposed'],
    }),
    construction: text('开发建设情况', 'State of construction', { max: 1000 }),
    qualification: text('企业资质情况', 'Qualification', { max: 500 }),
    credit: text('企业信用情况', 'Credit', { max: 500 }),
    finances: text('企业财务情况', 'Finances', { max: 1000 }),
    requestedAmount: money('融资需求', 'Financing asked for', { unit: '万元', example: '5000' }),
    meeting: text('会商会议', 'Meeting', { optional: true, example: '县级机制2026年第三次专题会议' }),
    reasons: text('理由', 'Reasons', { optional: true, max: 2000, note: '暂缓、不提出的必填' }),
  },
  key: ['batch'],
  newestBy: 'proposedOn',
  findings: [
    rowFinding({
      code: 'NOT_PROPOSED_WITHOUT_REASONS',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['暂缓或不提出而没有理由', '按公平公正原则，每项意见都有理由。', '写明理由。'],
      en: ['Not proposed, without reasons', 'Fairness asks for reasons.', 'Give them.'],
      check: lacking('conclusion', ['HELD_BACK', 'NOT_PROPOSED'], 'reasons'),
    }),
    rowFinding({
      code: 'PROPOSED_WITHOUT_DEMAND',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['提出名单而融资需求为零', '没有融资需求的项目无须推送。', '补填融资需求。'],
      en: ['Proposed without asking for financing', 'There is nothing for a bank to assess.', 'Fill in the demand.'],
      check: (row) => (row.conclusion === 'PROPOSED' && figureIn(row, 'requestedAmount') === 0n ? {} : null),
    }),
  ],
})
