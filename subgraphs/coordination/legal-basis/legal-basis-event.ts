import type { OutboxEvent } from '../../../platform/outbox/append.js'

interface Basis {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly scopeId: string
  readonly institutionId?: string | null | undefined
  readonly kind: string
  readonly validFrom: string
  readonly validTo?: string | null | undefined
  readonly revokedAt?: Date | null | undefined
}

/** What the tax subgraph's row-level security asks: may this bank see this scope's taxes today? */
export const legalBasisEvent = (basis: Basis): OutboxEvent => ({
  topic: 'legal_basis',
  key: basis.id,
  version: basis.version,
  reference: true,
  unitId: basis.unitId,
  body: {
    unit_id: basis.unitId,
    scope_id: basis.scopeId,
    institution_id: basis.institutionId ?? null,
    kind: basis.kind,
    valid_from: basis.validFrom,
    valid_to: basis.validTo ?? null,
    revoked_at: basis.revokedAt?.toISOString() ?? null,
  },
})
