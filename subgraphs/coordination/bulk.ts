import { bulkInsert, type NewFact } from '../../platform/action/bulk-insert.js'
import { legalBasisEvent } from './legal-basis/legal-basis-event.js'
import { pushEvent } from './push/push-event.js'

interface NewPush extends NewFact {
  readonly scopeId: string
  readonly projectId: string
  readonly institutionId: string
  readonly state: 'GRANTING'
  readonly pushedOn: string
  readonly grantedAt: string
  readonly requestedFen: bigint | null
  /** What stands on the county's list for it. */
  readonly nominationId: string | null
}

/** Pushes of a first filling are granted like any other: PUSHED when every subgraph has applied them. */
export const insertPushes = bulkInsert<NewPush>({
  coordinate: 'Import.pushes',
  table: 'project_push',
  columns: {
    ...{ scopeId: 'uuid', projectId: 'uuid', institutionId: 'uuid', state: 'text', pushedOn: 'date', grantedAt: 'timestamptz' },
    ...{ requestedFen: 'bigint', nominationId: 'uuid' },
  },
  event: (push) => pushEvent({ ...push, version: 1 }, push.grantedAt),
})

interface NewLegalBasis extends NewFact {
  readonly scopeId: string
  readonly institutionId: string | null
  readonly kind: 'LEGAL_BASIS' | 'CONSENT'
  readonly document: string
  readonly validFrom: string
  readonly validTo: string | null
}

export const insertLegalBases = bulkInsert<NewLegalBasis>({
  coordinate: 'Import.legalBases',
  table: 'legal_basis',
  columns: { scopeId: 'uuid', institutionId: 'uuid', kind: 'text', document: 'text', validFrom: 'date', validTo: 'date' },
  event: (basis) => legalBasisEvent({ ...basis, version: 1 }),
})
