import type { DocumentNode } from 'graphql'
import type { RequestContext } from '../../kernel/request.js'

export interface SubgraphRequest {
  readonly document: DocumentNode
  /** Stable for one compiled fetch: what a subgraph may cache its own preparation by. */
  readonly documentKey: string
  readonly operationName?: string
  readonly variables: Record<string, unknown>
  readonly context: RequestContext
  readonly signal?: AbortSignal
}

export interface SubgraphError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Record<string, unknown>
}

export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly SubgraphError[]
  readonly extensions?: Record<string, unknown>
}

/** How the engine reaches a subgraph: in process or over HTTP, the same to the engine. */
export interface SubgraphTransport {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>
}
