import type { ExportColumn } from './columns.js'
import { argumentsOf, type ListField } from './find-list.js'

const PAGE = 100

function selectionOf(columns: readonly ExportColumn[]): string {
  const fields = new Map<string, string[]>()
  for (const { path } of columns) fields.set(path[0], [...(fields.get(path[0]) ?? []), ...path.slice(1)])
  return [...fields].map(([name, inner]) => (inner.length > 0 ? `${name} { ${inner.join(' ')} }` : name)).join(' ')
}

/** One page of the list with exactly these columns; the total is counted with the first page. */
export function listDocument(list: ListField, columns: readonly ExportColumn[], given: readonly string[]): string {
  const { name, args } = list.field
  const used = args.filter((argument) => argumentsOf(list).includes(argument.name) && given.includes(argument.name))
  const variables = ['$after: String', '$count: Boolean!', ...used.map((argument) => `$${argument.name}: ${argument.type}`)]
  const passed = [`first: ${PAGE}`, 'after: $after', ...used.map((argument) => `${argument.name}: $${argument.name}`)]
  return `query export_${name}(${variables.join(', ')}) {
  ${name}(${passed.join(', ')}) {
    nodes { ${selectionOf(columns)} }
    pageInfo { hasNextPage endCursor }
    totalCount @include(if: $count)
  }
}`
}
