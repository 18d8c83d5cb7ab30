import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import type { Runtimes } from './acting.js'

/** The lock for which the matcher asks at every turn; while somebody holds it, it waits. */
const TURN = 'select pg_advisory_lock(hashtextextended($1, 0))'
const END_OF_TURN = 'select pg_advisory_unlock(hashtextextended($1, 0))'

async function hold({ pool, name }: SubgraphRuntime): Promise<() => Promise<void>> {
  const client = await pool.connect()
  await client.query(TURN, [`${name}.match`])
  return async () => {
    await client.query(END_OF_TURN, [`${name}.match`])
    client.release()
  }
}

/** Writes while no matcher looks: with every link it would look again at the project and all that is near it, a hundred times over. */
export async function withoutMatchers<T>(runtimes: Runtimes, work: () => Promise<T>): Promise<T> {
  const held = await Promise.all([...runtimes.values()].map(hold))
  try {
    return await work()
  } finally {
    for (const release of held) await release()
  }
}
