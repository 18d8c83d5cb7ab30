import { defineRefusal, type Refusal, refuse } from '../../kernel/refusal.js'

export const LAND_DATE_AFTER_TODAY = defineRefusal({
  code: 'LAND_DATE_AFTER_TODAY',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '日期不能晚于今天', detail: '收到：{date}', remedy: '核对证载日期；尚未办结的请在办结后登记。' },
  en: { title: 'The date lies in the future', detail: 'Received: {date}', remedy: 'Check the printed date; record what is pending once it is done.' },
})

export const LAND_DATES_REVERSED = defineRefusal({
  code: 'LAND_DATES_REVERSED',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '日期先后有误', detail: '{date} 不能早于 {earlier}。', remedy: '核对两个日期后重新提交。' },
  en: { title: 'The dates are reversed', detail: '{date} cannot come before {earlier}.', remedy: 'Check both dates and submit again.' },
})

export const notAfterToday = (date: string | null | undefined, today: string, field: string): Refusal | null =>
  date && date > today ? refuse(LAND_DATE_AFTER_TODAY, { date }, field) : null

export const notBefore = (date: string | null | undefined, earlier: string, field: string): Refusal | null =>
  date && date < earlier ? refuse(LAND_DATES_REVERSED, { date, earlier }, field) : null
