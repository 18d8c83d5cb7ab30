import { groupBy } from '../group-by.js'
import { companyNameForm } from './company-name.js'

/** SAME_CORE: equal but for trade words and legal form. ONE_CHARACTER: one added, missing or other. CONTAINED: one holds the other. */
export type Similarity = 'SAME_CORE' | 'ONE_CHARACTER' | 'CONTAINED'

export interface SimilarPair {
  readonly left: string
  readonly right: string
  readonly reason: Similarity
}

const LEGAL_FORM = /(股份|有限|责任|集团|总|分)*公司$/
const TRADE_WORDS = /房地产|地产|置业|置地|开发|投资|实业|产业|发展|建设|建筑|工程|股份|集团|有限|责任|控股|管理|经营|[（）]/g
/** Shorter than this, a core is little more than a place, and its neighbours mean nothing. */
const SHORTEST_CORE = 5
const LONGEST_CORE = 40

/** A company's name without trade words and legal form: what two companies of one group have in common, and two spellings of one. */
export const companyNameCore = (name: string): string => {
  const form = companyNameForm(name).replace(LEGAL_FORM, '')
  return form.replace(TRADE_WORDS, '').slice(0, LONGEST_CORE)
}

const places = (core: string): readonly number[] => Array.from(core, (_, place) => place)

/** Every shorter stretch that could be another name's core: at most LONGEST_CORE² / 2, so the cost is linear in the number of names. */
function* partsOf(core: string): Generator<string> {
  for (let start = 0; start + SHORTEST_CORE <= core.length; start++) {
    for (let end = start + SHORTEST_CORE; end <= core.length; end++) if (end - start < core.length) yield core.slice(start, end)
  }
}

function* pairsWithin<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const [place, left] of items.entries()) for (const right of items.slice(place + 1)) yield [left, right]
}

type Cores = ReadonlyMap<string, readonly string[]>

function* candidates(cores: Cores): Generator<readonly [string, string, Similarity]> {
  const long = [...cores.keys()].filter((core) => core.length >= SHORTEST_CORE)
  for (const names of cores.values()) for (const [left, right] of pairsWithin(names)) yield [left, right, 'SAME_CORE']
  const between = function* (a: string, b: string, reason: Similarity): Generator<readonly [string, string, Similarity]> {
    for (const left of cores.get(a) ?? []) for (const right of cores.get(b) ?? []) yield [left, right, reason]
  }
  const masked = groupBy(
    long.flatMap((core) => places(core).map((place) => ({ core, mask: `${core.slice(0, place)}*${core.slice(place + 1)}` }))),
    ({ mask }) => mask,
  )
  for (const group of masked.values()) for (const [a, b] of pairsWithin(group)) yield* between(a.core, b.core, 'ONE_CHARACTER')
  for (const core of long) {
    for (const place of places(core)) yield* between(core, core.slice(0, place) + core.slice(place + 1), 'ONE_CHARACTER')
    for (const part of partsOf(core)) yield* between(core, part, 'CONTAINED')
  }
}

/**
 * Names that are not one company's but might be: they stay apart, and a person looks at the list. Two spellings of one name are no
 * pair. At most `limit` pairs; `truncated` says that there were more.
 */
export function similarNames(names: Iterable<string>, limit = 1000): { readonly pairs: readonly SimilarPair[]; readonly truncated: boolean } {
  const byForm = new Map(Array.from(names, (name) => [companyNameForm(name), name]))
  const pairs = new Map<string, SimilarPair>()
  for (const [a, b, reason] of candidates(groupBy(byForm.values(), companyNameCore))) {
    const [left, right] = a < b ? [a, b] : [b, a]
    const key = `${left}\n${right}`
    if (pairs.has(key)) continue
    if (pairs.size >= limit) return { pairs: [...pairs.values()], truncated: true }
    pairs.set(key, { left, right, reason })
  }
  return { pairs: [...pairs.values()], truncated: false }
}
