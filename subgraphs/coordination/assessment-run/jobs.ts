import type { Em } from '../../../platform/database/orm.js'
import { JOBS_SCHEMA } from '../webhook/jobs.js'

export const ASSESS_TASK = 'assessRun'

export interface RunJob {
  readonly runId: string
}

/** In the transaction of its run: one job, tried again with growing pauses; what was judged before is not judged again. */
export const addRunJob = (em: Em, { runId }: RunJob): Promise<unknown> =>
  em.execute(`select 1 from ${JOBS_SCHEMA}.add_job(?, ?::json, max_attempts := 10, job_key := ?)`, [ASSESS_TASK, JSON.stringify({ runId }), `assess:${runId}`])
