import type { ReadLog } from '../../access/read-log.js'
import { type Answer, unavailable } from '../answer.js'
import type { Exchange, Step } from '../exchange.js'

/** What cannot be recorded is not read. */
export const admitRead =
  (readLog: ReadLog): Step =>
  (exchange: Exchange): Answer | null =>
    readLog.hasRoom() ? null : unavailable(exchange, 503, 'READ_LOG_FULL', true)
