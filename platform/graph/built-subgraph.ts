import type { GraphQLSchema } from 'graphql'
import type { SubgraphName } from '../database/roles.js'

export interface BuiltSubgraph {
  readonly name: SubgraphName
  /** As printed from the code: no tag and no scope yet; those come from schema/authorization.csv. */
  readonly sdl: string
  readonly schema: GraphQLSchema
}
