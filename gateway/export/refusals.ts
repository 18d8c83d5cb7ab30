import { defineRefusal } from '../../kernel/refusal.js'

export const EXPORT_LIST_UNKNOWN = defineRefusal({
  code: 'EXPORT_LIST_UNKNOWN',
  clause: null,
  rule: null,
  zh: { title: '没有这个列表', detail: '收到：{list}。可导出：{known}。', remedy: '请改用其中之一。' },
  en: { title: 'No such list', detail: 'Received: {list}. To be exported are: {known}.', remedy: 'Name one of these.' },
})

export const EXPORT_ARGUMENT_UNKNOWN = defineRefusal({
  code: 'EXPORT_ARGUMENT_UNKNOWN',
  clause: null,
  rule: null,
  zh: { title: '列表没有这个参数', detail: '收到：{given}。此列表的参数：{known}。', remedy: '请改正或去掉；导出不分页，无须 first 和 after。' },
  en: {
    title: 'The list has no such argument',
    detail: 'Received: {given}. The arguments of this list are: {known}.',
    remedy: 'Correct it or leave it out; an export has no pages, so neither first nor after.',
  },
})

export const EXPORT_FORMAT_UNKNOWN = defineRefusal({
  code: 'EXPORT_FORMAT_UNKNOWN',
  clause: null,
  rule: null,
  zh: { title: '没有这种格式', detail: 'format 应为 csv 或 xlsx。', remedy: '请改正 format。' },
  en: { title: 'No such format', detail: 'format is csv or xlsx.', remedy: 'Correct it.' },
})

export const EXPORT_REFUSALS = [EXPORT_LIST_UNKNOWN, EXPORT_ARGUMENT_UNKNOWN, EXPORT_FORMAT_UNKNOWN]
