import { isAcceptable } from '../../../kernel/identifiers/checked.js'
import { checkDivisionCode } from '../../../kernel/identifiers/division-code.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const UNIT_DIVISION_CODE = defineRefusal({
  code: 'UNIT_DIVISION_CODE',
  rule: null,
  clause: null,
  zh: {
    title: '行政区划代码有误',
    detail: '“{value}”不是六位行政区划代码，或是统计用的占位代码。',
    remedy: '请填写 GB/T 2260 的六位代码；开发区没有代码，留空。',
  },
  en: {
    title: 'No division code',
    detail: '"{value}" is not six digits of GB/T 2260, or a statistical placeholder.',
    remedy: 'Write the six digits; a development zone has none: leave it empty.',
  },
})

export const UNIT_DATES = defineRefusal({
  code: 'UNIT_DATES',
  rule: null,
  clause: null,
  zh: { title: '有效期有误', detail: '有效至 {to} 不晚于有效自 {from}。', remedy: '请核对两个日期。' },
  en: { title: 'It ends before it begins', detail: 'It holds from {from} and to {to}.', remedy: 'Check both dates.' },
})

export const UNIT_KNOWN = defineRefusal({
  code: 'UNIT_KNOWN',
  rule: null,
  clause: null,
  zh: { title: '该单位已登记', detail: '同一上级下已有名为“{name}”的单位。', remedy: '请查询已登记的单位；名称有变的请办理变更。' },
  en: {
    title: 'The unit is registered already',
    detail: 'There is a unit named "{name}" below the same superior.',
    remedy: 'Read what is registered; change that unit if its name is new.',
  },
})

export const UNIT_TOP = defineRefusal({
  code: 'UNIT_TOP',
  rule: null,
  clause: null,
  zh: { title: '须填写上级单位', detail: '没有上级的单位只能由机制办公室的管理员登记。', remedy: '请填写上级单位，或由管理员办理。' },
  en: {
    title: 'A superior is needed',
    detail: 'A unit without a superior is registered by an administrator of the office.',
    remedy: 'Name the superior, or have an administrator do it.',
  },
})

export const UNIT_CIRCLE = defineRefusal({
  code: 'UNIT_CIRCLE',
  rule: null,
  clause: null,
  zh: { title: '上级单位不能是其自身或下级', detail: '所填上级单位隶属于该单位。', remedy: '请核对上级单位。' },
  en: { title: 'A unit is not below itself', detail: 'The superior you named is the unit itself or below it.', remedy: 'Check the superior.' },
})

export const UNIT_REFUSALS = [UNIT_DIVISION_CODE, UNIT_DATES, UNIT_KNOWN, UNIT_TOP, UNIT_CIRCLE]

/** Only what cannot be a code at all is refused: codes of other cities and other times are unknown to us, not wrong (domain §1.2). */
export function divisionCodeSound(code: string | null): Refusal | null {
  return code === null || isAcceptable(checkDivisionCode(code)) ? null : refuse(UNIT_DIVISION_CODE, { value: code.slice(0, 20) }, 'divisionCode')
}

export const datesInOrder = (from: string, to: string | null): Refusal | null => (to === null || to > from ? null : refuse(UNIT_DATES, { from, to }, 'validTo'))
