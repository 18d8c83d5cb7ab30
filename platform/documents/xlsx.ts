import type { PrintedDocument } from './printed-document.js'
import { formSheet } from './workbook/form-sheet.js'
import { sheetPath, workbookParts } from './workbook/parts.js'
import { FORM_STYLES } from './workbook/styles.js'
import { type ZipEntry, zip } from './workbook/zip.js'

async function* entries(document: PrintedDocument): AsyncGenerator<ZipEntry> {
  yield { name: sheetPath(1), content: formSheet(document) }
  yield* workbookParts(['报表'], FORM_STYLES)
}

/** The document as a workbook. The archive carries no time of its making: the same document gives the same bytes. */
export async function renderWorkbook(document: PrintedDocument): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of zip(entries(document))) parts.push(part)
  return Buffer.concat(parts)
}
