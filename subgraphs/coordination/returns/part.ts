import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { CountyReturnEntity } from './county-return.entity.js'
import { returnById } from './county-return.reads.js'
import { returnsMigration } from './m20261125-returns.js'
import { Obligation, ObligationQueries } from './obligations.graph.js'
import { CountyReturnResolver } from './return.graph.js'
import { RETURN_REFUSALS } from './return-refusals.js'
import { CountyReturn, ReturnDocument, ReturnRebuilt } from './return-types.graph.js'

export const returnsPart: SubgraphPart = {
  resolvers: [CountyReturnResolver, ObligationQueries],
  types: [CountyReturn, Obligation, ReturnDocument, ReturnRebuilt],
  references: { CountyReturn: ({ id }, context) => context.one(returnById, String(id)) },
  entities: [CountyReturnEntity],
  migrations: [returnsMigration],
  refusals: RETURN_REFUSALS,
}
