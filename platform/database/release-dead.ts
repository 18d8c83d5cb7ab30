import type { Pool, PoolClient } from 'pg'

/** Whoever holds a connection whose last statement succeeded gives it back at once; this is long after. */
const GRACE_MS = 100

/**
 * Gives the places of dead connections back to the pool (X3, X5). The query builder below the ORM releases a connection when its COMMIT or
 * ROLLBACK has succeeded; on a connection that died inside a transaction neither does, and after as many deaths as there are places
 * every write would wait for ever.
 */
export function releaseDead(pool: Pool): void {
  const lent = new Set<PoolClient>()
  pool.on('acquire', (client) => lent.add(client))
  pool.on('release', (_error, client) => lent.delete(client))
  pool.on('connect', (client) => {
    client.once('end', () => {
      setTimeout(() => {
        if (lent.has(client)) client.release(true)
      }, GRACE_MS).unref()
    })
  })
}
