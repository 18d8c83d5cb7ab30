import type { RequestContext } from '../../kernel/request.js'
import type { SubgraphError } from '../../platform/graph/transport.js'
import { missingValue, type OutageCode, outage, type ResponseError } from './errors.js'
import type { ClientPath } from './locate.js'
import type { CompiledFetch } from './steps.js'

/** A fetch that brought nothing: the writer names the fields that are missing for it, where the client finds them. */
interface Loss {
  readonly places: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly common: ClientPath
  readonly errorAt: (path: ClientPath) => ResponseError
  reported: number
}

/** The errors of one request, each at the client's path. */
export interface Report {
  readonly errors: ResponseError[]
  readonly losses: Loss[]
  /** Entities that came back null with an error inside: what is missing of them is explained already. */
  readonly explained: ClientPath[]
  readonly context: RequestContext
  readonly isPublicCode: (code: string) => boolean
  readonly responseKeys: ReadonlyMap<string, string>
}

export type Lost = { readonly outage: OutageCode; readonly error?: never } | { readonly error: SubgraphError; readonly outage?: never }

/** Of hundreds of entities that a lost fetch leaves without a field, so many are named. */
const NAMED_PER_LOSS = 20

const startsWith = (path: ClientPath, start: ClientPath): boolean => start.length <= path.length && start.every((segment, index) => path[index] === segment)

/** The path that the client knows: without the planner's aliases and the safe names. */
function clientPath(path: ClientPath, fetch: CompiledFetch, report: Report): ClientPath {
  if (fetch.aliases.size === 0 && report.responseKeys.size === 0) return path
  return path.map((segment) => {
    if (typeof segment === 'number') return segment
    const key = fetch.aliases.get(segment) ?? segment
    return report.responseKeys.get(key) ?? key
  })
}

/** Passes on what a subgraph said, if its code is for callers; anything else is masked under the trace id. */
function subgraphError({ message, extensions }: SubgraphError, path: ClientPath, fetch: CompiledFetch, { context, isPublicCode }: Report): ResponseError {
  const code = extensions?.code
  if (typeof code !== 'string' || !isPublicCode(code)) return outage({ code: 'INTERNAL_SERVER_ERROR', service: fetch.service, retryable: false, path }, context)
  const problem = extensions?.problem
  return { message, path, extensions: { code, traceId: context.traceId, ...(problem === undefined ? {} : { problem }) } }
}

export function reportError(error: SubgraphError, path: ClientPath, fetch: CompiledFetch, report: Report): void {
  report.errors.push(subgraphError(error, clientPath(path, fetch, report), fetch, report))
}

/** Remembers that a fetch was lost for these objects and keys; the writer finds out which fields the client misses. */
export function reportLoss(lost: Lost, places: readonly ClientPath[], keys: readonly string[], fetch: CompiledFetch, report: Report): void {
  const at = places.map((place) => clientPath(place, fetch, report))
  report.losses.push({
    places: new Set(at.map((place) => JSON.stringify(place))),
    keys: new Set(clientPath(keys, fetch, report) as string[]),
    common: commonPath(at),
    reported: 0,
    errorAt: (path) =>
      lost.error
        ? subgraphError(lost.error, path, fetch, report)
        : outage({ code: lost.outage, service: fetch.service, path, retryable: !fetch.mutates }, report.context),
  })
}

/** The writer met a field that no subgraph answered for. */
export function reportUnanswered(path: ClientPath, report: Report): void {
  const [place, key] = [JSON.stringify(path.slice(0, -1)), path.at(-1)]
  for (const loss of report.losses) {
    if (loss.reported === NAMED_PER_LOSS || typeof key !== 'string' || !loss.keys.has(key) || !loss.places.has(place)) continue
    loss.reported++
    report.errors.push(loss.errorAt(path))
  }
}

/** A loss that left no visible gap (what it brought was needed by another fetch only) is told all the same. */
export function reportUnseenLosses({ losses, errors }: Report): void {
  for (const loss of losses) if (loss.reported === 0) errors.push(loss.errorAt(loss.common))
}

/** A null rose from here: an error says so once, unless one above, below or beside in a lost entity did. */
export function reportMissing(path: ClientPath, report: Report): void {
  const told = report.errors.some((error) => error.path && (startsWith(path, error.path) || startsWith(error.path, path)))
  if (told || report.explained.some((entity) => startsWith(path, entity))) return
  if (report.losses.some(({ places }) => places.has(JSON.stringify(path.slice(0, -1))))) return
  report.errors.push(missingValue(path, report.context))
}

function commonPath(paths: readonly ClientPath[]): ClientPath {
  const [first, ...others] = paths
  if (!first) return []
  let length = first.length
  for (const path of others) while (!startsWith(path, first.slice(0, length))) length--
  return first.slice(0, length)
}
