import { addMonths, type LocalDate } from '../../../../kernel/dates.js'
import { defineRefusal, type Refusal, refuse } from '../../../../kernel/refusal.js'

/** How far a loan may be extended, by the rules of the day of the decision. */
export interface ExtensionRule {
  readonly since: LocalDate
  readonly source: string
  /** False: as reported, the text was not public when it was entered here. */
  readonly official: boolean
  /** Only what the mechanism pushed: a bank sees nothing else here. */
  readonly listedOnly: boolean
  /** Months beyond the maturity, for a term of so many months. */
  readonly capOf: (term: number) => number
}

const SHORT = 12
const MEDIUM = 60
const LONG_CAP = 36
const LISTED_CAP = 60

const LOAN_PRINCIPLES: ExtensionRule = {
  since: '1996-08-01' as LocalDate,
  source: '贷款通则 第十二条：短期不超过原期限，中期不超过原期限一半，长期不超过三年',
  official: true,
  listedOnly: false,
  capOf: (term) => (term <= SHORT ? term : term <= MEDIUM ? Math.floor(term / 2) : LONG_CAP),
}

const WHITE_LIST: ExtensionRule = {
  since: '2026-01-01' as LocalDate,
  source: '2026年1月媒体报道：白名单项目可在原银行展期，不超过原期限、最长五年（正式文件未公开，非官方）',
  official: false,
  listedOnly: true,
  capOf: (term) => Math.min(term, LISTED_CAP),
}

export const EXTENSION_RULES: readonly ExtensionRule[] = [LOAN_PRINCIPLES, WHITE_LIST]

export interface Extension {
  readonly startedOn: LocalDate
  readonly maturesOn: LocalDate
  readonly decidedOn: LocalDate
  readonly extendedTo: LocalDate
  /** Whether the project was pushed. */
  readonly listed: boolean
}

/** Whole and begun months from one day to another. */
function monthsOf(start: LocalDate, end: LocalDate): number {
  const whole = (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7))
  return addMonths(start, whole) < end ? whole + 1 : whole
}

/** The latest day it may be extended to, and the rule that says so: of the rules in force the one that allows most. */
export function latestExtension({ startedOn, maturesOn, decidedOn, listed }: Omit<Extension, 'extendedTo'>): {
  readonly latest: LocalDate
  readonly rule: ExtensionRule
} {
  const term = monthsOf(startedOn, maturesOn)
  const inForce = EXTENSION_RULES.filter(({ since, listedOnly }) => since <= decidedOn && (listed || !listedOnly))
  const rule = inForce.reduce((best, each) => (each.capOf(term) > best.capOf(term) ? each : best), LOAN_PRINCIPLES)
  return { latest: addMonths(maturesOn, rule.capOf(term)), rule }
}

export const EXTENSION_ABOVE_CAP = defineRefusal({
  code: 'EXTENSION_ABOVE_CAP',
  rule: 'L-20',
  clause: '吕梁 二(二) 类2',
  zh: {
    title: '展期超过期限上限',
    detail: '展期至 {extendedTo}；按批准当日的规定最迟 {latest}（{source}）。',
    remedy: '缩短展期；或改为调整还款安排、借新还旧，并按其条件办理。',
  },
  en: {
    title: 'Extended longer than allowed',
    detail: 'Extended to {extendedTo}; by the rules of that day {latest} is the latest ({source}).',
    remedy: 'Extend it by less, or reschedule or refinance it under the rules for that.',
  },
})

/** 吕梁 二(二) 类2 (L-20): 存量贷款展期 is the support that is asked for, within what the rules of loans allow. */
export function extensionWithinCap(extension: Extension): Refusal | null {
  const { latest, rule } = latestExtension(extension)
  return extension.extendedTo <= latest ? null : refuse(EXTENSION_ABOVE_CAP, { extendedTo: extension.extendedTo, latest, source: rule.source }, 'extendedTo')
}

export const EXTENSION_DATES_MISSING = defineRefusal({
  code: 'EXTENSION_DATES_MISSING',
  rule: 'L-20',
  clause: '吕梁 二(二) 类2',
  zh: {
    title: '展期缺少判断期限所需的日期',
    detail: '展期须写明原贷款起始日、原到期日和新到期日，才能核对期限上限。',
    remedy: '补填三个日期。',
  },
  en: {
    title: 'An extension without the dates that its cap is told by',
    detail: 'An extension gives the loan’s start, its maturity and the new maturity.',
    remedy: 'Fill in the three dates.',
  },
})

/** The cap is not passed by saying less: an extension gives the days that it is judged by. */
export const extensionDated = (dates: Readonly<Record<'startedOn' | 'maturesOn' | 'extendedTo', LocalDate | null>>): Refusal | null => {
  const missing = Object.entries(dates).find(([, day]) => day === null)?.[0]
  return missing === undefined ? null : refuse(EXTENSION_DATES_MISSING, {}, missing)
}
