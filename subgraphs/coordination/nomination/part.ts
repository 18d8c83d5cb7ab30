import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { nominationMigration } from '../migrations/m20261125-nomination.js'
import { WhitelistBatchEntity } from './batch.entity.js'
import { WhitelistBatchResolver } from './batch.graph.js'
import { NominationEntity } from './nomination.entity.js'
import { NominationResolver, ScopeNominationsResolver } from './nomination.graph.js'
import { batchById, nominationById } from './nomination.reads.js'
import { NOMINATION_REFUSALS } from './nomination-refusals.js'
import { BatchCount, BatchTotals, DatedDuty, Nomination, WhitelistBatch } from './nomination-types.graph.js'

/** 吕梁 二(三), 三(一): a county's list in batches, from mature to implemented. */
export const nominationPart: SubgraphPart = {
  resolvers: [NominationResolver, ScopeNominationsResolver, WhitelistBatchResolver],
  types: [Nomination, WhitelistBatch, BatchCount, DatedDuty, BatchTotals],
  references: {
    Nomination: ({ id }, context) => context.one(nominationById, String(id)),
    WhitelistBatch: ({ id }, context) => context.one(batchById, String(id)),
  },
  entities: [NominationEntity, WhitelistBatchEntity],
  migrations: [nominationMigration],
  refusals: NOMINATION_REFUSALS,
}
