import { defineRefusal } from '../../kernel/refusal.js'

export const LINK_NOT_IN_STATE = defineRefusal({
  code: 'LINK_NOT_IN_STATE',
  rule: null,
  clause: null,
  zh: {
    title: '关联的当前状态不能这样处理',
    detail: '关联处于 {state}，不能 {decision}。',
    remedy: '待确认的可确认或不予确认，已确认的可撤销；已不予确认或已撤销的请重新提出。',
  },
  en: {
    title: 'The link is not in a state for this decision',
    detail: 'The link is {state}; it cannot {decision}.',
    remedy: 'Confirm or refuse a proposed link, undo a confirmed one; propose anew after a refusal or an undoing.',
  },
})

export const LINK_EXISTS = defineRefusal({
  code: 'LINK_EXISTS',
  rule: null,
  clause: null,
  zh: { title: '该关联已提出或已确认', detail: '同一记录与同一对象之间已有状态为 {state} 的关联。', remedy: '请处理已有的关联。' },
  en: { title: 'The link exists', detail: 'This record and this subject are already linked: {state}.', remedy: 'Decide on the link that exists.' },
})

export const LINK_OF_ANOTHER_AGENCY = defineRefusal({
  code: 'LINK_OF_ANOTHER_AGENCY',
  rule: null,
  clause: null,
  zh: { title: '该记录由其他单位负责', detail: '记录的数据责任单位是 {agency}。', remedy: '请由数据责任单位提出、确认或撤销关联。' },
  en: {
    title: 'Another agency owns the record',
    detail: 'The record belongs to {agency}.',
    remedy: 'Have the owning agency propose, confirm or undo the link.',
  },
})

export const LINK_REASON_MISSING = defineRefusal({
  code: 'LINK_REASON_MISSING',
  rule: null,
  clause: null,
  zh: { title: '须写明理由', detail: '提出、确认、不予确认或撤销关联都要留下依据。', remedy: '写明依据，例如地址、证号或企业名称一致。' },
  en: {
    title: 'A reason is required',
    detail: 'Every proposal and every decision leaves its grounds.',
    remedy: 'State the grounds, for example that addresses, numbers or names agree.',
  },
})

export const LINK_SINCE_TOMORROW = defineRefusal({
  code: 'LINK_SINCE_TOMORROW',
  rule: null,
  clause: null,
  zh: { title: '关联起始日期不能晚于今天', detail: '收到：{since}', remedy: '更正起始日期。' },
  en: { title: 'A link cannot begin in the future', detail: 'Received: {since}', remedy: 'Correct the date since when it holds.' },
})

export const TOO_MANY_LINKS = defineRefusal({
  code: 'TOO_MANY_LINKS',
  rule: null,
  clause: null,
  zh: { title: '一次处理的关联数量不符', detail: '收到 {count} 条，须为 1 到 {most} 条。', remedy: '分次处理。' },
  en: { title: 'Not that many links at once', detail: 'Received {count}, 1 to {most} are allowed.', remedy: 'Decide in several steps.' },
})

export const LINK_REFUSALS = [TOO_MANY_LINKS, LINK_NOT_IN_STATE, LINK_EXISTS, LINK_OF_ANOTHER_AGENCY, LINK_REASON_MISSING, LINK_SINCE_TOMORROW]
