import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { returnsMigration } from './m20261125-returns.js'
import { MechanismReturnEntity } from './mechanism-return.entity.js'
import { returnById } from './mechanism-return.reads.js'
import { Obligation, ObligationQueries } from './obligations.graph.js'
import { MechanismReturnResolver } from './return.graph.js'
import { ReturnFigures } from './return-figures.graph.js'
import { RETURN_REFUSALS } from './return-refusals.js'
import { MechanismReturn, ReturnDelivery, ReturnDifference, ReturnDocument, ReturnRebuilt, ReturnTotals } from './return-types.graph.js'

export const returnsPart: SubgraphPart = {
  resolvers: [MechanismReturnResolver, ReturnFigures, ObligationQueries],
  types: [MechanismReturn, Obligation, ReturnDelivery, ReturnDifference, ReturnDocument, ReturnRebuilt, ReturnTotals],
  references: { MechanismReturn: ({ id }, context) => context.one(returnById, String(id)) },
  entities: [MechanismReturnEntity],
  migrations: [returnsMigration],
  refusals: RETURN_REFUSALS,
}
