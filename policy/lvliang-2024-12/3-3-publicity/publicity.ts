import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

/** 吕梁 三(三) (L-53): 电视、广播、报刊、网络等各级各类媒体. */
export const CHANNELS = ['TELEVISION', 'RADIO', 'PRESS', 'INTERNET', 'OTHER'] as const

export type PublicityState = 'DRAFT' | 'APPROVED' | 'REJECTED'

/** What decides whether the public sees it. */
export interface Publicity {
  readonly state: PublicityState
  readonly markedPublic: boolean
}

const CLAUSE = { clause: '吕梁 三(三)', rule: 'L-53' } as const

export const PUBLICITY_DECIDED = defineRefusal({
  code: 'PUBLICITY_DECIDED',
  ...CLAUSE,
  zh: { title: '该宣传事项已审核', detail: '目前状态为 {state}。', remedy: '内容有变的，请重新登记并送审。' },
  en: { title: 'Decided already', detail: 'It is {state}.', remedy: 'Record the changed content anew and have it approved.' },
})

export const PUBLICITY_OWN_WORK = defineRefusal({
  code: 'PUBLICITY_OWN_WORK',
  ...CLAUSE,
  zh: { title: '不能审核自己登记的事项', detail: '登记人与审核人须为不同的人。', remedy: '请由另一人审核。' },
  en: { title: 'Not one’s own', detail: 'Who recorded it cannot approve it.', remedy: 'Have another person decide.' },
})

export const PUBLICITY_REFUSALS = [PUBLICITY_DECIDED, PUBLICITY_OWN_WORK]

/** Four eyes: approved or rejected once, by another person than wrote it. */
export function mayDecidePublicity(item: { readonly state: PublicityState; readonly author: string }, person: string): Refusal | null {
  if (item.state !== 'DRAFT') return refuse(PUBLICITY_DECIDED, { state: item.state }, 'id')
  return item.author === person ? refuse(PUBLICITY_OWN_WORK, {}, 'id') : null
}

/** Public pages show what is marked public and approved, and nothing else. */
export const shownToPublic = ({ state, markedPublic }: Publicity): boolean => markedPublic && state === 'APPROVED'
