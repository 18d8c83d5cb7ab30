import type { DatabaseContext } from './context.js'
import type { LaneConnection } from './lane-connection.js'
import { batchesOf, type DispatchPorts, dispatch, type Job } from './lane-dispatch.js'
import { keyReads } from './lane-keys.js'
import { waitingJobs } from './lane-queue.js'
import { laneSlots, type Slots } from './lane-slots.js'
import { connectionConfig } from './pool.js'
import { Unavailable } from './pool-unavailable.js'
import type { Row, Statement } from './wire.js'
import { encode } from './wire-values.js'

export type { Statement } from './wire.js'

/**
 * The hot read path: a few connections on which reads of many requests travel together, each context in an implicit
 * transaction of its own. Values: bigint and numeric as digits in text, date as YYYY-MM-DD, timestamptz as ISO text in UTC.
 */
export interface Reader {
  read<T>(context: DatabaseContext, statement: Statement, values: readonly unknown[]): Promise<readonly T[]>
  /**
   * The rows of many keys; the statement takes them as its one array parameter (`= any($1)`). Requests of the same context
   * in the same tick share one execution. Keys as PostgreSQL writes them (UUIDs in lower case); a key without rows is absent; rows are frozen.
   */
  readByKeys<T>(context: DatabaseContext, statement: Statement, keys: readonly string[], keyColumn: string): Promise<ReadonlyMap<string, readonly T[]>>
  close(): Promise<void>
}

export interface ReaderOptions {
  readonly url: string
  readonly searchPath: string
  readonly connections?: number
  readonly applicationName?: string
  /** Told the name of every statement sent: tests count what an operation costs. */
  readonly onStatement?: (name: string) => void
}

const MOST_WAITING = 20_000
/** Names made up of filters are without end: the check that a name has one text forgets them now and then. */
const MOST_TEXTS = 5000

/** By-key reads are planned once, not at every execution; and what only reads cannot write. */
const SESSION = { plan_cache_mode: 'force_generic_plan', default_transaction_read_only: 'on' }

export function createReader(options: ReaderOptions): Reader {
  const texts = new Map<string, string>()
  const lane = openLane(options, () => byKeys.send())
  const read = (context: DatabaseContext, statement: Statement, values: readonly unknown[]): Promise<Row[]> =>
    new Promise((settle, fail) => {
      const known = texts.get(statement.name) ?? statement.text
      if (known !== statement.text) return fail(new Error(`statement ${statement.name} has two texts`))
      if (texts.size >= MOST_TEXTS) texts.clear()
      texts.set(statement.name, known)
      lane.add({ context, statement, values: values.map(encode), settle, fail, alone: false, losses: 0 })
    })
  const byKeys = keyReads(read)
  return {
    read: async <T>(context: DatabaseContext, statement: Statement, values: readonly unknown[]) => (await read(context, statement, values)) as readonly T[],
    async readByKeys<T>(context: DatabaseContext, statement: Statement, keys: readonly string[], keyColumn: string) {
      if (keys.length === 0) return new Map<string, readonly T[]>()
      const rows = byKeys.add(context, statement, keys, keyColumn)
      lane.wake()
      return (await rows) as ReadonlyMap<string, readonly T[]>
    },
    close: lane.close,
  }
}

interface Lane {
  readonly add: (job: Job) => void
  readonly wake: () => void
  readonly close: () => Promise<void>
}

/** Collects the reads of a tick and sends them together. */
function openLane(
  { url, searchPath, connections = 2, applicationName = 'hub reader', onStatement = () => undefined }: ReaderOptions,
  beforeSending: () => void,
): Lane {
  const queue = waitingJobs(() => new Unavailable(slots.lastError()))
  let scheduled = false
  let closed = false
  const wake = (): void => {
    if (!scheduled) setImmediate(flush)
    scheduled = true
  }
  const slots = laneSlots(connectionConfig({ url, searchPath, applicationName, session: SESSION }), connections, wake)
  const requeue = (jobs: readonly Job[]): void => {
    queue.addFirst(jobs)
    wake()
  }
  const ports = { requeue, onStatement, onDone: () => void (queue.size() > 0 && wake()) }
  const flush = (): void => {
    beforeSending()
    scheduled = false
    queue.addFirst(sendAll(batchesOf(queue.takeAll()), slots, ports).flat())
  }
  return {
    wake,
    add(job) {
      if (closed || queue.size() >= MOST_WAITING) return job.fail(new Unavailable())
      queue.add(job)
      wake()
    },
    async close() {
      closed = true
      for (const job of queue.takeAll()) job.fail(new Unavailable())
      await slots.close()
    },
  }
}

/** What no connection takes now comes back. */
function sendAll(batches: readonly Job[][], slots: Slots, ports: DispatchPorts): Job[][] {
  const corked = new Set<LaneConnection>()
  const left = batches.filter((batch) => {
    const connection = slots.pick()
    if (!connection) return true
    if (!corked.has(connection)) connection.cork()
    corked.add(connection)
    dispatch(connection, batch, ports)
    return false
  })
  for (const connection of corked) connection.uncork()
  return left
}
