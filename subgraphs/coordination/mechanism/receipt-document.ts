import { createHash } from 'node:crypto'
import { renderPdf } from '../../../platform/documents/pdf.js'
import type { PrintedDocument } from '../../../platform/documents/printed-document.js'
import { renderWorkbook } from '../../../platform/documents/xlsx.js'
import type { ReceiptRow } from './mechanism-types.graph.js'

const WORDS: Readonly<Record<string, string>> = { LEADER: '协调机制组长', OFFICE_DIRECTOR: '协调机制办公室主任', CONTACT: '联络人' }

/** 附件2 (L-56), in the words and the order of the form. What stands in a cell is what its reader may see. */
export const receiptDocument = (unitName: string, reportedOn: string | null, rows: readonly ReceiptRow[]): PrintedDocument => ({
  title: `${unitName}房地产融资协调机制联络人报名回执表`,
  head: [
    ['填报单位', unitName],
    ['上报日期', reportedOn ?? ''],
  ],
  tables: [
    {
      columns: ['席位', '姓名', '职务', '联系电话', '传真', '电子邮箱'].map((title) => ({ title })),
      rows: rows.map(({ role, name, post, phone, fax, email }) => [WORDS[role] ?? role, name ?? '', post ?? '', phone ?? '', fax ?? '', email ?? '']),
    },
  ],
  notes: [],
  seal: unitName,
})

export type DocumentFormat = 'PDF' | 'XLSX'

const MEDIA: Readonly<Record<DocumentFormat, string>> = {
  PDF: 'application/pdf',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** In the answer and nowhere kept: names and numbers stand in one sealed table, and in no file of the hub's. */
export async function printReceipt(document: PrintedDocument, format: DocumentFormat) {
  const bytes = format === 'PDF' ? await renderPdf(document) : await renderWorkbook(document)
  return {
    name: `${document.title}.${format.toLowerCase()}`,
    mediaType: MEDIA[format],
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: Buffer.from(bytes).toString('base64'),
  }
}
