import { defineRefusal, refuse } from '../../kernel/refusal.js'
import type { RegisterRule } from './register.js'
import { textIn } from './row-values.js'

export const ENDS_BEFORE_IT_BEGINS = defineRefusal({
  code: 'ENDS_BEFORE_IT_BEGINS',
  rule: null,
  clause: null,
  zh: { title: '结束日期早于开始日期', detail: '开始 {from}，结束 {to}。', remedy: '核对两个日期后重新提交。' },
  en: { title: 'It ends before it begins', detail: 'From {from} to {to}.', remedy: 'Check both dates and submit again.' },
})

/** A period's last day is not before its first. */
export const endsAfter = (first: string, last: string): RegisterRule => ({
  refusal: ENDS_BEFORE_IT_BEGINS,
  check: (row) => {
    const [from, to] = [textIn(row, first), textIn(row, last)]
    return from !== null && to !== null && to < from ? refuse(ENDS_BEFORE_IT_BEGINS, { from, to }, last) : null
  },
})
