import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../platform/root.js'
import type { Measured } from './rounds.js'

export interface Result {
  readonly candidate: string
  readonly workload: string
  readonly clients: number
  readonly rps: number
  readonly p50: number
  readonly p99: number
  /** Processor time of a request: the candidate's own processes and PostgreSQL's. */
  readonly cpuMs: number
  readonly shareOfFloor: number
}

export interface Series {
  readonly candidate: string
  readonly workload: string
  readonly clients: number
  readonly rounds: readonly Measured[]
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))
const rpsOf = ({ requests, seconds }: Measured): number => requests / seconds
const over = (series: Series, of: (round: Measured) => number): number => median(series.rounds.map(of))

/** Medians over the rounds; shares are taken round by round, because the machine's speed drifts between them. */
export function resultsOf(all: readonly Series[]): Result[] {
  return all.map((series) => {
    const floor = all.find(({ candidate, workload }) => candidate === 'floor-guarded' && workload === series.workload)
    const shares = series.rounds.map((one, n) => rpsOf(one) / rpsOf(floor?.rounds[n] ?? one))
    return {
      candidate: series.candidate,
      workload: series.workload,
      clients: series.clients,
      rps: round(over(series, rpsOf), 0),
      p50: round(
        over(series, ({ p50 }) => p50),
        2,
      ),
      p99: round(
        over(series, ({ p99 }) => p99),
        2,
      ),
      cpuMs: round(
        over(series, ({ nodeMs, postgresMs }) => nodeMs + postgresMs),
        3,
      ),
      shareOfFloor: round(median(shares), 3),
    }
  })
}

export const writeResults = (results: readonly Result[]): Promise<void> =>
  writeFile(join(PROJECT_ROOT, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`)

/** The table, with how Node's and PostgreSQL's shares were, and how many times Apollo's throughput the hub has. */
export function tableOf(results: readonly Result[], all: readonly Series[]): string {
  const lines = results.map(({ candidate, workload, rps, p50, p99, cpuMs, shareOfFloor }, n) => {
    const series = all[n]
    const parts = series ? [over(series, ({ nodeMs }) => nodeMs), over(series, ({ postgresMs }) => postgresMs)].map((ms) => ms.toFixed(3)).join(' + ') : ''
    const cells = [workload, candidate, rps, p50.toFixed(2), p99.toFixed(2), cpuMs.toFixed(3), parts, shareOfFloor.toFixed(3)].map(String)
    return cells.map((cell, at) => (at < 2 ? cell.padEnd(14) : cell.padStart(at === 6 ? 16 : 9))).join(' ')
  })
  const ratios = [...new Set(all.map(({ workload }) => workload))].map((workload) => {
    const of = (name: string): Series | undefined => all.find((series) => series.candidate === name && series.workload === workload)
    const [hub, apollo] = [of('hub'), of('apollo-http')]
    const ratio = hub && apollo ? median(hub.rounds.map((one, n) => rpsOf(one) / rpsOf(apollo.rounds[n] ?? one))) : 0
    return `${workload.padEnd(14)} hub ÷ apollo-http = ${ratio.toFixed(1)}`
  })
  const head = `${'workload'.padEnd(14)} ${'candidate'.padEnd(14)} ${['req/s', 'p50 ms', 'p99 ms', 'CPU ms'].map((name) => name.padStart(9)).join(' ')} ${'Node + PG'.padStart(16)} ${'share'.padStart(9)}`
  return [head, ...lines, '', ...ratios].join('\n')
}
