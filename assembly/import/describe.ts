import { type RefusalDefinition, render } from '../../kernel/refusal.js'
import type { ImportResult } from '../../platform/importing/import-file.js'
import type { ImportKind } from '../../platform/importing/import-kind.js'
import type { CaseText } from '../../platform/importing/row-spec.js'
import { catalogueFor, type Imported } from './import-into.js'

const MOST_PAIRS = 20

const REASONS: Readonly<Record<string, string>> = {
  SAME_CORE: '字号相同 / same core',
  ONE_CHARACTER: '差一字 / one character',
  CONTAINED: '一个包含另一个 / one holds the other',
}

const listed = (title: string, counts: ReadonlyMap<string, number>, text: (code: string) => string): readonly string[] =>
  counts.size === 0 ? [] : [title, ...[...counts].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `  ${String(count).padStart(7)}  ${text(code)}`)]

const caseText = (cases: Readonly<Record<string, CaseText>>) => (code: string) => `${cases[code]?.zh ?? code} / ${cases[code]?.en ?? code}`

const reasonText = (catalogue: ReadonlyMap<string, RefusalDefinition>) => (code: string) => {
  const { zh, en } = catalogue.get(code) ?? { zh: { title: code }, en: { title: code } }
  // Of many cells at once: what stood in each is in the file of refused rows.
  const withoutValues = (title: string): string => title.replaceAll(/\{\w+\}/g, '…')
  return `${withoutValues(zh.title)} / ${withoutValues(en.title)} [${code}]`
}

function similarPairs({ similar, moreSimilar }: Imported): readonly string[] {
  if (similar.length === 0) return []
  const shown = similar.slice(0, MOST_PAIRS).map(({ left, right, reason }) => `  ${left} | ${right}（${REASONS[reason]}）`)
  const rest = similar.length - shown.length
  const count = moreSimilar ? `${similar.length}+` : String(similar.length)
  return [
    `相近而未合并的企业名称 ${count} 对，请人工核对 / ${count} pairs of similar company names were left apart, for a person to look at:`,
    ...shown,
    ...(rest > 0 ? [`  … ${rest}`] : []),
  ]
}

const HEADINGS: Readonly<Record<Exclude<ImportResult['state'], 'REFUSED'>, string>> = {
  FINISHED: '导入完成 / Imported',
  STOPPED: '已停止；已记录的保留，可再次导入 / Stopped; what was recorded stays, import again to go on',
}

/** What a person reads at the end of an import, Chinese and English. */
export function describe(kind: ImportKind, imported: Imported, dryRun: boolean): readonly string[] {
  const { result } = imported
  const catalogue = catalogueFor(kind)
  if (result.state === 'REFUSED') {
    const [zh, en] = (['zh', 'en'] as const).map((language) => render(result.refusal, catalogue, language))
    return [zh, en].flatMap((text) => (text ? [`${text.title}：${text.detail} ${text.remedy}`] : []))
  }
  const { totals, rowsTotal, encoding, report } = result
  return [
    `${HEADINGS[result.state]}${dryRun ? '（只检查，未写入 / checked only, nothing written）' : ''}`,
    `行数 / rows ${totals.rows}/${rowsTotal} (${encoding})：新增 / created ${totals.created}，更新 / updated ${totals.updated}，未变 / unchanged ${totals.unchanged}，空行等 / blank ${totals.specialOnly}，退回 / refused ${totals.refusedRows}`,
    ...listed('特殊情形 / special cases:', totals.special, caseText(kind.cases)),
    ...listed('统一写法 / unified forms:', totals.notes, caseText(kind.cases)),
    ...listed('退回原因 / reasons of refusal:', totals.refused, reasonText(catalogue)),
    ...similarPairs(imported),
    ...(report === null ? [] : [`退回的行见 / the refused rows are in: ${report}`]),
  ]
}

const REFUSED_ROWS = 1
const REFUSED_FILE = 2
/** As a shell reports a command that Ctrl-C ended. */
const STOPPED = 130

export function exitCodeOf({ result }: Imported): number {
  if (result.state === 'REFUSED') return REFUSED_FILE
  if (result.state === 'STOPPED') return STOPPED
  return result.totals.refusedRows > 0 ? REFUSED_ROWS : 0
}
