import type { GraphContext, KeyedStatement } from '../graph/context.js'
import type { SearchSource } from './search-index.ddl.js'
import type { SearchKey } from './search-key.js'

interface FoundRow {
  readonly id: string
  readonly rank: number
  readonly field: string
  readonly matched: string
}

export interface HitsRow<Row> {
  readonly hits: readonly { readonly record: Row; readonly field: string; readonly text: string; readonly rank: string }[]
  readonly hasMore: boolean
}

const RANKS = ['EXACT', 'PREFIX', 'PART']

/** The index says which records, row-level security gives them: what the caller may not see is no hit, whatever the index says. */
export async function searchIn<Row>(
  context: GraphContext,
  { table }: SearchSource,
  byId: KeyedStatement<Row>,
  { text, first }: Pick<SearchKey, 'text' | 'first'>,
): Promise<HitsRow<Row>> {
  const statement = { name: `${table}.search`, text: `select id, rank, field, matched from search_${table}($1, $2::int)` }
  const found = await context.reader.read<FoundRow>(context.database, statement, [text, first + 1])
  const hits = await Promise.all(
    found.slice(0, first).map(async ({ id, rank, field, matched }) => {
      const record = await context.one(byId, id)
      return record === null ? [] : [{ record, field, text: matched, rank: RANKS[rank - 1] ?? 'PART' }]
    }),
  )
  return { hits: hits.flat(), hasMore: found.length > first }
}
