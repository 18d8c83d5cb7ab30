import { DEMO_IDENTITIES } from '../../../demo/identities.js'
import { ACTOR_KINDS, type Actor, type ActorKind, PUBLIC_ACTOR, serviceActor } from '../../../kernel/actor.js'
import type { RequestContext } from '../../../kernel/request.js'
import { idOf } from '../../support/actors.js'

/** A demonstration identity of every kind that signs in; the public brings no token, the hub itself needs none. */
export const IDENTITIES: Readonly<Record<ActorKind, string | null>> = {
  AGENCY: 'housing-lishi',
  OFFICE: 'office-lishi',
  BANK: 'bank-icbc-lvliang',
  DEVELOPER: 'developer',
  ANALYST: 'analyst',
  AUDITOR: 'auditor',
  PUBLIC: null,
  SERVICE: null,
}

function actorOf(kind: ActorKind): Actor {
  if (kind === 'SERVICE') return serviceActor('test')
  const identity = DEMO_IDENTITIES.find(({ name }) => name === IDENTITIES[kind])
  if (!identity) return PUBLIC_ACTOR
  const { name, label: _, ...fields } = identity
  return Object.freeze({ ...fields, person: idOf(`person ${name}`), membership: idOf(`membership ${name}`), client: 'test' })
}

export const ACTORS = Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, actorOf(kind)])) as Readonly<Record<ActorKind, Actor>>

export const requestOf = (actor: Actor, more: Partial<RequestContext> = {}): RequestContext => ({
  actor,
  asOf: null,
  language: 'en',
  purpose: null,
  traceId: 'locks',
  deadline: Date.now() + 10_000,
  ...more,
})
