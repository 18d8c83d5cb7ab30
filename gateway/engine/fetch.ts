import type { DocumentNode } from 'graphql'
import type { RequestContext } from '../../kernel/request.js'
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../platform/graph/transport.js'
import { type Due, unwatch, watch } from './deadlines.js'
import type { OutageCode } from './errors.js'
import type { CompiledFetch } from './steps.js'

/** A subgraph's answer, or why there is none. */
export type FetchOutcome = { readonly response: SubgraphResponse; readonly outage?: never } | { readonly outage: OutageCode; readonly response?: never }

const isAnswer = ({ data, errors }: SubgraphResponse): boolean => (typeof data === 'object' && data !== null) || (errors !== undefined && errors.length > 0)

/** A request on its way. The abort signal is made only if the transport asks for it: in process nobody does. */
class FetchOnItsWay implements SubgraphRequest, Due {
  readonly document: DocumentNode
  readonly documentKey: string
  #controller: AbortController | undefined
  #settle: ((outcome: FetchOutcome) => void) | undefined

  constructor(
    fetch: CompiledFetch,
    readonly variables: Record<string, unknown>,
    readonly context: RequestContext,
    readonly due: number,
  ) {
    this.document = fetch.document
    this.documentKey = fetch.documentKey
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    return this.#controller.signal
  }

  async send(transport: SubgraphTransport): Promise<FetchOutcome> {
    try {
      const response = await transport.execute(this)
      return isAnswer(response) ? { response } : { outage: 'UPSTREAM_UNAVAILABLE' }
    } catch {
      return { outage: 'UPSTREAM_UNAVAILABLE' }
    }
  }

  sendUntilDue(transport: SubgraphTransport): Promise<FetchOutcome> {
    return new Promise((resolve) => {
      this.#settle = resolve
      watch(this)
      void this.send(transport).then((outcome) => this.#end(outcome))
    })
  }

  expire(): void {
    this.#end({ outage: 'UPSTREAM_TIMEOUT' })
    this.#controller?.abort()
  }

  #end(outcome: FetchOutcome): void {
    unwatch(this)
    this.#settle?.(outcome)
    this.#settle = undefined
  }
}

export interface Fetching {
  readonly transports: ReadonlyMap<string, SubgraphTransport>
  readonly subgraphReadDeadlineMs: number
}

/** Sends one request and waits no longer than its deadline: reads their share, mutations the rest of the caller's. Nothing is ever sent twice. */
export function send(fetch: CompiledFetch, variables: Record<string, unknown>, context: RequestContext, fetching: Fetching): Promise<FetchOutcome> {
  const transport = fetching.transports.get(fetch.service)
  if (!transport) return Promise.resolve({ outage: 'UPSTREAM_UNAVAILABLE' })
  const now = Date.now()
  if (context.deadline <= now) return Promise.resolve({ outage: 'UPSTREAM_TIMEOUT' })
  const due = fetch.mutates ? context.deadline : Math.min(context.deadline, now + fetching.subgraphReadDeadlineMs)
  return new FetchOnItsWay(fetch, variables, context, due).sendUntilDue(transport)
}
