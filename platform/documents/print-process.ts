import { CharacterWithoutGlyph, checkGlyphs } from './fonts.js'
import { LAYOUT_TEXT, layout } from './layout.js'
import type { PrintAnswer } from './pdf.js'
import type { PrintedDocument } from './printed-document.js'
import { textOf } from './text-of.js'

/** Looked at before it is laid out: the layout would leave out in silence what its font does not have. */
async function print(document: PrintedDocument): Promise<PrintAnswer> {
  try {
    await checkGlyphs([...textOf(document), LAYOUT_TEXT])
    return { bytes: await layout(document) }
  } catch (error) {
    if (error instanceof CharacterWithoutGlyph) return { missing: { character: error.character, within: error.within } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** One document and its end: what the layout takes of memory goes with the process. */
process.on('disconnect', () => process.exit(0))
process.once('message', (document) => {
  void print(document as PrintedDocument).then((answer) => process.send?.(answer))
})
