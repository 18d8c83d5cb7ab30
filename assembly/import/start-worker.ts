import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StartImportWorker } from '../../platform/importing/jobs/worker.js'
import type { WorkerOrder } from './worker-order.js'

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), '..', 'import-worker.js')
/** T36: what an import may hold in memory, its program included. */
const MOST_MEGABYTES = 256
const LOOK_MS = 200
const PAGE_BYTES = 4096
/** The heap stays below, and the young generation small: it grows to fill a big machine's memory unless it is told not to. */
const HEAP = ['--max-old-space-size=144', '--max-semi-space-size=8']

/** Where the system tells it (Linux); elsewhere the heap's limit alone holds. */
async function residentMegabytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return (Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES) / 1024 / 1024
}

function guardMemory(child: ChildProcess, onOver: () => void): () => void {
  const timer = setInterval(async () => {
    if (child.pid === undefined || (await residentMegabytes(child.pid)) <= MOST_MEGABYTES) return
    onOver()
    child.kill('SIGKILL')
  }, LOOK_MS)
  return () => clearInterval(timer)
}

/** Starts a process for one import, watches its memory, and says how it ended; that of the hub is never in danger. */
export const importWorkers =
  (order: Pick<WorkerOrder, 'settings' | 'keysDir'>): StartImportWorker =>
  (subgraph, jobId) => {
    const child = fork(ENTRY, [], { execArgv: HEAP, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    let overMemory: number | null = null
    const stopGuard = guardMemory(child, () => {
      overMemory = MOST_MEGABYTES
    })
    child.send({ ...order, subgraph, jobId } satisfies WorkerOrder)
    const ended = new Promise<{ overMemory: number | null }>((resolve) => {
      const end = (): void => {
        stopGuard()
        resolve({ overMemory })
      }
      child.once('exit', end)
      child.once('error', end)
    })
    return { ended, kill: () => void child.kill('SIGKILL') }
  }
