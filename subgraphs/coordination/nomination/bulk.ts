import { bulkInsert, type NewFact } from '../../../platform/action/bulk-insert.js'
import type { NominationState } from '../../../policy/lvliang-2024-12/3-1-batches/batch-states.js'

interface NewBatch extends NewFact {
  readonly number: number
  readonly name: string
  readonly openedOn: string
}

export const insertBatches = bulkInsert<NewBatch>({
  coordinate: 'Import.whitelistBatches',
  table: 'whitelist_batch',
  columns: { number: 'int', name: 'text', openedOn: 'date' },
})

export interface NewNomination extends NewFact {
  readonly scopeId: string
  readonly projectId: string
  readonly batchId: string
  readonly state: NominationState
  readonly proposedOn: string
  readonly pushedOn: string | null
  readonly removedOn: string | null
  readonly removalKind: string | null
  readonly removalReason: string | null
  readonly requestedFen: bigint | null
}

/** A list of before the hub: people judged it then, so there is no verdict to keep. */
export const insertNominations = bulkInsert<NewNomination>({
  coordinate: 'Import.nominations',
  table: 'nomination',
  columns: {
    ...{ scopeId: 'uuid', projectId: 'uuid', batchId: 'uuid', state: 'text', proposedOn: 'date', pushedOn: 'date', removedOn: 'date' },
    ...{ removalKind: 'text', removalReason: 'text', requestedFen: 'bigint' },
  },
})
