import { defineRefusal, type Refusal, refuse } from '../../../../kernel/refusal.js'

/** From best to worst. */
export const LOAN_CLASSES = ['PASS', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'] as const

export type LoanClass = (typeof LOAN_CLASSES)[number]

/** 金融资产风险分类办法 (2023年第1号令, from 2023-07-01): more days overdue than these are no better than that class. */
const FLOORS: readonly (readonly [days: number, floor: LoanClass])[] = [
  [360, 'LOSS'],
  [270, 'DOUBTFUL'],
  [90, 'SUBSTANDARD'],
  [0, 'SPECIAL_MENTION'],
]

/** An overdue day may be no more than technical: settlement that a holiday or a bank's own system delayed. */
export interface Overdue {
  readonly days: number
  readonly technical?: boolean
}

/** The best class that so many days overdue allow. */
export const classificationFloor = ({ days, technical = false }: Overdue): LoanClass =>
  (technical && days <= 90 ? undefined : FLOORS.find(([above]) => days > above))?.[1] ?? 'PASS'

export const LOAN_CLASS_ABOVE_FLOOR = defineRefusal({
  code: 'LOAN_CLASS_ABOVE_FLOOR',
  rule: 'L-20',
  clause: '吕梁 二(二) 类2',
  zh: {
    title: '分类好于逾期天数允许的下限',
    detail: '逾期 {days} 天至少归为 {floor}，填报为 {loanClass}（金融资产风险分类办法）。',
    remedy: '调整为 {floor} 或更差；逾期天数有误的更正天数。',
  },
  en: {
    title: 'Better than the days overdue allow',
    detail: '{days} days overdue are {floor} at best; {loanClass} is given.',
    remedy: 'Class it {floor} or worse, or correct the days.',
  },
})

/** The bank's own judgement may be worse than the floor, and never better. */
export function classNoBetterThanFloor(loanClass: LoanClass, overdue: Overdue): Refusal | null {
  const floor = classificationFloor(overdue)
  const better = LOAN_CLASSES.indexOf(loanClass) < LOAN_CLASSES.indexOf(floor)
  return better ? refuse(LOAN_CLASS_ABOVE_FLOOR, { days: String(overdue.days), floor, loanClass }, 'loanClass') : null
}
