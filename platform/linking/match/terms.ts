import { laneKey } from './address-parts.js'
import { grams } from './grams.js'
import type { NameParts } from './name-parts.js'
import type { Side } from './texts.js'

/** What two sides must share to be compared at all, and how much it weighs when only the nearest are compared. */
export const TERM_WEIGHTS = { NUMBER: 100, NAME: 40, USCC: 35, DEVELOPER: 25, LANE: 25, ADDRESS: 25, GRAM: 4 } as const

export type TermKind = keyof typeof TERM_WEIGHTS

export interface Term {
  readonly kind: TermKind
  readonly term: string
}

/** Pairs of characters that half of all names hold find nobody. */
const COMMON = new Set(
  '花园 小区 名邸 广场 公馆 国际 中心 家园 雅苑 名苑 嘉园 新城 城市 公寓 大厦 府邸 华府 佳苑 新区 住宅 项目 工程 商业 一期 二期 三期 四期'.split(' '),
)

const gramsOf = ({ core }: NameParts): readonly string[] => {
  const all = [...grams(core)]
  const rare = all.filter((gram) => !COMMON.has(gram))
  return rare.length > 0 ? rare : all
}

/** A project's code within another number. */
const LONG_DIGITS = /\d{12,}/g

/** Longer than an index entry should be. */
const LONGEST = 120

/** The terms of one side, each once. */
export function termsOf(side: Side): readonly Term[] {
  const found: Term[] = [
    ...side.numbers.flatMap((term): Term[] => [
      { kind: 'NUMBER', term },
      ...[...term.matchAll(LONG_DIGITS)].map(([digits]): Term => ({ kind: 'NUMBER', term: digits })),
      ...(term.length === 28 ? [{ kind: 'NUMBER', term: term.slice(0, 19) } as const] : []),
    ]),
    ...side.names.flatMap((name): Term[] => [{ kind: 'NAME', term: name.core }, ...gramsOf(name).map((term): Term => ({ kind: 'GRAM', term }))]),
    ...(side.uscc ? [{ kind: 'USCC', term: side.uscc } as const] : []),
    ...side.developers.flatMap(({ core, form }): Term[] => [
      { kind: 'DEVELOPER', term: core || form },
      // Whether or not a place of two or three characters stands before it.
      ...[2, 3].filter((place) => core.length - place >= 2).map((place): Term => ({ kind: 'DEVELOPER', term: core.slice(place) })),
    ]),
    ...(side.address?.lanes ?? []).map((lane): Term => ({ kind: 'LANE', term: laneKey(lane) })),
    ...(side.address ? [{ kind: 'ADDRESS', term: side.address.form } as const] : []),
  ]
  const short = found.filter(({ term }) => term !== '' && term.length <= LONGEST)
  return [...new Map(short.map((one) => [`${one.kind} ${one.term}`, one])).values()]
}
