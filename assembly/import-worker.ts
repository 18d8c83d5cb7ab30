import 'reflect-metadata'
import { openFileStore } from '../platform/files/open-store.js'
import { readJob } from '../platform/importing/jobs/queue.js'
import { runJob } from '../platform/importing/jobs/run-job.js'
import { catalogueFor } from './import/import-into.js'
import { kindCalled } from './import/kinds.js'
import type { WorkerOrder } from './import/worker-order.js'
import { openOne } from './open-subgraphs.js'
import { SUBGRAPH_DEFINITIONS } from './parts.js'
import { readAuthorization } from './schema-files.js'
import { openServers } from './servers.js'

/**
 * A process of its own for one import: what a file does to it, it does to nobody else. It opens the one subgraph with that subgraph's own
 * role and asks nobody; reference copies are kept current by the subgraph itself.
 */
async function work({ subgraph, jobId, settings, keysDir }: WorkerOrder): Promise<void> {
  const definition = SUBGRAPH_DEFINITIONS.find(({ name }) => name === subgraph)
  if (!definition) throw new Error(`no subgraph is called ${subgraph}`)
  const servers = await openServers(settings, () => undefined, subgraph)
  const runtime = await openOne(
    { ...definition, background: [] },
    {
      servers,
      matrix: await readAuthorization(),
      dataDir: settings.dataDir,
      keysDir,
      ask: () => Promise.reject(new Error('an import asks nobody')),
      sources: [],
      onInboxError: () => undefined,
      onBackgroundError: (name, error) => void process.stderr.write(`${name}: ${String(error)}\n`),
    },
  )
  try {
    const job = await readJob(runtime, jobId)
    if (!job) throw new Error(`there is no job ${jobId}`)
    const kind = kindCalled(job.kind)
    await runJob({ runtime, kind, job, store: await openFileStore(settings), catalogue: catalogueFor(kind) })
  } finally {
    await runtime.close()
    await servers.stop()
  }
}

// Without its parent nobody would hear of it, and the job will be taken again.
process.on('disconnect', () => process.exit(1))
process.once('message', (order) => {
  work(order as WorkerOrder).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exit(1)
    },
  )
})
