import type { Runner, TaskList } from 'graphile-worker'
import type { SubgraphRuntime } from '../../../../platform/graph/runtime.js'
import { JOBS_SCHEMA } from '../jobs.js'

/** The queue's worker, loaded when there is something for it to do: who has nothing does not carry it. */
export async function startWorker(runtime: SubgraphRuntime, taskList: TaskList, concurrency: number, onError: (error: unknown) => void): Promise<Runner> {
  const { Logger, run } = await import('graphile-worker')
  const logger = new Logger(() => (level, message) => void (level === 'error' && onError(new Error(message))))
  // The library holds connections while nothing runs on them: one that breaks then must have a listener (X5).
  runtime.pool.on('connect', (client) => void client.on('error', () => undefined))
  const runner = await run({ pgPool: runtime.pool, schema: JOBS_SCHEMA, concurrency, pollInterval: 1000, noHandleSignals: true, logger, taskList })
  runner.promise.catch(onError)
  return runner
}
