import type { SubgraphName } from '../../database/roles.js'

/** A process that does one import. */
export interface ImportWorker {
  /** Never rejects. `overMemory`: the megabytes that it was not allowed to pass. */
  readonly ended: Promise<{ readonly overMemory: number | null }>
  kill(): void
}

/** Starts the process for a job of a subgraph; the composition root knows how. */
export type StartImportWorker = (subgraph: SubgraphName, jobId: string) => ImportWorker
