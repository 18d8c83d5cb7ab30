import { defineRefusal } from '../../../kernel/refusal.js'
import { SEAT_NOT_IN_MECHANISM, SEAT_TAKEN } from '../../../policy/lvliang-2024-12/1-mechanisms/appointment.js'
import { OFFICE_NOT_IN_HOUSING } from '../../../policy/lvliang-2024-12/1-mechanisms/office.js'
import { MECHANISM_NOT_REGISTERED } from '../../../policy/lvliang-2024-12/1-mechanisms/registered.js'

export const MECHANISM_DATES = defineRefusal({
  code: 'MECHANISM_DATES',
  rule: 'L-50',
  clause: '吕梁 三(二)',
  zh: {
    title: '机制的日期不合',
    detail: '上报不早于建立之日（{established}），各日期不晚于今天；实施方案的文号与印发日期须同时填写。',
    remedy: '请更正日期，或补齐实施方案的文号、日期。',
  },
  en: {
    title: 'The mechanism’s dates do not fit',
    detail: 'It is reported on or after {established}, no day lies ahead, and a plan has both its number and its date.',
    remedy: 'Correct the dates, or complete the plan.',
  },
})

export const SEAT_DATES = defineRefusal({
  code: 'SEAT_DATES',
  rule: 'L-05',
  clause: '吕梁 一',
  zh: { title: '任职日期不合', detail: '离任不早于任职，且不晚于今天；已离任的不再更改。', remedy: '请更正日期。' },
  en: { title: 'The term’s dates do not fit', detail: 'A term ends after it began and not in the future; one that ended stays.', remedy: 'Correct the date.' },
})

export const MECHANISM_REFUSALS = [MECHANISM_DATES, SEAT_DATES, SEAT_NOT_IN_MECHANISM, SEAT_TAKEN, OFFICE_NOT_IN_HOUSING, MECHANISM_NOT_REGISTERED]
