import type { Em } from '../../../platform/database/orm.js'

export const JOBS_SCHEMA = 'hub_jobs'
export const DELIVER_TASK = 'deliverNotices'

/** What stands in no project goes its own way. */
export const NO_PROJECT = '00000000-0000-0000-0000-000000000000'

export interface Lane {
  readonly endpointId: string
  readonly projectId: string
}

export const laneKey = ({ endpointId, projectId }: Lane): string => `${endpointId}:${projectId}`

/**
 * One job per endpoint and project, in the transaction of what it is for: it sends whatever waits there, in order. Who only adds to what
 * waits leaves the job's time as it is: a receiver that is away is not asked more often because more happens.
 */
export const addLaneJob = (em: Em, lane: Lane, afterMs = 0, mode: 'preserve_run_at' | 'replace' = 'preserve_run_at'): Promise<unknown> =>
  em.execute(
    `select 1 from ${JOBS_SCHEMA}.add_job(?, ?::json, run_at := clock_timestamp() + ? * interval '1 millisecond', max_attempts := 3, job_key := ?, job_key_mode := ?)`,
    [DELIVER_TASK, JSON.stringify(lane), afterMs, laneKey(lane), mode],
  )
