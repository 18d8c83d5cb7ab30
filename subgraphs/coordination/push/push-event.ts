import type { OutboxEvent } from '../../../platform/outbox/append.js'

interface Push {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly scopeId: string
  readonly projectId: string
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

/** For the bank that has gone blind: the last word it is told of this push. */
export const pushRevoked = ({ id, version, unitId, projectId, scopeId, institutionId }: Push): OutboxEvent => ({
  topic: 'pushRevoked',
  key: id,
  version,
  reference: false,
  unitId,
  body: { projectId, scopeId, institutionId },
})
