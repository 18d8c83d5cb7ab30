import type { Actor } from '../../../kernel/actor.js'
import type { Refusal } from '../../../kernel/refusal.js'
import { DUPLICATE } from '../../../platform/action/refusals.js'
import type { Em } from '../../../platform/database/orm.js'

export type CollisionKind = 'PROJECT_CODE' | 'ENTERPRISE_USCC' | 'ENTERPRISE_NAME' | 'VIOLATION_DOCUMENT'

/** The natural keys of an input that may belong to somebody else. */
export type NaturalKeys = Partial<Readonly<Record<CollisionKind, string | null>>>

/**
 * The caller learns only that something conflicts (T13). The finding names both sides and shows to an office that may see both:
 * the definer function looks for the other side under rights that the caller does not have.
 */
export async function noteCollision(em: Em, keys: NaturalKeys, unitId: string | null, actor: Actor, refusal: Refusal): Promise<void> {
  if (refusal.code !== DUPLICATE.code || unitId === null) return
  for (const [kind, value] of Object.entries(keys)) {
    if (value) await em.execute('select projects.note_collision(?, ?, ?, ?)', [kind, value, unitId, actor.post])
  }
}
