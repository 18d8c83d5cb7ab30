import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { CountyReturnEntity } from './county-return.entity.js'
import { returnById } from './county-return.reads.js'
import { returnsMigration } from './m20261125-returns.js'
import { CountyReturnResolver } from './return.graph.js'
import { RETURN_REFUSALS } from './return-refusals.js'
import { CountyReturn, ReturnDocument, ReturnRebuilt } from './return-types.graph.js'

export const returnsPart: SubgraphPart = {
  resolvers: [CountyReturnResolver],
  types: [CountyReturn, ReturnDocument, ReturnRebuilt],
  references: { CountyReturn: ({ id }, context) => context.one(returnById, String(id)) },
  entities: [CountyReturnEntity],
  migrations: [returnsMigration],
  refusals: RETURN_REFUSALS,
}
