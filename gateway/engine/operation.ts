import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql'
import type { Introspect } from './introspect.js'
import type { Lru } from './lru.js'
import type { ObjectShape, Selecting } from './selection.js'
import type { Step } from './steps.js'

/** An operation made ready once: parsed, validated, its names made safe; planned when its conditions are first decided. */
export interface PreparedOperation {
  readonly kind: 'query' | 'mutation'
  readonly name: string | null
  /** As the client wrote it. */
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly responseKeys: ReadonlyMap<string, string>
  /** Safe variable → the client's variable. */
  readonly variables: ReadonlyMap<string, string>
  readonly switches: readonly string[]
  /** One for each way that `@skip` and `@include` have been decided so far. */
  readonly variants: Lru<string, Variant>
}

/** An operation with its conditions decided: what to fetch, and how to write it. */
export interface Variant {
  /** Undefined when introspection and type names are all that is asked. */
  readonly step: Step | undefined
  readonly shape: ObjectShape
  readonly selecting: Selecting
  readonly introspect: Introspect
}
