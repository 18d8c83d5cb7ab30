import type { Em } from '../../../platform/database/orm.js'
import { EngagementEntity } from './engagement.entity.js'
import { advanced } from './engagement-states.js'
import type { LockedEngagement } from './lock-engagement.js'

/** Under the engagement's lock. What has gone further already stays. */
export async function advanceEngagement(em: Em, { id, state }: LockedEngagement, to: 'CONTRACTED' | 'DISBURSING'): Promise<void> {
  if (advanced(state, to) !== state) em.assign(await em.findOneOrFail(EngagementEntity, id), { state: to })
}
