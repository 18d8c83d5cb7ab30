import { canonical } from '../../../kernel/canonical.js'
import type { Ask } from '../../../platform/action/action.js'
import { type Frozen, sha256 } from './frozen.js'

/** What a bank sees of a scope now, as bytes that a push keeps: asked before any lock, written with the push. Null: nobody knows the scope. */
export async function freezePushView(ask: Ask, scopeId: string): Promise<Frozen | null> {
  const view = await ask<{ readonly financedScope: object | null }>('pushedView', { scopeId })
  if (!view.financedScope) return null
  const json = canonical(view)
  return { json, sha256: sha256(json) }
}
