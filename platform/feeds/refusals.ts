import { defineRefusal } from '../../kernel/refusal.js'

export const FEED_KIND_UNKNOWN = defineRefusal({
  code: 'FEED_KIND_UNKNOWN',
  rule: null,
  clause: null,
  zh: { title: '没有这类数据', detail: '收到：{kind}', remedy: '填写本子图的记录类别，例如 PARCEL。' },
  en: { title: 'There is no such kind of record', detail: 'Received: {kind}', remedy: 'Name a kind of record of this subgraph, such as PARCEL.' },
})

export const FEED_STALE_AFTER = defineRefusal({
  code: 'FEED_STALE_AFTER',
  rule: null,
  clause: null,
  zh: { title: '过期工作日数超出范围', detail: '收到 {days}，应为 1 到 250。', remedy: '更正，或留空表示不设期限。' },
  en: { title: 'The number of working days is out of range', detail: 'Received {days}; 1 to 250.', remedy: 'Correct it, or leave it empty for no limit.' },
})

export const WITHDRAWAL_REASON_MISSING = defineRefusal({
  code: 'WITHDRAWAL_REASON_MISSING',
  rule: null,
  clause: null,
  zh: { title: '须写明理由', detail: '撤销或保留一条记录都要留下依据。', remedy: '写明核实情况。' },
  en: { title: 'A reason is required', detail: 'Withdrawing or keeping a record leaves its grounds.', remedy: 'State what was found.' },
})

export const WITHDRAWAL_DECIDED = defineRefusal({
  code: 'WITHDRAWAL_DECIDED',
  rule: null,
  clause: null,
  zh: { title: '该建议已处理', detail: '当前状态为 {state}。', remedy: '如需更改，请直接更正该记录。' },
  en: { title: 'The proposal is settled', detail: 'Its state is {state}.', remedy: 'Correct the record itself if it must change.' },
})

export const WITHDRAWAL_OF_ANOTHER = defineRefusal({
  code: 'WITHDRAWAL_OF_ANOTHER',
  rule: null,
  clause: null,
  zh: { title: '该记录由其他单位负责', detail: '数据责任单位是 {agency}。', remedy: '请由数据责任单位处理。' },
  en: { title: 'Another agency owns the record', detail: 'It belongs to {agency}.', remedy: 'Have the owning agency decide.' },
})

export const FEED_REFUSALS = [FEED_KIND_UNKNOWN, FEED_STALE_AFTER, WITHDRAWAL_REASON_MISSING, WITHDRAWAL_DECIDED, WITHDRAWAL_OF_ANOTHER]
