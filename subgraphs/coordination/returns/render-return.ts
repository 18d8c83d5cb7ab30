import { createHash } from 'node:crypto'
import { renderPdf } from '../../../platform/documents/pdf.js'
import { renderWorkbook } from '../../../platform/documents/xlsx.js'
import { freezeFacts, linesOf, printedReturn, type ReturnFacts } from './gather-return.js'

export interface RenderedReturn {
  readonly factsJson: string
  readonly factsSha256: string
  readonly isNil: boolean
  readonly asOf: string
  readonly unitName: string
  readonly pdf: Uint8Array
  readonly xlsx: Uint8Array
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Facts and files of a return: all follow from the facts alone. */
export async function renderReturn(facts: ReturnFacts): Promise<RenderedReturn> {
  const document = printedReturn(facts)
  const [pdf, xlsx] = await Promise.all([renderPdf(document), renderWorkbook(document)])
  const { json, sha256 } = freezeFacts(facts)
  return { factsJson: json, factsSha256: sha256, isNil: linesOf(facts).length === 0, asOf: facts.asOf, unitName: facts.unitName, pdf, xlsx }
}
