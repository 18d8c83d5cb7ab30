import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Assessment } from '../2-3-conditions/assessment.js'

export const SCOPE_NOT_ASSESSED = defineRefusal({
  code: 'SCOPE_NOT_ASSESSED',
  rule: 'L-24',
  clause: '吕梁 二(三)',
  zh: { title: '五个条件尚无法判断', detail: '各部门尚无该融资范围的资料，不明不作为满足。', remedy: '请稍后再试；仍不行的，请先由各部门登记项目资料。' },
  en: {
    title: 'The five conditions cannot be judged yet',
    detail: 'No agency’s facts of the scope are known; unknown is not met.',
    remedy: 'Try again shortly; else have the agencies record the project.',
  },
})

/** 吕梁 二(三) (L-24): refused with the first finding that is not met or not known, in the law's order. */
export function conditionsMet(assessment: Assessment | null, field: string): Refusal | null {
  if (assessment?.state === 'MET') return null
  const findings = assessment?.conditions.flatMap(({ checks }) => checks.map(({ finding }) => finding)) ?? []
  const first = findings.find(({ state }) => state === 'NOT_MET' || state === 'UNKNOWN')
  return first?.code ? Object.freeze({ code: first.code, parameters: first.parameters, field }) : refuse(SCOPE_NOT_ASSESSED, {}, field)
}
