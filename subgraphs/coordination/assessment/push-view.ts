import { canonical } from '../../../kernel/canonical.js'
import type { Ask } from '../../../platform/action/action.js'
import { type Frozen, sha256 } from './frozen.js'

/** What a bank sees of a scope now, as bytes that a push keeps: asked before any lock, written with the push. */
export async function freezePushView(ask: Ask, scopeId: string): Promise<Frozen> {
  const json = canonical(await ask<object>('pushedView', { scopeId }))
  return { json, sha256: sha256(json) }
}
