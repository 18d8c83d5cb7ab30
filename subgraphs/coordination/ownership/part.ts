import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { OwnershipQueries, OwnershipSupport } from './ownership.graph.js'

export const ownershipPart: SubgraphPart = { resolvers: [OwnershipQueries], types: [OwnershipSupport] }
