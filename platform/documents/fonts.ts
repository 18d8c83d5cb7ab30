import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../root.js'

const FOLDER = join(PROJECT_ROOT, 'node_modules', '@expo-google-fonts', 'noto-serif-sc')

/** Noto Serif SC (SIL Open Font License 1.1): all of 通用规范汉字表; no font of the system is needed. */
export const TEXT_FONT = join(FOLDER, '400Regular', 'NotoSerifSC_400Regular.ttf')
export const HEADING_FONT = join(FOLDER, '700Bold', 'NotoSerifSC_700Bold.ttf')

/** The part of fontkit (which pdfmake brings) that is used; it brings no types of its own. */
interface FontKit {
  create(bytes: Uint8Array): { hasGlyphForCodePoint(codePoint: number): boolean }
}

/** Printed without one of its characters a name is another name: so nothing is printed at all. */
export class CharacterWithoutGlyph extends Error {
  constructor(
    readonly character: string,
    readonly within: string,
  ) {
    super(`no font has ${codePointOf(character)} ${character}, which stands in ${JSON.stringify(within)}`)
  }
}

export const codePointOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Line ends are laid out and need no glyph. */
const LAID_OUT = new Set(['\n'])

/** Throws at the first character that the font has no glyph for. */
export async function checkGlyphs(texts: readonly string[], path: string = TEXT_FONT): Promise<void> {
  const { create } = createRequire(import.meta.url)('fontkit') as FontKit
  const font = create(await readFile(path))
  const known = new Set(LAID_OUT)
  for (const text of texts) {
    for (const character of text) {
      if (known.has(character)) continue
      if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) throw new CharacterWithoutGlyph(character, text)
      known.add(character)
    }
  }
}
