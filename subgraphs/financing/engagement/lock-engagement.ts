import type { Em } from '../../../platform/database/orm.js'
import type { EngagementState } from './engagement-states.js'

export interface LockedEngagement {
  readonly id: string
  readonly unitId: string
  readonly scopeId: string
  readonly projectId: string
  readonly institutionId: string
  readonly state: EngagementState
  readonly receivedOn: string
  readonly decidedOn: string | null
  readonly version: number
  /** The re-push that closed it. */
  readonly succeeded: boolean
}

/** The bank's own only: whoever sees it without being it (a head office, an agency) finds nothing to lock. Locked before its credits. */
export async function lockEngagement(em: Em, id: string): Promise<LockedEngagement | null> {
  const [found] = await em.execute<LockedEngagement[]>(
    `select id, unit_id as "unitId", scope_id as "scopeId", project_id as "projectId", institution_id as "institutionId", state,
       received_on::text as "receivedOn", decided_on::text as "decidedOn", version,
       exists (select 1 from engagement later where later.succeeds_id = engagement.id) as succeeded from engagement where id = ? for update`,
    [id],
  )
  return found ?? null
}
