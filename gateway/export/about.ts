import type { Tally } from './tally.js'

/** What a file has to say of itself: which list, under what conditions, of when, by whom. */
export interface ExportAbout {
  readonly list: string
  readonly title: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly asOf: string | null
  readonly post: string
  readonly agency: string
  readonly total: number | null
  readonly startedAt: Date
}

export const completeness = ({ failure }: Tally): string => (failure === null ? '完整 COMPLETE' : '不完整 INCOMPLETE')

/** Label and value, in both languages: the file outlives the session that made it. */
export function factsOf(about: ExportAbout, tally: Tally): readonly (readonly [string, string])[] {
  const { list, title, asOf, post, agency, total, startedAt } = about
  return [
    ['列表 / List', `${title} (${list})`],
    ['条件 / Conditions', JSON.stringify(about.arguments)],
    ['数据时点 / As of', asOf ?? `导出时逐页读取 / read page by page while exporting, ${startedAt.toISOString()}`],
    ['导出单位与岗位 / By', [agency, post].filter(Boolean).join(' ')],
    ['导出时间 / At', new Date().toISOString()],
    ['是否完整 / Complete', completeness(tally)],
    ['行数 / Rows', String(tally.rows)],
    ['开始时总数 / Total at the start', total === null ? '' : String(total)],
    ['数据行的 SHA-256（按 CSV，UTF-8，CRLF，不含表头） / SHA-256 of the rows as CSV without the header', tally.checksum],
  ]
}
