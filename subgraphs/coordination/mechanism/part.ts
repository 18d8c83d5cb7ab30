import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { mechanismMigration } from '../migrations/m20261125-mechanism.js'
import { MechanismEntity } from './mechanism.entity.js'
import { MechanismResolver, MechanismSeatResolver, UnitMechanismResolver } from './mechanism.graph.js'
import { mechanismById, seatById } from './mechanism.reads.js'
import { MechanismQueries } from './mechanism-queries.graph.js'
import { MECHANISM_REFUSALS } from './mechanism-refusals.js'
import { MechanismSeatEntity } from './mechanism-seat.entity.js'
import { EmptySeat, Mechanism, MechanismReceipt, MechanismReport, MechanismSeat, ReceiptDocument, ReceiptRow } from './mechanism-types.graph.js'

/** 吕梁 一, 三(二), annexes: the mechanisms of city and counties, and who sits in them. */
export const mechanismPart: SubgraphPart = {
  resolvers: [MechanismResolver, MechanismSeatResolver, UnitMechanismResolver, MechanismQueries],
  types: [Mechanism, MechanismSeat, EmptySeat, MechanismReport, MechanismReceipt, ReceiptDocument, ReceiptRow],
  references: {
    Mechanism: ({ id }, context) => context.one(mechanismById, String(id)),
    MechanismSeat: ({ id }, context) => context.one(seatById, String(id)),
  },
  entities: [MechanismEntity, MechanismSeatEntity],
  migrations: [mechanismMigration],
  refusals: MECHANISM_REFUSALS,
}
