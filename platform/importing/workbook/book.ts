import { MAX_INDEX_BYTES } from '../limits.js'
import type { Archive } from './archive.js'
import { joinedText } from './joined-text.js'
import { type NumberStyle, styleOfFormat } from './number-styles.js'
import { type PackedTexts, packedTexts } from './packed-texts.js'
import { readWhole } from './read-xml.js'
import { unreadable } from './unreadable.js'
import { WORKBOOK_BROKEN } from './workbook-refusals.js'

/** The sheet that templates are filled in on. */
export const FILL_IN = '填报'

/** What the cells of the sheet stand on. */
export interface Book {
  readonly sheet: string
  readonly sheetPart: string
  readonly from1904: boolean
  readonly styles: readonly NumberStyle[]
  readonly texts: PackedTexts
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STYLES = 'xl/styles.xml'
const TEXTS = 'xl/sharedStrings.xml'

async function targetsOf(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readWhole(RELATIONS, archive.open(RELATIONS, MAX_INDEX_BYTES), {
    open: (name, { Id = '', Target = '', TargetMode }) => {
      if (name === 'Relationship' && TargetMode !== 'External') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return targets
}

/** The sheet called 填报, or the first one that is shown. */
async function sheetOf(archive: Archive): Promise<Pick<Book, 'sheet' | 'sheetPart' | 'from1904'>> {
  const sheets: { name: string; id: string; hidden: boolean }[] = []
  let from1904 = false
  await readWhole(WORKBOOK, archive.open(WORKBOOK, MAX_INDEX_BYTES), {
    open: (tag, { name = '', state, date1904, ...rest }) => {
      const id = Object.entries(rest).find(([key]) => /^(\w+:)id$/.test(key))?.[1] ?? ''
      if (tag === 'sheet') sheets.push({ name, id, hidden: state === 'hidden' || state === 'veryHidden' })
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
    },
  })
  const chosen = sheets.find(({ name }) => name === FILL_IN) ?? sheets.find(({ hidden }) => !hidden)
  const part = chosen && (await targetsOf(archive)).get(chosen.id)
  if (!chosen || part === undefined || !archive.has(part)) throw unreadable(WORKBOOK_BROKEN, { part: WORKBOOK, reason: 'no sheet' })
  return { sheet: chosen.name, sheetPart: part, from1904 }
}

async function stylesOf(archive: Archive): Promise<readonly NumberStyle[]> {
  const formats = new Map<number, string>()
  const styles: NumberStyle[] = []
  let inCells = false
  if (!archive.has(STYLES)) return styles
  await readWhole(STYLES, archive.open(STYLES, MAX_INDEX_BYTES), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode)
      if (name === 'xf' && inCells) styles.push(styleOfFormat(Number(numFmtId), formats.get(Number(numFmtId))))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

async function textsOf(archive: Archive): Promise<PackedTexts> {
  const texts = packedTexts(TEXTS)
  if (!archive.has(TEXTS)) return texts
  const joined = joinedText()
  await readWhole(TEXTS, archive.open(TEXTS), {
    open: joined.open,
    text: joined.text,
    close: (name) => {
      joined.close(name)
      if (name === 'si') texts.add(joined.take())
    },
  })
  return texts
}

export async function readBook(archive: Archive): Promise<Book> {
  return { ...(await sheetOf(archive)), styles: await stylesOf(archive), texts: await textsOf(archive) }
}
