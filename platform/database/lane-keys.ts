import type { DatabaseContext } from './context.js'
import { isUnavailable } from './pool-unavailable.js'
import type { Row, Statement } from './wire.js'

export type ByKey = ReadonlyMap<string, readonly Row[]>

type ReadOne = (context: DatabaseContext, statement: Statement, values: readonly unknown[]) => Promise<readonly Row[]>

interface Caller {
  readonly keys: readonly string[]
  readonly settle: (rows: ByKey) => void
  readonly fail: (error: unknown) => void
}

interface Merge {
  readonly context: DatabaseContext
  readonly statement: Statement
  readonly column: string
  readonly keys: Set<string>
  readonly callers: Caller[]
}

/** Beyond this many keys another statement begins; one caller's keys stay together. */
const MOST_KEYS = 2_000

/** Merges by-key reads of one tick and hands out the rows by key; rows are frozen, for several callers may hold them. */
export function keyReads(read: ReadOne): {
  add(context: DatabaseContext, statement: Statement, keys: readonly string[], column: string): Promise<ByKey>
  send(): void
} {
  // By the whole context first, so that the rows are those that each caller would have got alone; then by statement and column.
  let open = new Map<string, Map<string, Merge>>()
  const sharedIn = ({ key }: DatabaseContext): Map<string, Merge> => {
    const known = open.get(key) ?? new Map<string, Merge>()
    open.set(key, known)
    return known
  }
  return {
    add: (context, statement, keys, column) =>
      new Promise((settle, fail) => {
        const merges = sharedIn(context)
        const shared = `${statement.name} ${column}`
        const known = merges.get(shared)
        const merge = known && known.keys.size + keys.length <= MOST_KEYS ? known : { context, statement, column, keys: new Set<string>(), callers: [] }
        if (merge !== known) {
          if (known) void sendMerge(read, known)
          merges.set(shared, merge)
        }
        for (const key of keys) merge.keys.add(key)
        merge.callers.push({ keys, settle, fail })
      }),
    send() {
      const contexts = open
      open = new Map()
      for (const merges of contexts.values()) for (const merge of merges.values()) void sendMerge(read, merge)
    },
  }
}

async function sendMerge(read: ReadOne, { context, statement, column, keys, callers }: Merge): Promise<void> {
  try {
    const rows = group(await read(context, statement, [[...keys]]), column)
    for (const caller of callers) caller.settle(callers.length === 1 ? rows : only(rows, caller.keys))
  } catch (error) {
    // One caller's bad key must not fail the others: each asks again with its own.
    if (callers.length === 1 || isUnavailable(error)) for (const caller of callers) caller.fail(error)
    else for (const caller of callers) read(context, statement, [[...new Set(caller.keys)]]).then((rows) => caller.settle(group(rows, column)), caller.fail)
  }
}

function group(rows: readonly Row[], column: string): ByKey {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = String(row[column])
    const known = groups.get(key)
    if (known) known.push(Object.freeze(row) as Row)
    else groups.set(key, [Object.freeze(row) as Row])
  }
  for (const group of groups.values()) Object.freeze(group)
  return groups
}

function only(rows: ByKey, keys: readonly string[]): ByKey {
  const own = new Map<string, readonly Row[]>()
  for (const key of keys) {
    const found = rows.get(key)
    if (found) own.set(key, found)
  }
  return own
}
