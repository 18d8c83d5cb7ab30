import { defineRefusal } from '../../../kernel/refusal.js'
import { DELIVERY_UNPROVEN, NO_RECIPIENT, NOT_DELIVERED } from '../../../policy/lvliang-2024-12/3-2-reporting/recipients.js'
import { QUARTER_ENDS, RETURN_LEVEL } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import { OPEN_ERRORS, RETURN_STEP, REVIEWER_PREPARED } from '../../../policy/lvliang-2024-12/3-2-reporting/return-steps.js'

export const RETURN_BY_OWN_UNIT = defineRefusal({
  code: 'RETURN_BY_OWN_UNIT',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '该步骤由另一级机制办公室办理', detail: '填报、审核、报送由本单位办理；接收、封存由上级办理。', remedy: '请由有权的机制办公室办理。' },
  en: {
    title: 'Another level’s office takes this step',
    detail: 'The unit prepares, reviews and submits; its superior accepts and seals.',
    remedy: 'Have that office do it.',
  },
})

export const RETURN_UNPRINTABLE = defineRefusal({
  code: 'RETURN_UNPRINTABLE',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '有字无法打印', detail: '字体没有“{character}”（{code}）。', remedy: '请核对该名称的用字；确需该字的，请联系管理员增加字体。' },
  en: {
    title: 'A character cannot be printed',
    detail: 'No font has {character} ({code}).',
    remedy: 'Check the name; if it is right, have a font with it added.',
  },
})

export const RETURN_REASON = defineRefusal({
  code: 'RETURN_REASON',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '退回须说明理由', detail: '退回报表没有写明理由。', remedy: '请写明须更正的内容。' },
  en: { title: 'Say why it is returned', detail: 'The reason is empty.', remedy: 'Say what is to be corrected.' },
})

export const RETURN_REFUSALS = [
  ...[RETURN_STEP, REVIEWER_PREPARED, OPEN_ERRORS, RETURN_BY_OWN_UNIT, RETURN_UNPRINTABLE, RETURN_REASON],
  ...[RETURN_LEVEL, QUARTER_ENDS, NO_RECIPIENT, NOT_DELIVERED, DELIVERY_UNPROVEN],
]
