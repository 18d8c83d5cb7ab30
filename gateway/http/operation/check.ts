import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Refused } from '../answer.js'
import type { Exchange } from '../exchange.js'

/** A validated document and the operation of it that was asked for. */
export interface Asked {
  readonly exchange: Exchange
  /** The contract of the caller's audience. */
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode | null
}

/** Looks at the operation before it is planned: null lets it pass. */
export type Check = (asked: Asked) => Refused | null
