import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Answer } from './answer.js'
import type { Exchange } from './exchange.js'

export interface Metrics {
  observe(exchange: Exchange, answer: Answer): void
  readLogLost(): void
  text(): Promise<string>
}

/** Counts by audience and outcome, never by person, project or document. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({ name: 'hub_requests_total', help: 'GraphQL requests', labelNames: ['audience', 'outcome'], registers: [registry] })
  const lost = new Counter({ name: 'hub_read_log_lost_total', help: 'Refused requests that the read log had no room for', registers: [registry] })
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  const seconds = new Histogram({ name: 'hub_request_seconds', help: 'Time to answer', labelNames: ['audience'], buckets, registers: [registry] })
  return {
    observe({ audience, startedAt }, { code }) {
      requests.inc({ audience, outcome: code ?? 'ANSWERED' })
      seconds.observe({ audience }, (Date.now() - startedAt) / 1000)
    },
    readLogLost: () => lost.inc(),
    text: () => registry.metrics(),
  }
}
