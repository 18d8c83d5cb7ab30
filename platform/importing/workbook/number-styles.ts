/** What a number in a cell means by its format: 45352 is a day, 0.35 is 35 %. */
export type NumberStyle = 'plain' | 'date' | 'percent'

const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]
const BUILT_IN_PERCENTS: readonly number[] = [9, 10]

/** Literal words, colours, locales and escaped characters are no part of what a format means. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')

export function styleOfFormat(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    if (BUILT_IN_DATES.some(([first, last]) => first <= id && id <= last)) return 'date'
    return BUILT_IN_PERCENTS.includes(id) ? 'percent' : 'plain'
  }
  if (/^(general|g\/通用格式|@)$/i.test(code)) return 'plain'
  const format = bare(code)
  if (format.includes('%')) return 'percent'
  return /[ymdhs]/i.test(format) ? 'date' : 'plain'
}
