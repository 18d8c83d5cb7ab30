import { defineRefusal, refuse } from '../../kernel/refusal.js'
import type { RegisterRule } from './register.js'
import { textOf } from './row.js'

export const REGISTER_DATES_REVERSED = defineRefusal({
  code: 'REGISTER_DATES_REVERSED',
  rule: null,
  clause: null,
  zh: { title: '日期先后颠倒', detail: '{date} 不能早于 {earlier}。', remedy: '核对两个日期后重新提交。' },
  en: { title: 'The dates are reversed', detail: '{date} cannot come before {earlier}.', remedy: 'Check both dates and submit again.' },
})

/** What comes later cannot be dated earlier; a date that the row lacks is passed over. Days with days, months with months. */
export const inOrder = (...columns: readonly string[]): RegisterRule => ({
  refusal: REGISTER_DATES_REVERSED,
  check: (row) => {
    let earlier: string | null = null
    for (const column of columns) {
      const date = textOf(row, column)
      if (date !== null && earlier !== null && date < earlier) return refuse(REGISTER_DATES_REVERSED, { date, earlier }, column)
      earlier = date ?? earlier
    }
    return null
  },
})
