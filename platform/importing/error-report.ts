import { type FileHandle, open, rename } from 'node:fs/promises'
import { type Language, type Refusal, type RefusalDefinition, render } from '../../kernel/refusal.js'
import { encodeGb18030 } from './encode-gb18030.js'
import { guard } from './formula-guard.js'
import { BOM, type TextFile } from './text-file.js'

/** What the report adds behind the user's own columns. */
export const REPORT_COLUMNS: readonly string[] = ['Excel行号', '列', '原因', '处理办法']

export interface ErrorReport {
  readonly write: (row: number, cells: readonly string[], surplus: readonly string[], problems: readonly Refusal[]) => void
  readonly flush: () => Promise<void>
  /** The report's path, or null where there was nothing to report. */
  readonly close: () => Promise<string | null>
}

const quote = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export interface ReportOptions {
  readonly path: string
  /** The user's own columns as they were written. */
  readonly names: readonly string[]
  readonly catalogue: ReadonlyMap<string, RefusalDefinition>
  readonly language: Language
}

/** What a report says of a refused row, in the order of REPORT_COLUMNS. */
export function explain(row: number, problems: readonly Refusal[], { catalogue, language }: Pick<ReportOptions, 'catalogue' | 'language'>): readonly string[] {
  const rendered = problems.map((problem) => render(problem, catalogue, language))
  const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('；')
  const columns = joined(problems.map(({ field }) => field ?? ''))
  const reasons = joined(rendered.map(({ title, detail }) => (detail === '' ? title : `${title}：${detail}`)))
  return [String(row), columns, reasons, joined(rendered.map(({ remedy }) => remedy))]
}

/**
 * The user's own file back, refused rows only: same columns, order, encoding and line ends, then row, column, reason and remedy.
 * It is written beside its final name and takes it when complete; cells that a spreadsheet would run are made text (T35).
 */
export function errorReport(source: TextFile, options: ReportOptions): ErrorReport {
  const { path, names } = options
  const partial = `${path}.part`
  const line = (cells: readonly string[]): string => cells.map((cell) => quote(guard(cell))).join(',') + source.newline
  let lines = ''
  let file: FileHandle | undefined
  const flush = async (): Promise<void> => {
    if (lines === '') return
    const header = file ? '' : (source.bom ? BOM : '') + line([...names, ...REPORT_COLUMNS])
    file ??= await open(partial, 'w')
    await file.write(source.encoding === 'GB18030' ? encodeGb18030(header + lines) : Buffer.from(header + lines))
    lines = ''
  }
  return {
    write: (row, cells, surplus, problems) => {
      lines += line([...cells, ...explain(row, problems, options), ...surplus])
    },
    flush,
    close: async () => {
      await flush()
      if (!file) return null
      await file.close()
      await rename(partial, path)
      return path
    },
  }
}
