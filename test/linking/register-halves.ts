import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { companyNameForm } from '../../kernel/identifiers/company-name.js'
import { best } from '../../platform/linking/match/best.js'
import { nameParts, splitNames } from '../../platform/linking/match/name-parts.js'
import { classOf, score } from '../../platform/linking/match/score.js'
import { projectSide, type RecordTexts, recordSide } from '../../platform/linking/match/texts.js'

export interface RegisterRow {
  readonly number: string
  readonly name: string
  readonly unit: string
  readonly address: string
  readonly developer: string
}

export function readRegister(path: string): readonly RegisterRow[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true })
  return rows.map((row) => ({
    number: row.预售证号 ?? '',
    name: row.项目名称 ?? '',
    unit: row.行政区域 ?? '',
    address: row.项目地址 ?? '',
    developer: row.开发企业 ?? '',
  }))
}

/** Every other row defines the projects; the rows between must find them. */
export const halves = (rows: readonly RegisterRow[]): readonly [RegisterRow[], RegisterRow[]] => [
  rows.filter((_, n) => n % 2 === 0),
  rows.filter((_, n) => n % 2 === 1),
]

export const projectsOf = (rows: readonly RegisterRow[]): readonly RegisterRow[] => [
  ...new Map(
    rows.filter(({ name }) => splitNames(name).length === 1).map((row) => [`${row.unit} ${nameParts(row.name).form} ${companyNameForm(row.developer)}`, row]),
  ).values(),
]

/** The truth that a row's own whole name tells. */
export const isProjectOf = (row: RegisterRow, project: RegisterRow): boolean =>
  row.unit === project.unit && splitNames(row.name).some((name) => nameParts(name).form === nameParts(project.name).form)

export interface Pair {
  readonly row: RegisterRow
  readonly said: RecordTexts
  readonly project: RegisterRow
  readonly score: number
  readonly sure: string
  readonly right: boolean
}

const NOTHING: RecordTexts = { name: null, address: null, developer: null, developerUscc: null, number: null }

/** What is proposed for rows that say only this of themselves. */
export function proposalsFor(
  rows: readonly RegisterRow[],
  projects: readonly RegisterRow[],
  says: (row: RegisterRow) => Partial<RecordTexts>,
): readonly Pair[] {
  const ofDeveloper = (row: RegisterRow): number => projects.filter(({ developer }) => companyNameForm(developer) === companyNameForm(row.developer)).length
  const known = projects.map((project) => {
    const count = ofDeveloper(project)
    const { name, address, developer } = project
    return {
      project,
      ofDeveloper: count,
      side: projectSide({ names: [name], address, developer, developerUscc: null, code: null, numbers: [], ofDeveloper: count }),
    }
  })
  return rows.flatMap((row) => {
    const said = { ...NOTHING, ...says(row) }
    const side = recordSide(said)
    const judged = known.map((one) => {
      const units = one.project.unit === row.unit ? 'SAME' : 'OTHER'
      return { candidate: one.project, scored: score(side, one.side, { units, ofDeveloper: one.ofDeveloper }) }
    })
    return best(judged).map(({ candidate, scored }) => {
      const sure = classOf(scored.score) ?? ''
      return { row, said, project: candidate, score: scored.score, sure, right: isProjectOf(row, candidate) }
    })
  })
}

/** `CERTAIN right`, `POSSIBLE wrong` … → how many. */
export function tally(pairs: readonly { readonly sure: string; readonly right: boolean }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { sure, right } of pairs) counts[`${sure} ${right ? 'right' : 'wrong'}`] = (counts[`${sure} ${right ? 'right' : 'wrong'}`] ?? 0) + 1
  return counts
}

/** How clerks write the same thing: other brackets and widths, words dropped or added, one character missing, the district left out. */
export const DIRT = {
  name: (name: string, n: number): string =>
    [name.replace(/(小区|花园)$/, ''), `${name}项目`, `${name}（一期）`, ` ${[...name].join(' ')}`, `${name.slice(0, -2)}${name.slice(-1)}`, `${name}3#楼`][
      n % 6
    ] ?? name,
  developer: (developer: string, n: number): string =>
    [
      developer.replace(/[（(]/g, '〔').replace(/[）)]/g, '〕'),
      developer.replace('有限责任公司', '有限公司'),
      developer.replace('房地产开发', '置业'),
      ` ${developer}\u3000`,
      developer.replace(/^成都市?|^四川省?/, ''),
    ][n % 5] ?? developer,
  address: (address: string, n: number): string =>
    [address.replace(/^.{2,4}?区/, ''), `样本市${address}`, address.replace('号', ''), `${address}（临）`][n % 4] ?? address,
}
