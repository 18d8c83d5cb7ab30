import type { DocumentNode } from 'graphql'
import type { Requirement } from './requires.js'
import type { Rewrite } from './rewrites.js'

/** One step down from the root data towards entities: a field, every item of a list, or only objects of these types. */
export type PathSegment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly matches: (type: string) => boolean }

/** One request to one subgraph, parsed once. */
export interface CompiledFetch {
  readonly service: string
  readonly document: DocumentNode
  /** The same text has the same key in every operation, so that a subgraph prepares it once. */
  readonly documentKey: string
  readonly variables: readonly string[]
  readonly mutates: boolean
  /** The planner's own aliases in this fetch → the client's keys, for the paths of errors. */
  readonly aliases: ReadonlyMap<string, string>
}

/** Entities of one `_entities` field: where they are in the data, and what the subgraph needs to know of them. */
export interface EntityBatch {
  /** The response key of this `_entities` field. */
  readonly key: string
  readonly variable: string
  readonly paths: readonly (readonly PathSegment[])[]
  readonly requirement: Requirement
  readonly output: readonly Rewrite[]
  /** The keys that the fetch fills, for the path of the error when it fails. */
  readonly fills: readonly string[]
  /** A later step descends into what this one brings: entities met twice must not share their inner objects. */
  readonly copies: boolean
}

export type Step =
  | {
      readonly kind: 'root'
      readonly fetch: CompiledFetch
      /** Where the root type is met again below the root; empty is the root itself. */
      readonly path: readonly PathSegment[]
      readonly output: readonly Rewrite[]
      readonly fills: readonly string[]
    }
  | { readonly kind: 'entities'; readonly fetch: CompiledFetch; readonly batches: readonly EntityBatch[] }
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] }
