import { defineRefusal } from '../../../kernel/refusal.js'

export const LEGAL_BASIS_DOCUMENT = defineRefusal({
  code: 'LEGAL_BASIS_DOCUMENT',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '须注明依据文件', detail: '未填写法定依据的文号，或开发企业同意书的编号。', remedy: '请填写文号或编号。' },
  en: { title: 'The document is missing', detail: 'Neither a legal document nor the developer’s consent is named.', remedy: 'Name its number.' },
})

export const LEGAL_BASIS_DATES = defineRefusal({
  code: 'LEGAL_BASIS_DATES',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '有效期有误', detail: '有效至 {to} 早于有效自 {from}。', remedy: '请核对两个日期。' },
  en: { title: 'It ends before it begins', detail: 'It holds from {from} until {to}.', remedy: 'Check both dates.' },
})

export const LEGAL_BASIS_REVOKED = defineRefusal({
  code: 'LEGAL_BASIS_REVOKED',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '该依据已撤销', detail: '该依据此前已撤销。', remedy: '需要继续的，请重新登记。' },
  en: { title: 'Revoked already', detail: 'This basis was revoked before.', remedy: 'Record a new one if it is to go on.' },
})

export const LEGAL_BASIS_REFUSALS = [LEGAL_BASIS_DOCUMENT, LEGAL_BASIS_DATES, LEGAL_BASIS_REVOKED]
