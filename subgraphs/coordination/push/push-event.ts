import type { OutboxEvent } from '../../../platform/outbox/append.js'

interface Push {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly scopeId: string
  readonly institutionId: string
  readonly revokedAt?: Date | null | undefined
}

/** The grant, or its end: every subgraph's row-level security follows from it. */
export const pushEvent = (push: Push, grantedAt: string): OutboxEvent => ({
  topic: 'push',
  key: push.id,
  version: push.version,
  reference: true,
  unitId: push.unitId,
  body: {
    scope_id: push.scopeId,
    institution_id: push.institutionId,
    unit_id: push.unitId,
    granted_at: grantedAt,
    revoked_at: push.revokedAt?.toISOString() ?? null,
  },
})
