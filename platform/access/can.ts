import type { Actor } from '../../kernel/actor.js'
import type { Decision, Matrix } from './matrix.js'

/**
 * May this actor read this field or call this mutation at all? Which rows is row-level security's to say.
 * Deny by default: a coordinate without a row is nobody's.
 */
export function can(actor: Actor, coordinate: string, matrix: Matrix): Decision {
  const grant = matrix.get(coordinate)
  const decision = grant?.decisions.get(actor.kind) ?? 'deny'
  if (!grant || decision === 'deny' || actor.kind === 'SERVICE') return decision
  if (grant.agencies.length > 0 && (actor.agency === null || !grant.agencies.includes(actor.agency))) return 'deny'
  if (grant.roles.length > 0 && !grant.roles.includes(actor.role)) return 'deny'
  return decision
}
