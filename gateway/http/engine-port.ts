import type { DocumentNode } from 'graphql'
import type { RequestContext } from '../../kernel/request.js'

export interface EngineAnswer {
  /** The complete JSON body of the response; sent as it is. */
  readonly text: string
  /** How many errors the text holds. */
  readonly errors: number
  /** The request itself was refused: the text holds no data. */
  readonly refused: boolean
}

/** What the HTTP side needs of the engine; how an operation is prepared is the engine's own affair. */
export interface EnginePort<Prepared = unknown> {
  prepare(source: DocumentNode, operationName?: string | null): Prepared
  execute(prepared: Prepared, variables: Readonly<Record<string, unknown>>, context: RequestContext): Promise<EngineAnswer>
}
