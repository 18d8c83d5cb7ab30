import type { DatabaseContext } from './context.js'
import type { LaneConnection } from './lane-connection.js'
import { asUnavailable, isLost, messageOf, Unavailable } from './pool-unavailable.js'
import { codeOf } from './start-error.js'
import type { Row, Statement } from './wire.js'

/** One read on its way. */
export interface Job {
  readonly context: DatabaseContext
  readonly statement: Statement
  readonly values: (string | null)[]
  readonly settle: (rows: Row[]) => void
  readonly fail: (error: unknown) => void
  /** Skipped because of another read's error: goes again in a batch of its own. */
  alone: boolean
  /** How many connections were lost under it. */
  losses: number
}

const MOST_JOBS = 64
/** All connections of a lane may be found dead one after the other. */
const MOST_LOSSES = 3

/** Batches of one context each: the first `MOST_JOBS` of every context, and each lonely job by itself. */
export function batchesOf(jobs: readonly Job[]): Job[][] {
  const batches: Job[][] = []
  const open = new Map<string, Job[]>()
  for (const job of jobs) {
    const known = job.alone ? undefined : open.get(job.context.key)
    if (known && known.length < MOST_JOBS) known.push(job)
    else {
      const batch = [job]
      batches.push(batch)
      if (!job.alone) open.set(job.context.key, batch)
    }
  }
  return batches
}

export interface DispatchPorts {
  readonly requeue: (jobs: readonly Job[]) => void
  readonly onStatement: (name: string) => void
  /** A batch has left the wire. */
  readonly onDone: () => void
}

/** Sends a batch; statements that the connection does not know yet are prepared first. */
export function dispatch(connection: LaneConnection, batch: readonly Job[], ports: DispatchPorts): void {
  const unknown = batch.filter(({ statement }) => connection.known(statement) === null)
  if (unknown.length === 0) sendBatch(connection, batch, ports)
  else void prepareThenSend(connection, batch, unknown, ports)
}

async function prepareThenSend(connection: LaneConnection, batch: readonly Job[], unknown: readonly Job[], ports: DispatchPorts): Promise<void> {
  const failed = new Set<Job>()
  await Promise.all(
    unknown.map((job) =>
      connection.prepare(job.statement).catch((error: unknown) => {
        failed.add(job)
        failJob(job, error, ports)
      }),
    ),
  )
  const ready = batch.filter((job) => !failed.has(job))
  if (ready.length > 0) sendBatch(connection, ready, ports)
}

function sendBatch(connection: LaneConnection, batch: readonly Job[], ports: DispatchPorts): void {
  const reads = batch.map(({ statement, values }) => {
    const prepared = connection.known(statement)
    if (!prepared) throw new Error(`statement ${statement.name} is not prepared`)
    ports.onStatement(statement.name)
    return { prepared, values }
  })
  connection.send(batch[0]?.context.values ?? [], reads, {
    rows: (index, rows) => batch[index]?.settle(rows),
    failed: (index, error) => {
      if (isStalePlan(error)) connection.destroy()
      afterFailure(batch, index, error, ports)
      ports.onDone()
    },
    ended: ports.onDone,
  })
}

/** Earlier jobs stand, the failing one fails, skipped ones go again each on its own: a stranger's bad id is not their error. */
function afterFailure(batch: readonly Job[], index: number, error: Error, ports: DispatchPorts): void {
  const open = batch.slice(Math.max(index, 0))
  if (index < 0 || isLost(error)) {
    for (const job of open) failJob(job, error, ports)
    return
  }
  const [failing, ...skipped] = open
  if (failing) failJob(failing, error, ports)
  for (const job of skipped) job.alone = true
  ports.requeue(skipped)
}

function failJob(job: Job, error: unknown, ports: DispatchPorts): void {
  job.losses += 1
  if (job.losses > MOST_LOSSES || !(isLost(error) || isStalePlan(error))) {
    job.fail(isStalePlan(error) ? new Unavailable(error) : asUnavailable(error))
    return
  }
  ports.requeue([job])
}

/** A migration changed a table under a prepared statement: only a new connection plans anew. */
const isStalePlan = (error: unknown): boolean => codeOf(error) === '26000' || (codeOf(error) === '0A000' && messageOf(error).startsWith('cached plan'))
