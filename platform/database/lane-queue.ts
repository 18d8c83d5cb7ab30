import type { Job } from './lane-dispatch.js'
import { TIMEOUTS } from './pool.js'
import type { Unavailable } from './pool-unavailable.js'

export interface WaitingJobs {
  readonly size: () => number
  readonly add: (job: Job) => void
  /** Back to the head; what was not waiting before begins to wait now. */
  readonly addFirst: (jobs: readonly Job[]) => void
  readonly takeAll: () => Job[]
}

/** Jobs that wait for a connection, no longer than `TIMEOUTS.connect` (X6). */
export function waitingJobs(timeoutError: () => Unavailable): WaitingJobs {
  let jobs: Job[] = []
  const since = new WeakMap<Job, number>()
  let timer: NodeJS.Timeout | null = null

  const expire = (): void => {
    timer = null
    const late = performance.now() - TIMEOUTS.connect
    const waiting = jobs
    jobs = waiting.filter((job) => (since.get(job) ?? 0) > late)
    for (const job of waiting) if ((since.get(job) ?? 0) <= late) job.fail(timeoutError())
    arm()
  }
  const arm = (): void => {
    const [first] = jobs
    if (!first || timer) return
    timer = setTimeout(expire, Math.max(1, (since.get(first) ?? 0) + TIMEOUTS.connect - performance.now()))
  }
  return {
    size: () => jobs.length,
    add: (job: Job): void => void jobs.push(job),
    addFirst(back: readonly Job[]): void {
      for (const job of back) if (!since.has(job)) since.set(job, performance.now())
      if (back.length > 0) jobs = [...back, ...jobs]
      arm()
    },
    takeAll(): Job[] {
      const all = jobs
      jobs = []
      return all
    },
  }
}
