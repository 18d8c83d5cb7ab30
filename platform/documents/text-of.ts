import type { PrintedDocument, PrintedTable } from './printed-document.js'

const textOfTable = ({ title, columns, rows, foot }: PrintedTable): readonly string[] => [
  title ?? '',
  ...columns.map((column) => column.title),
  ...rows.flat(),
  ...(foot ?? []).flat(),
]

/** Every text of a document, in the order in which it is read. */
export const textOf = ({ title, head, tables, notes, seal }: PrintedDocument): readonly string[] => [
  title,
  ...head.flat(),
  ...tables.flatMap(textOfTable),
  ...notes,
  seal ?? '',
]
