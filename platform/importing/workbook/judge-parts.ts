import { type Refusal, type RefusalDefinition, refuse } from '../../../kernel/refusal.js'
import { MAX_SWELLING, MAX_UNPACKED_BYTES, MAX_WORKBOOK_PARTS, SMALL_PART_BYTES } from '../limits.js'
import { WORKBOOK_BROKEN, WORKBOOK_ENCRYPTED, WORKBOOK_EXTERNAL, WORKBOOK_MACRO, WORKBOOK_NAMES, WORKBOOK_TOO_LARGE } from './workbook-refusals.js'

/** One entry of the archive's directory, as it declares itself. */
export interface Part {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly encrypted: boolean
}

/** What a workbook of plain tables never holds, by name. */
const FORBIDDEN: readonly (readonly [RegExp, RefusalDefinition])[] = [
  [/vbaproject|(^|\/)macrosheets\/|(^|\/)dialogsheets\/|vbadata/i, WORKBOOK_MACRO],
  [/(^|\/)(externallinks|embeddings|activex|querytables|model)\/|(^|\/)connections\.xml$|\.ole$/i, WORKBOOK_EXTERNAL],
  [/\.(zip|xls[xmb]?|xl[ts][xm]|docx?|pptx?|jar|7z|rar|gz|bz2|xz|tar|exe|dll|js|vbs|bat|ps1|sh|html?)$/i, WORKBOOK_NAMES],
]

const MIB = 1024 * 1024

const swells = ({ packed, unpacked }: Part): boolean => unpacked > SMALL_PART_BYTES && unpacked > packed * MAX_SWELLING

/** T36: refused by what the archive's directory says, before a byte is unpacked. While unpacking nothing may exceed what it said. */
export function judgeParts(parts: readonly Part[]): Refusal | null {
  if (parts.length > MAX_WORKBOOK_PARTS) return refuse(WORKBOOK_TOO_LARGE, { part: 'ZIP', limit: `${MAX_WORKBOOK_PARTS} files` })
  const names = new Set<string>()
  let total = 0
  for (const part of parts) {
    const { name } = part
    if (part.encrypted) return refuse(WORKBOOK_ENCRYPTED, { part: name })
    const folded = name.toLowerCase()
    if (names.has(folded)) return refuse(WORKBOOK_NAMES, { part: name })
    names.add(folded)
    const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(name))
    if (forbidden) return refuse(forbidden[1], { part: name })
    if (swells(part)) return refuse(WORKBOOK_TOO_LARGE, { part: name, limit: `1:${MAX_SWELLING}` })
    total += part.unpacked
    if (total > MAX_UNPACKED_BYTES) return refuse(WORKBOOK_TOO_LARGE, { part: name, limit: `${MAX_UNPACKED_BYTES / MIB} MiB` })
  }
  const missing = ['[content_types].xml', 'xl/workbook.xml'].find((name) => !names.has(name))
  return missing === undefined ? null : refuse(WORKBOOK_BROKEN, { part: missing, reason: 'not found' })
}
