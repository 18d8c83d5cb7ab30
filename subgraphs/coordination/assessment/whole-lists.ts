import type { List } from './facts-answer.js'

/** A verdict on part of the facts, or without an agency, would be one on other facts: the question fails instead. */
const incomplete = (what: string): Error => Object.assign(new Error(`the facts are not complete: ${what}`), { code: 'UPSTREAM_UNAVAILABLE' })

/** What an agency gave; null without an error is an agency that said nothing, which is not the same as nothing. */
export function given<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw incomplete(`${what} did not come`)
  return value
}

/** All rows of a list that came as one page. */
export function wholeList<Row>(list: List<Row> | null | undefined, what: string): readonly Row[] {
  const { nodes, pageInfo } = given(list, what)
  if (pageInfo.hasNextPage) throw incomplete(`${what} are more than a page`)
  return nodes
}
