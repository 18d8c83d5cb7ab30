import { openClient, requestBytes } from './client.js'

/** Who asks what: each client is one actor with ids of its own. */
export interface Asking {
  readonly token: string
  readonly bodies: readonly object[]
}

export interface Round {
  readonly port: number
  readonly seconds: number
  readonly clients: readonly Asking[]
}

export interface RoundResult {
  readonly requests: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  /** CPU of this process, to see that it is not what limits. */
  readonly loadCpuMs: number
}

const ERRORS = Buffer.from('"errors":')

const percentile = (sorted: Float64Array, share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

async function run({ port, seconds, clients }: Round): Promise<RoundResult> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  const until = began + seconds * 1000
  const waits: number[] = []
  await Promise.all(
    clients.map(async ({ token, bodies }) => {
      const client = await openClient(port)
      const requests = bodies.map((body) => requestBytes({ port, token, body }))
      for (let n = 0; ; n++) {
        const sent = performance.now()
        if (sent >= until) break
        const body = await client.ask(requests[n % requests.length] ?? Buffer.alloc(0))
        waits.push(performance.now() - sent)
        if (body.includes(ERRORS)) throw new Error(`an answer with errors: ${body.toString().slice(0, 300)}`)
      }
      client.close()
    }),
  )
  const sorted = Float64Array.from(waits).sort()
  const used = process.cpuUsage(cpu)
  return {
    requests: waits.length,
    seconds: (performance.now() - began) / 1000,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    loadCpuMs: (used.user + used.system) / 1000,
  }
}

process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', (round: Round) => {
  run(round).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
