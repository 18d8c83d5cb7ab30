import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RefusalDefinition } from '../../../kernel/refusal.js'
import type { FileStore } from '../../files/store.js'
import type { SubgraphRuntime } from '../../graph/runtime.js'
import { ImportRefused } from '../apply-bulk.js'
import type { Progress } from '../import-file.js'
import type { ImportKind } from '../import-kind.js'
import type { StoredReport } from './job.reads.js'
import { beat, type Ending, endJob, type TakenJob } from './queue.js'
import { isAtWork, isCheck } from './states.js'
import { type Change, changesIn, MOST_CHANGES, summaryOf } from './summary.js'
import { workFolder } from './work-folder.js'

const BEAT_MS = 1000
/** Long enough for a batch that waits its turn; an import as a whole has no deadline. */
const BATCH_MS = 30_000

export interface Work {
  readonly runtime: SubgraphRuntime
  readonly kind: ImportKind
  readonly job: TakenJob
  readonly store: FileStore
  /** Every refusal that the rows may meet, for the error report's text. */
  readonly catalogue: ReadonlyMap<string, RefusalDefinition>
}

/** Says every second how far it is, and hears whether it is to stop. */
function heart({ runtime, job }: Work) {
  const stop = new AbortController()
  let progress: Pick<Progress, 'rows' | 'rowsTotal'> | null = null
  let last: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    if (await beat(runtime, job.id, progress?.rowsTotal ?? null, progress?.rows ?? 0)) stop.abort()
  }
  const timer = setInterval(() => {
    // A missed beat is made up by the next.
    last = last.then(once).catch(() => undefined)
  }, BEAT_MS)
  return {
    signal: stop.signal,
    onProgress: (now: Progress) => {
      progress = now
    },
    end: async () => {
      clearInterval(timer)
      await last
    },
  }
}

async function keepReport(store: FileStore, path: string | null, name: string): Promise<StoredReport | null> {
  if (path === null) return null
  const { sha256, size } = await store.put(createReadStream(path))
  return { sha256, size, name }
}

async function importIt(work: Work, folder: string, pulse: ReturnType<typeof heart>): Promise<Ending> {
  const { runtime, kind, job, store, catalogue } = work
  const dryRun = isCheck(job.state)
  const request = () => ({ actor: job.actor, asOf: null, language: 'zh' as const, purpose: null, traceId: job.id, deadline: Date.now() + BATCH_MS })
  const changes: Change[] = []
  const result = await kind.run(runtime, request, {
    path: await store.path(job.sha256),
    name: job.name,
    dryRun,
    catalogue,
    signal: pulse.signal,
    onProgress: pulse.onProgress,
    onResults: (rows, results) => void changes.push(...changesIn(rows, results).slice(0, MOST_CHANGES - changes.length)),
    reportPath: join(folder, 'report'),
  })
  if (result.state === 'REFUSED') return { state: 'FAILED', refusal: result.refusal }
  const extension = result.encoding === 'XLSX' ? 'xlsx' : 'csv'
  const report = await keepReport(store, result.report, `${job.name}.errors.${extension}`)
  const ending = { totals: summaryOf(result.totals), rowsTotal: result.rowsTotal, report, ...(dryRun ? { changes } : {}) }
  if (result.state === 'STOPPED') return { ...ending, state: 'CANCELLED' }
  if (!dryRun && result.totals.refusedRows === 0) await kind.finish?.(runtime, request())
  return { ...ending, state: dryRun ? 'CHECKED' : 'DONE' }
}

/** Checks or imports one file in the name of who brought it, whose rights are judged with every batch, and writes down how it ended. */
export async function runJob(work: Work): Promise<void> {
  // Cancelled, or done by another, before this process had started: what is neither being checked nor confirmed is not written.
  if (!isAtWork(work.job.state)) return
  const folder = await workFolder()
  const pulse = heart(work)
  let ending: Ending
  try {
    ending = await importIt(work, folder, pulse)
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error
    ending = { state: 'FAILED', refusal: error.refusal }
  } finally {
    await pulse.end()
    await rm(folder, { recursive: true, force: true })
  }
  await endJob(work.runtime, work.job, ending)
}
