import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Resident bytes after a full collection: what a test's own client left behind does not count as growth. */
export function residentAfterCollection(): number {
  collect()
  return process.memoryUsage().rss
}
