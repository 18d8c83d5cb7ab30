import type { RequestContext } from '../../kernel/request.js'
import type { Fetching } from './fetch.js'
import type { Report } from './report.js'
import type { Supergraph } from './supergraph.js'

/** One execution: what has been fetched so far, and what went wrong. */
export interface Run {
  readonly data: Record<string, unknown>
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: RequestContext
  readonly report: Report
  readonly fetching: Fetching
  readonly supergraph: Supergraph
  readonly representationsPerFetch: number
}
