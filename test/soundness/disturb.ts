import type pg from 'pg'

/** Readers of this database's subgraphs. */
const READERS = `select pid from pg_stat_activity where datname = current_database() and application_name ~ '(reads|as-of)$'`

/** Cancels running reads and, now and then, ends a connection: every kind of error that a statement can meet, in the middle of the others. */
export function disturb(admin: pg.Client): { stop(): Promise<{ cancelled: number }> } {
  let stopped = false
  let cancelled = 0
  const loop = async (): Promise<void> => {
    for (let n = 1; !stopped; n++) {
      const { rowCount } = await admin.query(`select pg_cancel_backend(pid) from (${READERS} and state = 'active' limit 2) r`)
      cancelled += rowCount ?? 0
      if (n % 40 === 0) await admin.query(`select pg_terminate_backend(pid) from (${READERS} order by random() limit 1) r`)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  const running = loop()
  return {
    async stop() {
      stopped = true
      await running
      return { cancelled }
    },
  }
}
