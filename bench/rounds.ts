import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Candidate } from './fleet.js'
import type { Round, RoundResult } from './load/load.js'
import { familyMs, processMs } from './processor-time.js'
import { type Asker, bodyFor } from './workloads/asker.js'
import type { Workload } from './workloads/workload.js'

/** One round of one candidate: what the load saw, and what it cost per request. */
export interface Measured extends RoundResult {
  readonly nodeMs: number
  readonly postgresMs: number
}

export interface Load {
  run(round: Round): Promise<RoundResult>
  stop(): void
}

/** The load comes from another process. */
export function startLoad(): Load {
  const child: ChildProcess = fork(join(import.meta.dirname, 'load/load.js'))
  return {
    run: (round) =>
      new Promise((resolve, reject) => {
        child.once('message', (message: { result?: RoundResult; error?: string }) => {
          if (message.result) resolve(message.result)
          else reject(new Error(message.error))
        })
        child.send(round)
      }),
    stop: () => child.disconnect(),
  }
}

export interface RoundOptions {
  readonly workload: Workload
  readonly askers: readonly Asker[]
  readonly candidate: Candidate
  readonly clients: number
  readonly seconds: number
  /** The process that all PostgreSQL backends came from. */
  readonly postmaster: number
}

/** Each client is one actor and begins at another of his ids. */
const askingOf = ({ workload, askers, candidate, clients }: RoundOptions): Round['clients'] =>
  Array.from({ length: clients }, (_, n) => {
    const asker = askers[n % askers.length]
    const ids = asker?.ids ?? []
    const from = (n * 37) % Math.max(1, ids.length)
    const own = [...ids.slice(from), ...ids.slice(0, from)]
    return { token: asker?.token ?? '', bodies: own.map((id) => bodyFor(workload, candidate.registered, id)) }
  })

export async function measure(load: Load, options: RoundOptions): Promise<Measured> {
  const { candidate, seconds, postmaster } = options
  const nodes = (): number => candidate.pids.reduce((sum, pid) => sum + processMs(pid), 0)
  const before = { node: nodes(), postgres: familyMs(postmaster) }
  const result = await load.run({ port: candidate.port, seconds, clients: askingOf(options) })
  return {
    ...result,
    nodeMs: (nodes() - before.node) / result.requests,
    postgresMs: (familyMs(postmaster) - before.postgres) / result.requests,
  }
}
