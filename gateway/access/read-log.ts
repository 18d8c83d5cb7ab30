import type { Actor } from '../../kernel/actor.js'

/** One request as it is remembered: who asked for what, why, and how it ended. Personal data never stands here, only ids. */
export interface ReadLogRow {
  readonly at: string
  readonly kind: Actor['kind']
  readonly person: string
  readonly membership: string
  readonly client: string
  readonly agency: string | null
  readonly unit: string | null
  readonly institution: string | null
  readonly document: string
  readonly topics: readonly string[]
  readonly purpose: string | null
  readonly as_of: string | null
  /** Ids that the request named, and those of them that the answer holds (T04). */
  readonly asked: readonly string[]
  readonly returned: readonly string[]
  readonly trace_id: string
  /** ANSWERED, ANSWERED_IN_PART (with errors), or the code with which it was refused. */
  readonly outcome: string
}

export interface ReadLogOptions {
  readonly flush: (rows: readonly ReadLogRow[]) => Promise<void>
  readonly everyMs?: number
  readonly batch?: number
  /** Rows kept while the database does not take them; then reads are refused rather than left unrecorded. */
  readonly limit?: number
  readonly onFailure?: (error: unknown, waiting: number) => void
}

export interface ReadLog {
  /** False: refuse the read. */
  hasRoom(): boolean
  /** False: there was no room. Refused requests get half of it, so that nobody can stop the readers by being refused often. */
  record(row: ReadLogRow): boolean
  /** Writes what waits; resolves with the rows that could not be written. */
  close(): Promise<number>
}

const RETRY_AFTER_MS = 1000

/** Keeps the log off the answer's path: rows are written together, every 100 ms or 500 rows (stack.md §6.7). */
export function createReadLog({ flush, everyMs = 100, batch = 500, limit = 20_000, onFailure = () => undefined }: ReadLogOptions): ReadLog {
  let waiting: ReadLogRow[] = []
  let writing: Promise<boolean> | null = null
  let timer: NodeJS.Timeout | null = null

  function schedule(delay: number): void {
    timer ??= setTimeout(() => {
      timer = null
      void write()
    }, delay)
  }

  async function writeBatch(): Promise<boolean> {
    const rows = waiting.slice(0, batch)
    try {
      await flush(rows)
      waiting = waiting.slice(rows.length)
      return true
    } catch (error) {
      onFailure(error, waiting.length)
      return false
    } finally {
      writing = null
    }
  }

  async function write(): Promise<boolean> {
    if (waiting.length === 0) return true
    writing ??= writeBatch()
    const written = await writing
    if (written && waiting.length >= batch && !writing) void write()
    else if (waiting.length > 0) schedule(written ? everyMs : RETRY_AFTER_MS)
    return written
  }

  return {
    hasRoom: () => waiting.length < limit,
    record(row) {
      if (waiting.length >= (row.outcome.startsWith('ANSWERED') ? limit : limit / 2)) return false
      waiting.push(row)
      if (waiting.length >= batch && !writing) void write()
      else schedule(everyMs)
      return true
    },
    async close() {
      while (waiting.length > 0) if (!(await write())) break
      if (timer) clearTimeout(timer)
      return waiting.length
    },
  }
}
