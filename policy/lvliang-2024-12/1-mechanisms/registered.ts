import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const MECHANISM_NOT_REGISTERED = defineRefusal({
  code: 'MECHANISM_NOT_REGISTERED',
  rule: 'L-09',
  clause: '吕梁 一',
  zh: {
    title: '尚未登记协调机制',
    detail: '各县（市、区）、经开区应当对应同步建立协调机制；名单由机制提出和推送。',
    remedy: '请先登记本单位的协调机制（registerMechanism）。',
  },
  en: {
    title: 'No mechanism is registered',
    detail: 'Each county and the zone sets up its mechanism; the list is proposed and pushed by it.',
    remedy: 'Register the unit’s mechanism first (registerMechanism).',
  },
})

/** 吕梁 一 (L-09): without a mechanism nothing is proposed and nothing pushed. */
export const mechanismRegistered = (registered: boolean, field: string): Refusal | null => (registered ? null : refuse(MECHANISM_NOT_REGISTERED, {}, field))

/** 吕梁 一 (L-09): which of the units below a city have not set up theirs. */
export const withoutMechanism = <Unit extends { readonly id: string }>(units: readonly Unit[], registered: ReadonlySet<string>): readonly Unit[] =>
  units.filter(({ id }) => !registered.has(id))
