import type { EngineAnswer } from './engine-port.js'

const OUTAGES: ReadonlySet<unknown> = new Set(['UPSTREAM_TIMEOUT', 'UPSTREAM_UNAVAILABLE'])
const NOTHING = '{"data":null,"errors":'

/** [X6] An answer that holds nothing, and only because something was away: said in the status too, with when to come again. Part of an answer is an answer. */
export function isWholeOutage({ text, errors }: EngineAnswer): boolean {
  if (errors === 0 || !text.startsWith(NOTHING)) return false
  const { errors: told = [] } = JSON.parse(text) as { errors?: readonly { extensions?: { code?: unknown } }[] }
  return told.every(({ extensions }) => OUTAGES.has(extensions?.code))
}
