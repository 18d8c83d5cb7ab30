import { codeOf } from './start-error.js'

/** The database did not answer in time or at all; nothing is known to be wrong with the question. Answered as an outage (X5, X6). */
export class Unavailable extends Error {
  readonly code = 'UNAVAILABLE'

  constructor(cause?: unknown) {
    super('the database is not available', { cause })
    this.name = 'Unavailable'
  }
}

/** Timeouts, cancellations, shut-downs, too many connections, and errors of the network. */
const SQLSTATES = /^(08|53|57|58|55P03|25P03)/
const SYSTEM = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT|EHOST|ENET)/
const PG_MESSAGES = /^(timeout expired|timeout exceeded when trying to connect|Connection terminated|Client (was closed|has encountered))/

export const messageOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '')

export const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error)
  return code === 'UNAVAILABLE' || SQLSTATES.test(code) || SYSTEM.test(code) || PG_MESSAGES.test(messageOf(error))
}

/** The connection itself is gone (not only this statement's time is up): a read may be asked again on another one. */
export const isLost = (error: unknown): boolean => {
  const code = codeOf(error)
  const ended = /^(08|57P|25P03)/.test(code) || SYSTEM.test(code)
  return ended || (code === '' && isUnavailable(error))
}

export const asUnavailable = (error: unknown): unknown => (error instanceof Unavailable || !isUnavailable(error) ? error : new Unavailable(error))
