import type { ActorKind, Agency, Role } from '../../kernel/actor.js'
import type { Membership } from './membership.js'

/** The resource indicator and audience of every access token. */
export const AUDIENCE = 'urn:hub'

/** What an access token says of its actor, beside iss, aud, client_id, jti, iat and exp. */
export interface MembershipClaims {
  readonly sub: string
  readonly mid: string
  readonly kind: ActorKind
  readonly agency: Agency | null
  readonly unit: string | null
  readonly institution: string | null
  readonly enterprise: string | null
  readonly role: Role
  readonly post: string
  readonly scope: string
  /** 代理: the membership this person stands in for, and its person. `sub` stays the deputy's own: separation of duties compares persons. */
  readonly deputy_for?: { readonly mid: string; readonly sub: string }
}

export const scopeOf = (kind: ActorKind): string => `hub:${kind.toLowerCase()}`

export const claimsOf = (
  { person, id, kind, agency, unit, institution, enterprise, role, post }: Membership,
  deputyFor: Pick<Membership, 'id' | 'person'> | null,
): MembershipClaims => ({
  sub: person,
  mid: id,
  kind,
  agency,
  unit,
  institution,
  enterprise,
  role,
  post,
  scope: scopeOf(kind),
  ...(deputyFor ? { deputy_for: { mid: deputyFor.id, sub: deputyFor.person } } : {}),
})
