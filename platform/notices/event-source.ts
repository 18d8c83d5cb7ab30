import type { Pool } from 'pg'
import type { SubgraphName } from '../database/roles.js'

/** One event of a slice's outbox, as the action wrote it. */
export interface EventRow {
  readonly seq: string
  readonly topic: string
  readonly key: string
  readonly version: string
  readonly unitId: string | null
  readonly body: Readonly<Record<string, unknown>>
  /** When it was written, to the microsecond, in UTC: comparable as text. */
  readonly at: string
}

export interface EventsQuestion {
  readonly after: string
  readonly topics: readonly string[]
  readonly limit: number
}

export interface EventsRead {
  readonly rows: readonly EventRow[]
  /** Up to this number everything that there will ever be was looked at; null: as far as the rows go. */
  readonly until: string | null
  /** Everything that was written before this instant is among what was read so far; null: nothing is known yet. */
  readonly completeTo: string | null
}

/** Where a slice's events are read from: its database in process, its signed HTTP port when spread out. */
export interface EventSource {
  readonly name: SubgraphName
  since(question: EventsQuestion): Promise<EventsRead>
}

interface Head {
  readonly last: string
  readonly mark: string | null
  readonly oldest: string
  readonly clock: string
}

interface Settled {
  readonly last: bigint
  readonly clock: string | null
}

interface Pending extends Settled {
  readonly mark: bigint
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`
const HEAD = `select last::text, mark::text, oldest::text, to_char(clock at time zone 'UTC', ${UTC}) as clock from `
const EVENTS = `select seq::text, topic, key, version::text, unit_id as "unitId", body, to_char(at at time zone 'UTC', ${UTC}) as at from `

/**
 * Up to which number nobody is writing any more: marked at one reading, known at a later one, however long a transaction stays open.
 * Kept in memory: who starts anew marks anew, and reads nothing before he knows.
 */
export function databaseEvents(name: SubgraphName, pool: Pool): EventSource {
  let settled: Settled = { last: -1n, clock: null }
  let pending: Pending | null = null

  async function look(): Promise<Settled> {
    const { rows } = await pool.query<Head>({ name: 'events_head', text: `${HEAD}${name}.events_head($1)`, values: [String(pending?.last ?? settled.last)] })
    const [head] = rows
    if (!head) return settled
    if (pending && BigInt(head.oldest) > pending.mark) {
      settled = pending
      pending = null
    }
    if (BigInt(head.last) === settled.last) settled = { last: settled.last, clock: head.clock }
    else if (!pending && head.mark !== null) pending = { last: BigInt(head.last), clock: head.clock, mark: BigInt(head.mark) }
    return settled
  }

  return {
    name,
    async since({ after, topics, limit }) {
      const { last, clock } = await look()
      if (clock === null) return { rows: [], until: null, completeTo: null }
      const read = { name: 'read_events', text: `${EVENTS}${name}.read_events($1, $2, $3, $4)`, values: [after, String(last), topics, limit] }
      const { rows } = await pool.query<EventRow>(read)
      const drained = rows.length < limit
      return { rows, until: drained ? String(last) : null, completeTo: drained ? clock : (rows.at(-1)?.at ?? null) }
    },
  }
}
