import { defineRefusal } from '../../kernel/refusal.js'

export const OBJECTION_CLAIM_MISSING = defineRefusal({
  code: 'OBJECTION_CLAIM_MISSING',
  rule: null,
  clause: null,
  zh: { title: '须写明异议内容', detail: '没有写明哪里有误、应为什么。', remedy: '写明有误之处和您掌握的情况。' },
  en: {
    title: 'An objection says what is wrong',
    detail: 'It does not say what is wrong and what would be right.',
    remedy: 'State the fault and what you know.',
  },
})

export const OBJECTION_TO_OWN_FACT = defineRefusal({
  code: 'OBJECTION_TO_OWN_FACT',
  rule: null,
  clause: null,
  zh: { title: '这是本单位自己的数据', detail: '数据责任单位可直接更正。', remedy: '请直接更正该记录。' },
  en: { title: 'The record is your own', detail: 'Its owner corrects it directly.', remedy: 'Correct the record.' },
})

export const OBJECTION_CLOSED = defineRefusal({
  code: 'OBJECTION_CLOSED',
  rule: null,
  clause: null,
  zh: { title: '异议的状态不允许该处理', detail: '当前状态为 {state}。', remedy: '已办结的异议如仍有不同意见，请另行提出。' },
  en: { title: 'The objection is not in a state for this', detail: 'Its state is {state}.', remedy: 'Object anew if there is still something wrong.' },
})

export const OBJECTION_ANSWER_MISSING = defineRefusal({
  code: 'OBJECTION_ANSWER_MISSING',
  rule: null,
  clause: null,
  zh: { title: '须写明答复', detail: '采纳、不采纳或已更正都要说明。', remedy: '写明核实情况和处理结果。' },
  en: { title: 'An answer has words', detail: 'Accepting, rejecting or correcting is explained.', remedy: 'State what was found and done.' },
})

export const OBJECTION_OF_ANOTHER = defineRefusal({
  code: 'OBJECTION_OF_ANOTHER',
  rule: null,
  clause: null,
  zh: { title: '不由您办理', detail: '异议由数据责任单位（{agency}）答复，由提出人撤回。', remedy: '请由责任单位答复或由提出人撤回。' },
  en: {
    title: 'Not yours to decide',
    detail: 'The record’s owner ({agency}) answers an objection; who objected may withdraw it.',
    remedy: 'Have the owner answer or the objector withdraw it.',
  },
})

export const OBJECTION_REFUSALS = [OBJECTION_CLAIM_MISSING, OBJECTION_TO_OWN_FACT, OBJECTION_CLOSED, OBJECTION_ANSWER_MISSING, OBJECTION_OF_ANOTHER]
