import { refuse } from '../../../kernel/refusal.js'
import type { SubgraphRuntime } from '../../graph/runtime.js'
import type { Background } from '../../graph/subgraph.js'
import { endJob, readJob, releaseJob, type TakenJob, takeJob } from './queue.js'
import { IMPORT_MEMORY, IMPORT_WORKER_LOST } from './refusals.js'
import { isAtWork } from './states.js'
import type { ImportWorker } from './worker.js'

const POLL_MS = 1000
const MOST_ATTEMPTS = 3

/** A worker is gone; its job either says how it ended, is tried again, or was tried often enough. */
async function settle(runtime: SubgraphRuntime, job: TakenJob, overMemory: number | null): Promise<void> {
  const now = await readJob(runtime, job.id)
  if (!now || !isAtWork(now.state)) return
  if (overMemory !== null) await endJob(runtime, now, { state: 'FAILED', refusal: refuse(IMPORT_MEMORY, { limit: String(overMemory) }) })
  else if (now.attempts < MOST_ATTEMPTS) await releaseJob(runtime, job.id)
  else await endJob(runtime, now, { state: 'FAILED', refusal: refuse(IMPORT_WORKER_LOST, { attempts: String(now.attempts) }) })
}

/** Takes what was handed in, one after another, and has each done by a process of its own; only where such processes can be started. */
export const watchQueue: Background = (runtime, onError) => {
  const { startImportWorker } = runtime
  let stopped = false
  let current: ImportWorker | null = null
  let wake = (): void => undefined
  const once = async (): Promise<boolean> => {
    const job = startImportWorker ? await takeJob(runtime) : null
    if (!job || !startImportWorker) return false
    current = startImportWorker(runtime.name, job.id)
    if (stopped) current.kill()
    const { overMemory } = await current.ended
    current = null
    await settle(runtime, job, overMemory)
    return true
  }
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const worked = await once().catch((error: unknown) => {
        onError(error)
        return false
      })
      if (worked) continue
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, POLL_MS).unref()
      })
    }
  }
  const running = startImportWorker ? loop() : Promise.resolve()
  return {
    stop: async () => {
      stopped = true
      wake()
      current?.kill()
      await running
    },
  }
}
