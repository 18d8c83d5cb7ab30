import { daysBetween, type LocalDate } from '../../../kernel/dates.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const RESUMED_WITHOUT_REVERIFICATION = defineRefusal({
  code: 'RESUMED_WITHOUT_REVERIFICATION',
  rule: 'L-27',
  clause: '建筑法 第十一条',
  zh: {
    title: '停工满一年，复工前须核验施工许可证',
    detail: '自 {stopped} 停工至 {resumed} 复工共 {days} 天，没有其间的核验日期。',
    remedy: '请发证机关核验施工许可证后，填写核验日期再提交。',
  },
  en: {
    title: 'After a year’s stop the construction permit is re-verified before works resume',
    detail: 'Stopped on {stopped}, resumed on {resumed}, {days} days; no re-verification in between.',
    remedy: 'Have the issuing authority re-verify the permit and report the date.',
  },
})

const A_YEAR = 365

/** 建筑法 第十一条 (domain §2.3): works that stopped for a year or more resume only after the permit was verified anew. */
export function reverifiedAfterAYear(stopped: LocalDate, resumed: LocalDate, reverified: LocalDate | null): Refusal | null {
  const days = daysBetween(stopped, resumed)
  if (days < A_YEAR || (reverified !== null && reverified > stopped && reverified <= resumed)) return null
  return refuse(RESUMED_WITHOUT_REVERIFICATION, { stopped, resumed, days: String(days) }, 'reverifiedOn')
}
