import type { Actor } from './actor.js'
import type { Language } from './refusal.js'

/** What travels with every request: frozen, made by the gateway (or verified from its signature), never by a subgraph. */
export interface RequestContext {
  readonly actor: Actor
  /** An RFC 3339 instant: the answer is what the hub knew then; null is now. Rights are always today's. */
  readonly asOf: string | null
  readonly language: Language
  /** The purpose stated for seeing personal data, or null. */
  readonly purpose: string | null
  readonly traceId: string
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline: number
}
