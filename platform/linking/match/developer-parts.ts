import { companyNameForm } from '../../../kernel/identifiers/company-name.js'
import { companyNameCore } from '../../../kernel/identifiers/similar-names.js'
import { likeness } from './grams.js'

export interface DeveloperParts {
  /** Equal forms are one company. */
  readonly form: string
  /** Without trade words and legal form: equal cores may be one company, or two of one group. */
  readonly core: string
}

const BETWEEN = /[、,，;；/\n]/

/** One cell may name several companies. */
export const developerParts = (received: string): readonly DeveloperParts[] =>
  received
    .replace(/公司\s+(?=\S)/g, '公司、')
    .split(BETWEEN)
    .map((name) => companyNameForm(name))
    .filter((form) => form.length >= 2)
    .map((form) => ({ form, core: companyNameCore(form) }))

export type DeveloperLikeness = 'SAME' | 'SIMILAR' | 'DIFFERENT'

const ALIKE = 0.8

/** The place before a company's name is often left out: 合成甲置业有限公司 of 样本市合成甲置业有限公司. */
const LEAST_NAME = 6
const LONGEST_PLACE = 6

const withoutPlace = (longer: string, shorter: string): boolean =>
  shorter.length >= LEAST_NAME && longer.length - shorter.length <= LONGEST_PLACE && longer.endsWith(shorter)

const compare = (left: DeveloperParts, right: DeveloperParts): DeveloperLikeness => {
  if (left.form === right.form) return 'SAME'
  if (withoutPlace(left.form, right.form) || withoutPlace(right.form, left.form)) return 'SIMILAR'
  const [shorter, longer] = left.core.length < right.core.length ? [left.core, right.core] : [right.core, left.core]
  return shorter.length >= 3 && (longer.includes(shorter) || likeness(shorter, longer) >= ALIKE) ? 'SIMILAR' : 'DIFFERENT'
}

const RANK: readonly DeveloperLikeness[] = ['SAME', 'SIMILAR', 'DIFFERENT']

/** The best that any two of them have in common. */
export function compareDevelopers(left: readonly DeveloperParts[], right: readonly DeveloperParts[]): DeveloperLikeness {
  const all = new Set(left.flatMap((one) => right.map((other) => compare(one, other))))
  return RANK.find((likeness) => all.has(likeness)) ?? 'DIFFERENT'
}
