import { isAcceptable } from '../../../kernel/identifiers/checked.js'
import { checkCnaps } from '../../../kernel/identifiers/cnaps.js'
import { checkUscc } from '../../../kernel/identifiers/uscc.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const INSTITUTION_CNAPS = defineRefusal({
  code: 'INSTITUTION_CNAPS',
  rule: null,
  clause: null,
  zh: { title: '支付系统行号有误', detail: '“{value}”不是 12 位行号，或校验位不符。', remedy: '请核对人行支付系统行号。' },
  en: {
    title: 'No CNAPS code',
    detail: '"{value}" is not twelve digits, or its check digit is wrong.',
    remedy: 'Check the bank’s code in the payment system.',
  },
})

export const INSTITUTION_USCC = defineRefusal({
  code: 'INSTITUTION_USCC',
  rule: null,
  clause: null,
  zh: { title: '统一社会信用代码有误', detail: '“{value}”不符合编码规则。', remedy: '请核对营业执照。' },
  en: { title: 'No credit code', detail: '"{value}" breaks the rules of the unified social credit code.', remedy: 'Check the business licence.' },
})

export const INSTITUTION_PARENT = defineRefusal({
  code: 'INSTITUTION_PARENT',
  rule: null,
  clause: null,
  zh: { title: '上级机构有误', detail: '法人机构没有上级，分支机构必须有上级。', remedy: '请核对机构类别与上级机构。' },
  en: { title: 'Wrong superior', detail: 'A legal entity has no superior; a branch has one.', remedy: 'Check the kind and the superior.' },
})

export const INSTITUTION_REFUSALS = [INSTITUTION_CNAPS, INSTITUTION_USCC, INSTITUTION_PARENT]

export const cnapsSound = (code: string | null): Refusal | null =>
  code === null || isAcceptable(checkCnaps(code)) ? null : refuse(INSTITUTION_CNAPS, { value: code.slice(0, 20) }, 'cnapsCode')

export const usccSound = (code: string | null): Refusal | null =>
  code === null || isAcceptable(checkUscc(code)) ? null : refuse(INSTITUTION_USCC, { value: code.slice(0, 20) }, 'uscc')
