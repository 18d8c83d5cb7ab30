import DataLoader from 'dataloader'
import type { RequestContext } from '../../kernel/request.js'
import type { DatabaseContext } from '../database/context.js'
import type { Reader, Statement } from '../database/lane.js'
import type { SubgraphRuntime } from './runtime.js'

/** A by-key read: `text` takes one array of keys as $1 and returns, beside the row, the key it belongs to in column `key`. */
export interface KeyedStatement<Row> extends Statement {
  /** Never filled: carries the row's type. */
  readonly row?: Row
}

export const keyed = <Row>(name: string, text: string): KeyedStatement<Row> => ({ name, text })

/** What resolvers get: one per fetch of one request, so nothing is remembered across actors. */
export interface GraphContext {
  readonly request: RequestContext
  readonly runtime: SubgraphRuntime
  readonly database: DatabaseContext
  readonly reader: Reader
  /** All rows of one key; keys asked in one tick become one statement. */
  many<Row>(statement: KeyedStatement<Row>, key: string): Promise<readonly Row[]>
  /** The one row of a key, or null: not found and forbidden look the same. */
  one<Row>(statement: KeyedStatement<Row>, key: string): Promise<Row | null>
}

const byKeys = <Row>(reader: Reader, database: DatabaseContext, statement: Statement) =>
  new DataLoader<string, readonly Row[]>(
    async (keys) => {
      const found = await reader.readByKeys<Row>(database, statement, keys, 'key')
      return keys.map((key) => found.get(key) ?? [])
    },
    { maxBatchSize: 500 },
  )

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What is no id names no row; sent along, it would fail the statement for every other key of the tick. */
const mayNameRow = ({ text }: Statement, key: string): boolean => UUID.test(key) || !text.includes('$1::uuid[]')

export function graphContext(runtime: SubgraphRuntime, request: RequestContext): GraphContext {
  const database = runtime.contextFor(request)
  const reader = request.asOf === null ? runtime.reader : runtime.asOfReader
  const loaders = new Map<string, DataLoader<string, readonly unknown[]>>()
  const loader = <Row>(statement: KeyedStatement<Row>): DataLoader<string, readonly Row[]> => {
    const known = loaders.get(statement.name) as DataLoader<string, readonly Row[]> | undefined
    if (known) return known
    const made = byKeys<Row>(reader, database, statement)
    loaders.set(statement.name, made)
    return made
  }
  return {
    request,
    runtime,
    database,
    reader,
    many: async (statement, key) => (mayNameRow(statement, key) ? loader(statement).load(key) : []),
    one: async (statement, key) => (mayNameRow(statement, key) ? ((await loader(statement).load(key))[0] ?? null) : null),
  }
}
