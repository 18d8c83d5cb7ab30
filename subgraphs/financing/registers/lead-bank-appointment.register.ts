import { date, institution, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三) 条件三', rule: 'L-30' } as const

/** From–to, so that the history stays. That no two overlap is asked over all rows of the project. Other lenders see who leads. */
export const LEAD_BANK_APPOINTMENTS = defineRegister({
  schema: 'financing',
  type: 'LeadBankAppointment',
  plural: 'leadBankAppointments',
  zh: '贷款主办银行',
  en: 'Lead banks',
  ...CLAUSE,
  writers: ['NFRA', 'FINANCIAL_AFFAIRS'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    bank: institution('主办银行', 'Lead bank'),
    startsOn: date('自', 'From'),
    endsOn: date('至', 'To', { optional: true }),
    document: text('确定依据', 'Grounds', { max: 200, example: '协调机制会议纪要〔2026〕3号' }),
    changeReason: text('变更原因', 'Why it changed', { max: 500, optional: true }),
  },
  key: ['startsOn'],
  newestBy: 'startsOn',
  rules: [inOrder('startsOn', 'endsOn')],
  findings: [
    rowFinding({
      code: 'LEAD_BANK_ENDED_WITHOUT_REASON',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['主办银行终止未写原因', '已有终止日期，变更原因为空。', '补填变更原因，并登记接任的主办银行。'],
      en: ['A lead bank ended without a reason', 'It has an end and no reason.', 'Say why, and record who follows.'],
      check: contradicts((row) => isGiven(row, 'endsOn') && !isGiven(row, 'changeReason')),
    }),
  ],
})
