import { ACTOR_KINDS, type Actor, type ActorKind, AGENCIES, type Agency, ROLES, type Role } from '../../kernel/actor.js'

export type Claims = Readonly<Record<string, unknown>>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MAX_TEXT = 200

const id = (value: unknown): string | null => (typeof value === 'string' && UUID.test(value) ? value : null)
const text = (value: unknown): string | null => (typeof value === 'string' && value.length <= MAX_TEXT ? value : null)
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | null => values.find((known) => known === value) ?? null

/** What an actor of a kind must be tied to: without it a lock further in would see a person of everywhere and nowhere. */
const TIED_TO: Readonly<Record<ActorKind, readonly ('agency' | 'unit' | 'institution' | 'enterprise')[]>> = {
  AGENCY: ['agency', 'unit'],
  OFFICE: ['unit'],
  BANK: ['institution'],
  DEVELOPER: ['enterprise'],
  ANALYST: [],
  AUDITOR: [],
  PUBLIC: [],
  SERVICE: [],
}

/** A claim that is there and not understood spoils the token: guessing would be an answer to the wrong person. */
const absentOr = <T>(value: unknown, parsed: T | null): boolean => value === undefined || value === null || parsed !== null

/** The actor of a verified token, frozen; null when the claims do not describe one. */
export function actorOf(claims: Claims): Actor | null {
  const kind = oneOf(ACTOR_KINDS, claims.kind)
  const role = oneOf<Role>(ROLES, claims.role)
  const person = id(claims.sub)
  const membership = id(claims.mid)
  const client = text(claims.client_id)
  const post = text(claims.post ?? '')
  const agency = oneOf<Agency>(AGENCIES, claims.agency)
  const ties = { agency, unit: id(claims.unit), institution: id(claims.institution), enterprise: id(claims.enterprise) }
  if (!kind || !role || !person || !membership || !client || post === null) return null
  if (!Object.entries(ties).every(([name, value]) => absentOr(claims[name], value))) return null
  if (!TIED_TO[kind].every((name) => ties[name] !== null)) return null
  return Object.freeze({ kind, person, membership, client, role, post, ...ties })
}
