import type { Ask } from '../../../platform/action/action.js'
import type { Assessment } from '../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'
import { assessScopes } from '../assessment/assess-scopes.js'
import type { Frozen } from '../assessment/frozen.js'
import { freezePushView } from '../assessment/push-view.js'

/** What a push keeps for ever: what the bank is shown, and the verdict of the day. Null: the agencies know no such scope. */
export interface SeenBeforePush {
  readonly view: Frozen | null
  readonly assessment: Assessment | null
}

export async function askBeforePush(ask: Ask, scopeId: string): Promise<SeenBeforePush> {
  const [view, assessed] = await Promise.all([freezePushView(ask, scopeId), assessScopes(ask, [scopeId])])
  return { view, assessment: assessed.get(scopeId) ?? null }
}
