import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import type { NominationState } from '../3-1-batches/batch-states.js'

export const NOT_NOMINATED = defineRefusal({
  code: 'NOT_NOMINATED',
  rule: 'L-24',
  clause: '吕梁 二(三)',
  zh: {
    title: '尚未列入名单',
    detail: '推送的是名单内的融资范围；该融资范围未提名或已移出名单。',
    remedy: '请先提名（nominateScope），五个条件满足后再推送。',
  },
  en: {
    title: 'Not on the list',
    detail: 'What is pushed is on the list; this scope was not nominated, or was taken off.',
    remedy: 'Nominate it first (nominateScope), once the five conditions hold.',
  },
})

/** 吕梁 二(三) (L-23, L-24): what is pushed to banks is what the list holds. */
export const onTheList = (state: NominationState | null): Refusal | null =>
  state === null || state === 'REMOVED' ? refuse(NOT_NOMINATED, {}, 'scopeId') : null
