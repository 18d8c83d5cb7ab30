import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export type NominationState = 'MATURE' | 'PUSHED' | 'IMPLEMENTED' | 'REMOVED'

export const NOMINATION_STEP = defineRefusal({
  code: 'NOMINATION_STEP',
  rule: 'L-45',
  clause: '吕梁 三(一)',
  zh: {
    title: '名单状态不能这样变更',
    detail: '成熟一批、推送一批、实施一批：现为 {from}，不能变为 {to}。',
    remedy: '请按成熟、推送、实施的顺序办理；已移出的须重新提名。',
  },
  en: {
    title: 'The list does not go that way',
    detail: 'Mature, pushed, implemented: it is {from} and cannot become {to}.',
    remedy: 'Go in that order; what was taken off is nominated anew.',
  },
})

const NEXT: Readonly<Record<NominationState, readonly NominationState[]>> = {
  MATURE: ['PUSHED', 'REMOVED'],
  // Pushed again to another bank, or anew after repair.
  PUSHED: ['PUSHED', 'IMPLEMENTED', 'REMOVED'],
  IMPLEMENTED: ['REMOVED'],
  REMOVED: [],
}

/** 吕梁 三(一) (L-45): 成熟一批、推送一批、实施一批. */
export const batchStep = (from: NominationState, to: NominationState, field: string): Refusal | null =>
  NEXT[from].includes(to) ? null : refuse(NOMINATION_STEP, { from, to }, field)

/** 吕梁 三(一) (L-45): a push leaves what is implemented already as it is. */
export const stateAfterPush = (from: NominationState): NominationState => (from === 'IMPLEMENTED' ? 'IMPLEMENTED' : 'PUSHED')
