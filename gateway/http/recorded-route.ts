import { Readable } from 'node:stream'
import type { ReadLog } from '../access/read-log.js'
import { type Answer, unavailable } from './answer.js'
import type { Exchange, Step } from './exchange.js'
import type { Log } from './log.js'
import type { Metrics } from './metrics.js'
import { runSteps } from './pipeline.js'
import { readLogRow } from './read-log-row.js'

export type Route = (exchange: Exchange) => Answer | Promise<Answer>

export interface Recording {
  readonly metrics: Metrics
  readonly readLog: ReadLog
  readonly log: Log
}

/** A route of steps, each of whose answers stands in the read log: what cannot be recorded is not shown. */
export function recordedRoute(steps: readonly Step[], { metrics, readLog, log }: Recording): Route {
  async function answerOf(exchange: Exchange): Promise<Answer> {
    try {
      return await runSteps(steps, exchange)
    } catch (error) {
      if (exchange.request.destroyed && !exchange.request.complete) throw error
      // A step fails when what it asks is away: the issuer's keys, the registered documents.
      log.error({ err: error, traceId: exchange.traceId }, 'a step failed')
      return unavailable(exchange, 503, 'UNAVAILABLE', true)
    }
  }

  return async (exchange) => {
    const answer = await answerOf(exchange)
    metrics.observe(exchange, answer)
    if (!readLog.record(readLogRow(exchange, answer))) {
      metrics.readLogLost()
      const shows = exchange.engineAnswer !== null || answer.body instanceof Readable
      // A write that was done keeps its answer, its audit row stands.
      if (answer.code === null && shows && !exchange.writes) {
        if (answer.body instanceof Readable) answer.body.destroy()
        return unavailable(exchange, 503, 'READ_LOG_FULL', true)
      }
    }
    if (answer.code !== null) log.info({ traceId: exchange.traceId, status: answer.status, code: answer.code, client: exchange.actor.client }, 'refused')
    return answer
  }
}
