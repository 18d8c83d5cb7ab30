import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { CountyReturnEntity } from './county-return.entity.js'
import { returnById } from './county-return.reads.js'
import { returnsMigration } from './m20261125-returns.js'
import { Obligation, ObligationQueries } from './obligations.graph.js'
import { CountyReturnResolver } from './return.graph.js'
import { ReturnFigures } from './return-figures.graph.js'
import { RETURN_REFUSALS } from './return-refusals.js'
import { CountyReturn, ReturnDelivery, ReturnDifference, ReturnDocument, ReturnRebuilt, ReturnTotals } from './return-types.graph.js'

export const returnsPart: SubgraphPart = {
  resolvers: [CountyReturnResolver, ReturnFigures, ObligationQueries],
  types: [CountyReturn, Obligation, ReturnDelivery, ReturnDifference, ReturnDocument, ReturnRebuilt, ReturnTotals],
  references: { CountyReturn: ({ id }, context) => context.one(returnById, String(id)) },
  entities: [CountyReturnEntity],
  migrations: [returnsMigration],
  refusals: RETURN_REFUSALS,
}
