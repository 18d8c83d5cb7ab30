import { ACTOR_KINDS, type ActorKind } from '../../kernel/actor.js'
import type { Matrix } from '../../platform/access/matrix.js'
import { AUDIENCES, type Audience, audienceOf } from '../access/audience.js'

/** The audiences whose contract shows a coordinate: those with a kind of actor that may read it, if only masked. */
export function audiencesOf(coordinate: string, matrix: Matrix): readonly Audience[] {
  const grant = matrix.get(coordinate)
  return AUDIENCES.filter((audience) => ACTOR_KINDS.some((kind) => audienceOf(kind) === audience && (grant?.decisions.get(kind) ?? 'deny') !== 'deny'))
}

/** The scopes of tokens that may read it, one alternative per kind; null when nobody needs a token for it. */
export function scopesOf(coordinate: string, matrix: Matrix): readonly (readonly string[])[] | null {
  const decisions = matrix.get(coordinate)?.decisions
  const allowed = ACTOR_KINDS.filter((kind: ActorKind) => (decisions?.get(kind) ?? 'deny') !== 'deny')
  return allowed.includes('PUBLIC') ? null : allowed.map((kind) => [`hub:${kind.toLowerCase()}`])
}
