import type { Log } from '../gateway/http/log.js'

const REPEAT_MS = 10_000

/** An outage is said once, not five times a second. */
function watch(log: Log, message: string): (source: string, error: unknown) => void {
  const said = new Map<string, number>()
  return (source, error) => {
    if (performance.now() - (said.get(source) ?? Number.NEGATIVE_INFINITY) < REPEAT_MS) return
    said.set(source, performance.now())
    log.warn({ err: error, source }, message)
  }
}

export const watchInbox = (log: Log) => watch(log, 'reference data could not be read; banks see nothing until they can')

export const watchBackground = (log: Log) => watch(log, 'work beside a subgraph failed and will be tried again')
