import type { RequestContext } from '../../kernel/request.js'

export interface EngineError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

export interface EngineResult {
  /** The whole answer as JSON text: data, errors and extensions; sent as it is. */
  readonly text: string
  /** The errors that are in the text, for metrics and plugins. */
  readonly errors: readonly EngineError[]
}

/** What the HTTP side needs of the engine. `P` is the engine's own preparation and opaque here. */
export interface EnginePort<P = unknown> {
  prepare(documentText: string, operationName: string | null): P | Promise<P>
  execute(prepared: P, variables: Readonly<Record<string, unknown>>, context: RequestContext): Promise<EngineResult>
}
