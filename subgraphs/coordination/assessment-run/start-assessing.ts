import type { Runner } from 'graphile-worker'
import type { SubgraphRuntime } from '../../../platform/graph/runtime.js'
import { inService } from '../webhook/deliver/endpoint.js'
import { startWorker } from '../webhook/deliver/start-worker.js'
import { ASSESS_TASK, type RunJob } from './jobs.js'
import { workOffRun } from './work-off-run.js'

const LOOK_MS = 1000

/** Runs beside the subgraph; who starts no run does not carry the queue's worker. */
export function startAssessing(runtime: SubgraphRuntime, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false
  let runner: Runner | null = null
  const waits = (): Promise<boolean> =>
    inService(runtime, async (em) => (await em.execute<unknown[]>('select 1 from assessment_run where finished_at is null limit 1')).length > 0)
  const look = async (): Promise<void> => {
    if (runner || !(await waits())) return
    runner = await startWorker(runtime, { [ASSESS_TASK]: (payload) => workOffRun(runtime, payload as RunJob) }, 1, onError)
  }
  let current: Promise<unknown> = Promise.resolve()
  const loop = async (): Promise<void> => {
    while (!stopped && !runner) {
      current = look().catch(onError)
      await current
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref())
    }
  }
  void loop()
  return {
    stop: async () => {
      stopped = true
      await current
      await runner?.stop().catch(onError)
    },
  }
}
