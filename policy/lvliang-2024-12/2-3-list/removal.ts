import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

/** The text has no rule for taking a project off the list (Q8): these are practice (domain §3.4), and a word why is always asked for. */
export const REMOVAL_KINDS = ['DELIVERED_AND_SETTLED', 'CONDITIONS_NO_LONGER_MET', 'FUNDS_DIVERTED', 'BANKRUPTCY_OR_LITIGATION', 'WITHDREW', 'MERGED'] as const

export const REMOVAL_BASIS = Object.freeze({
  setting: 'LIST_REMOVAL_KINDS',
  value: REMOVAL_KINDS.join(' '),
  since: '2026-11-23',
  source: '数据中枢默认值，文件未规定移出名单的情形（Q8）；移出须写明理由 / default of the hub: the text has no rule for removal',
})

export const REMOVAL_WITHOUT_REASON = defineRefusal({
  code: 'REMOVAL_WITHOUT_REASON',
  rule: 'L-24',
  clause: '吕梁 二(三)',
  zh: { title: '移出名单须写明理由', detail: '文件未规定移出的情形，每次移出都须留下理由。', remedy: '请填写理由。' },
  en: { title: 'Taking off the list needs a reason', detail: 'The text has no rule for it, so each removal says why.', remedy: 'Give the reason.' },
})

/** Q8 (L-24): open in the text, so never without a word why. */
export const removalReasoned = (reason: string): Refusal | null => (reason.trim() === '' ? refuse(REMOVAL_WITHOUT_REASON, {}, 'reason') : null)
