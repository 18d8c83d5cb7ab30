import pg from 'pg'
import { SET_CONTEXT_SQL } from './context.js'
import { TIMEOUTS } from './pool.js'
import { isLost } from './pool-unavailable.js'
import { type BatchListener, batchExchange, type Prepared, prepareExchange, type Read, type Statement } from './wire.js'

const CONTEXT: Statement = { name: 'hub_context', text: SET_CONTEXT_SQL }

/** Longer than any statement may take: then the network or the server is gone without a word. */
const SILENCE = TIMEOUTS.statement + 3_000
/** A batch that takes this long makes others wait: new reads go elsewhere or stay in the queue, where they time out. */
const STALLED = 250
const MOST_BATCHES = 64
/**
 * A statement per combination of filters, each with its plan in the server's memory: thousands come only from who makes them up.
 * Then the connection is worn and another takes its place.
 */
export const MOST_STATEMENTS = 1000

/** One connection of a lane: knows its statements, sends batches without waiting for the ones before. */
export interface LaneConnection {
  readonly lost: () => boolean
  /** Batches on the wire. */
  readonly load: () => number
  readonly accepts: () => boolean
  /** It has prepared too much and nothing is on its way any more. */
  readonly worn: () => boolean
  /** The statement as this connection knows it, or null: then `prepare` comes first. */
  readonly known: (statement: Statement) => Prepared | null
  readonly prepare: (statement: Statement) => Promise<Prepared>
  readonly send: (values: readonly string[], reads: readonly Read[], listener: BatchListener) => void
  /** What is written between the two goes out as one piece. */
  readonly cork: () => void
  readonly uncork: () => void
  /** Drops it, with everything on the wire. */
  readonly destroy: () => void
  readonly close: () => Promise<void>
}

type Pipelined = pg.ClientConfig & { readonly pipeline: true }

export async function connectLane(config: pg.ClientConfig): Promise<LaneConnection> {
  const pipelined: Pipelined = { ...config, pipeline: true }
  const client = new pg.Client(pipelined)
  const wire = watchWire(client)
  await client.connect()
  const { stream } = client.connection
  const statements = knownStatements(client)
  const context = await statements.prepare(CONTEXT)
  return {
    ...statements,
    lost: () => wire.lost,
    load: () => wire.load,
    accepts: () =>
      !wire.lost && statements.count() < MOST_STATEMENTS && (wire.load === 0 || (wire.load < MOST_BATCHES && performance.now() - wire.progressAt < STALLED)),
    worn: () => wire.load === 0 && statements.idle() && statements.count() >= MOST_STATEMENTS,
    send(values, reads, listener) {
      wire.sent()
      const failed = (index: number, error: Error): void => {
        wire.done(error)
        listener.failed(index, error)
      }
      const ended = (): void => {
        wire.done(null)
        listener.ended()
      }
      client.query(batchExchange({ prepared: context, values: [...values] }, reads, { rows: listener.rows, failed, ended }))
    },
    cork: () => stream.cork(),
    uncork: () => stream.uncork(),
    destroy: () => void stream.destroy(),
    close: () => client.end(),
  }
}

/** How many batches are on the wire, when one last came back, and whether the connection is lost. */
function watchWire(client: pg.Client) {
  const watchdog = setTimeout(() => wire.load > 0 && client.connection.stream.destroy(), SILENCE).unref()
  const moved = (): void => {
    wire.progressAt = performance.now()
    watchdog.refresh()
  }
  const wire = {
    load: 0,
    progressAt: 0,
    lost: false,
    sent(): void {
      if (wire.load === 0) moved()
      wire.load += 1
    },
    done(error: Error | null): void {
      wire.load -= 1
      // PostgreSQL says good-bye before the socket closes: what goes out in between would be lost too.
      if (isLost(error)) wire.lost = true
      moved()
    },
  }
  // Never without a listener: an error without one ends the process (X5). What is on the wire is told one by one.
  client.on('error', () => {
    wire.lost = true
  })
  client.on('end', () => {
    wire.lost = true
    clearTimeout(watchdog)
  })
  return wire
}

interface KnownStatements extends Pick<LaneConnection, 'known' | 'prepare'> {
  readonly count: () => number
  readonly idle: () => boolean
}

function knownStatements(client: pg.Client): KnownStatements {
  const prepared = new Map<string, Prepared>()
  const preparing = new Map<string, Promise<Prepared>>()
  return {
    count: () => prepared.size,
    idle: () => preparing.size === 0,
    known: ({ name }) => prepared.get(name) ?? null,
    prepare(statement) {
      const { name } = statement
      const under = preparing.get(name)
      if (under) return under
      const made = new Promise<Prepared>((settle, fail) => client.query(prepareExchange(statement, settle, fail)))
      preparing.set(name, made)
      return made
        .then((done) => {
          prepared.set(name, done)
          return done
        })
        .finally(() => preparing.delete(name))
    },
  }
}
