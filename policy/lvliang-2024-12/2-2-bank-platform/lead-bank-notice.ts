import type { LocalDate } from '../../../kernel/dates.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const NOT_LEAD_BANK = defineRefusal({
  code: 'NOT_LEAD_BANK',
  rule: 'L-22',
  clause: '吕梁 二(二) 第六句',
  zh: { title: '当日不是主办银行', detail: '{day} 该范围的主办银行不是本机构。', remedy: '由主办银行发出；主办银行有变更的，请金融监管部门先行登记。' },
  en: {
    title: 'Not the lead bank on that day',
    detail: 'On {day} another bank leads, or none.',
    remedy: 'The lead bank sends it; a change is the regulator’s to record first.',
  },
})

/** Of the project or the scope alone; on the day of a change the one hands over to the other. */
export interface LeadBank {
  readonly bankId: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
}

/** Project funds sit with the lead bank, which tells the other lenders: only who leads that day may. */
export const leadBankOnly = (institutionId: string | null, appointments: readonly LeadBank[], day: LocalDate): Refusal | null =>
  appointments.some(({ bankId, startsOn, endsOn }) => bankId === institutionId && startsOn <= day && (endsOn === null || day <= endsOn))
    ? null
    : refuse(NOT_LEAD_BANK, { day }, 'scopeId')
