import { defineRefusal } from '../../../kernel/refusal.js'

export const PERIOD_EMPTY = defineRefusal({
  code: 'PERIOD_EMPTY',
  rule: null,
  clause: null,
  zh: { title: '起止时间有误', detail: '起始时间须早于截止时间，且不晚于现在。', remedy: '更正 from、to 后再查。' },
  en: { title: 'Wrong period', detail: 'The beginning must be before the end, and not after now.', remedy: 'Correct from and to, and ask again.' },
})
