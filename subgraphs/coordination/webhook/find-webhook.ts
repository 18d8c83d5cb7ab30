import { refuse } from '../../../kernel/refusal.js'
import { type Refused, refused } from '../../../platform/action/action.js'
import { NOT_FOUND } from '../../../platform/action/refusals.js'
import type { Em } from '../../../platform/database/orm.js'

export interface LockedWebhook {
  readonly id: string
  readonly unitId: string | null
  readonly url: string
  readonly topics: readonly string[]
  readonly state: string
  readonly version: number
}

/** Only the owner's own is there to lock. */
export async function lockWebhook(em: Em, id: string): Promise<LockedWebhook | Refused> {
  const [found] = await em.execute<LockedWebhook[]>(
    'select id, unit_id as "unitId", url, topics, state, version from webhook_endpoint where id = ? for update',
    [id],
  )
  return found ?? refused(refuse(NOT_FOUND, {}, 'id'))
}
