import { Readable } from 'node:stream'
import type { ReadLogRow } from '../access/read-log.js'
import type { Answer } from './answer.js'
import type { Exchange } from './exchange.js'
import { LIMITS } from './limits/limits.js'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const WHOLE_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** As many as one request may fetch; a list of ids that is longer is known by its first thousand. */
const MAX_IDS = 1000

/** As deep as variables may be: what is deeper was refused, and is not walked through for the log either. */
function collectIds(value: unknown, ids: Set<string>, depth: number): void {
  if (typeof value === 'string' && WHOLE_UUID.test(value)) ids.add(value.toLowerCase())
  if (typeof value !== 'object' || value === null || depth > LIMITS.variableDepth || ids.size >= MAX_IDS) return
  for (const inner of Object.values(value)) collectIds(inner, ids, depth + 1)
}

/** The ids that a request names: in its variables, and in the text of a document that is the caller's own. */
function askedIds({ parameters, document }: Exchange): string[] {
  const ids = new Set(document.name === null ? (document.text.match(UUID) ?? []).map((id) => id.toLowerCase()) : [])
  collectIds(parameters.variables, ids, 0)
  return [...ids].slice(0, MAX_IDS)
}

/** An id that was asked and does not stand in the answer was not shown, whether it is hidden or unknown (T04, T11). */
export function readLogRow(exchange: Exchange, { body, code }: Answer): ReadLogRow {
  const { actor, asOf, document } = exchange
  const asked = askedIds(exchange)
  const text = typeof body === 'string' ? body : ''
  // What is streamed is not read again for the log: it is what was asked for.
  const holds = (id: string): boolean => body instanceof Readable || text.includes(id)
  return {
    at: new Date(exchange.startedAt).toISOString(),
    kind: actor.kind,
    person: actor.person,
    membership: actor.membership,
    client: actor.client,
    agency: actor.agency,
    unit: actor.unit,
    institution: actor.institution,
    document: document.name ?? document.id,
    topics: exchange.topics,
    purpose: exchange.purpose,
    as_of: asOf === null ? null : new Date(asOf).toISOString(),
    asked,
    returned: code === null ? asked.filter(holds) : [],
    trace_id: exchange.traceId,
    outcome: code ?? (exchange.engineAnswer?.errors ? 'ANSWERED_IN_PART' : 'ANSWERED'),
  }
}
