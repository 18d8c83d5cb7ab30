import { defineRefusal } from '../../../kernel/refusal.js'

export const FEED_PAGE = defineRefusal({
  code: 'FEED_PAGE',
  rule: null,
  clause: null,
  zh: { title: '条数有误', detail: '一页变动为 1 到 500 条。', remedy: '更正 first 后再读。' },
  en: { title: 'Wrong page size', detail: 'A page of changes has 1 to 500.', remedy: 'Correct first and read again.' },
})
