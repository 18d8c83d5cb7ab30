import { createHash } from 'node:crypto'
import type { Connection } from 'pg'
import { type Decode, decoderFor } from './wire-values.js'

/** One SQL text under one name, parsed once per connection: the same name always has the same text. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** A statement that a connection knows, with what its rows look like. */
export interface Prepared {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly decode: Decode | null }[]
}

export type Row = Record<string, unknown>

/** What pg hands the messages of one exchange to. After `handleError` nothing more comes, also not for a lost connection. */
interface Exchange {
  submit(connection: Connection): void
  handleRowDescription(message: { fields: readonly { name: string; dataTypeID: number }[] }): void
  handleDataRow(message: { fields: readonly (string | null)[] }): void
  handleCommandComplete(): void
  handleReadyForQuery(): void
  handleError(error: Error): void
  handlePortalSuspended(): void
  handleEmptyQuery(): void
  handleCopyInResponse(connection: Connection): void
  handleCopyData(): void
}

const nothing = (): void => undefined

const UNUSED = {
  handleRowDescription: nothing,
  handleDataRow: nothing,
  handleCommandComplete: nothing,
  handlePortalSuspended: nothing,
  handleEmptyQuery: nothing,
  // A COPY is no read: answering makes it an error instead of a connection that waits for ever.
  handleCopyInResponse: (connection: Connection) => (connection as Connection & { sendCopyFail(why: string): void }).sendCopyFail('only reads'),
  handleCopyData: nothing,
}

/** PostgreSQL cuts a name off after 63 bytes, and two that were then alike would be one statement: a long name goes by its digest. */
const nameOnWire = (name: string): string => (Buffer.byteLength(name) <= 63 ? name : createHash('sha256').update(name).digest('base64url'))

/** Parse, Describe, Sync: afterwards an execution needs neither a text nor a description. */
export function prepareExchange(statement: Statement, settle: (prepared: Prepared) => void, fail: (error: Error) => void): Exchange {
  const name = nameOnWire(statement.name)
  let columns: Prepared['columns'] = []
  return {
    ...UNUSED,
    submit(connection) {
      connection.parse({ name, text: statement.text, types: [] }, true)
      connection.describe({ type: 'S', name }, true)
      connection.sync()
    },
    handleRowDescription({ fields }) {
      columns = fields.map(({ name, dataTypeID }) => ({ name, decode: decoderFor(dataTypeID) }))
    },
    handleReadyForQuery: () => settle({ name, columns }),
    handleError: fail,
  }
}

export interface Read {
  readonly prepared: Prepared
  readonly values: (string | null)[]
}

export interface BatchListener {
  /** A read is done; `index` counts the reads from 0. */
  rows(index: number, rows: Row[]): void
  /** The read `index` failed (-1: the context could not be set) and those behind it were skipped by PostgreSQL. */
  failed(index: number, error: Error): void
  /** All reads are done. */
  ended(): void
}

/**
 * One context, its reads, one Sync: PostgreSQL makes them one implicit transaction, and the context, set for the
 * transaction only, ends with it whatever happens. No BEGIN, no COMMIT, no state on the session.
 */
export function batchExchange(context: Read, reads: readonly Read[], listener: BatchListener): Exchange {
  let index = -1
  let rows: Row[] = []
  return {
    ...UNUSED,
    submit(connection) {
      for (const { prepared, values } of [context, ...reads]) {
        connection.bind({ statement: prepared.name, values }, true)
        connection.execute(null, true)
      }
      connection.sync()
    },
    handleDataRow({ fields }) {
      const read = reads[index]
      if (read) rows.push(toRow(read.prepared, fields))
    },
    handleCommandComplete() {
      if (index >= 0) listener.rows(index, rows)
      index += 1
      rows = []
    },
    handleReadyForQuery: () => listener.ended(),
    handleError: (error) => listener.failed(index, error),
  }
}

function toRow({ columns }: Prepared, fields: readonly (string | null)[]): Row {
  const row: Row = {}
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]
    const field = fields[at] ?? null
    if (column) row[column.name] = field === null || column.decode === null ? field : column.decode(field)
  }
  return row
}
