import { refuse } from '../../../kernel/refusal.js'
import { refused } from '../../../platform/action/action.js'
import { NOT_FOUND } from '../../../platform/action/refusals.js'
import type { Em } from '../../../platform/database/orm.js'
import type { NominationState } from '../../../policy/lvliang-2024-12/3-1-batches/batch-states.js'

export interface LockedNomination {
  readonly unitId: string
  readonly scopeId: string
  readonly state: NominationState
  readonly pushedOn: string | null
  readonly version: number
}

export async function lockNomination(em: Em, { id }: { readonly id: string }): Promise<LockedNomination | ReturnType<typeof refused>> {
  const [found] = await em.execute<LockedNomination[]>(
    'select unit_id as "unitId", scope_id as "scopeId", state, pushed_on::text as "pushedOn", version from nomination where id = ? for update',
    [id],
  )
  return found ?? refused(refuse(NOT_FOUND, {}, 'id'))
}
