import { randomUUID } from 'node:crypto'
import { CLIENT_ID, registerClient } from '../../clients/client.js'
import { addKey, clientKeys, endKey, type KeyFault } from '../../clients/client-keys.js'
import type { PublicJwk } from '../../keys/signing-key.js'
import type { Membership } from '../../memberships/membership.js'
import type { Queryable } from '../../open-database.js'
import { type AdministrationAct, type Outcome, refused } from '../administer.js'
import { findManaged, insertMembership } from '../memberships.js'
import { type Input, readInput } from '../read-input.js'
import { CLIENT_TAKEN, CLIENT_UNKNOWN, KEY_UNFIT, LAST_KEY, PLACE_OUTSIDE, TWO_KEYS_ALREADY } from '../refusals.js'
import { placeOf } from './place-of.js'

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 100

/** A public P-256 key from JSON, given as an object or as its text; null for anything else, a private key above all. */
function keyIn({ key }: Input): PublicJwk | null {
  try {
    const given = (typeof key === 'string' ? JSON.parse(key) : key) as Record<string, unknown> | null
    if (given === null || typeof given !== 'object' || 'd' in given || given.kty !== 'EC' || given.crv !== 'P-256') return null
    const { x, y, kid } = given
    return isText(x) && isText(y) && isText(kid) ? { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' } : null
  } catch {
    return null
  }
}

/** The membership behind a client that the administrator administers. */
async function managedClient(queryable: Queryable, by: Membership, client: string): Promise<Membership | null> {
  const { rows } = await queryable.query<{ membership: string }>('select membership from issuer.client where client_id = $1 and revoked_at is null', [client])
  return rows[0] ? findManaged(queryable, by, rows[0].membership) : null
}

const FAULTS = { UNKNOWN_CLIENT: CLIENT_UNKNOWN, KID_TAKEN: KEY_UNFIT, TWO_KEYS_ALREADY, LAST_KEY } as const

const answered = async (queryable: Queryable, client: string, membership: string, kid: string, fault: KeyFault | null): Promise<Outcome> => {
  if (fault) return refused(FAULTS[fault], { client })
  // The end of the key that goes is part of the answer: until then both are good.
  const ends = (await clientKeys(queryable, client)).flatMap(({ kid: one, expiresAt }) => (expiresAt ? [`${one} ${expiresAt.toISOString()}`] : []))
  return { answer: { client, kid, ending: ends.join(', ') }, subjects: [membership], audit: { client, kid } }
}

/** A system of the institution or agency: a membership of its own without a person, and its first key. */
export const registerSystem: AdministrationAct = {
  name: 'registerSystem',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const [client, label] = [read.matching('client', CLIENT_ID), read.name('label', 60)]
    const place = await placeOf(queryable, administrator, read)
    const key = keyIn(input)
    const fault = read.fault()
    if (fault) return { refusal: fault }
    if (!place) return refused(PLACE_OUTSIDE, {}, 'place')
    if (!key) return refused(KEY_UNFIT, {}, 'key')
    const known = await queryable.query('select from issuer.client where client_id = $1', [client])
    if (known.rowCount) return refused(CLIENT_TAKEN, { client }, 'client')
    const grant = { person: randomUUID(), label, post: label, role: 'SYSTEM' as const, ...place }
    const membership = await insertMembership(queryable, administrator, grant, { from: null, to: null })
    await registerClient(queryable, { clientId: client, kind: administrator.kind, membership, key })
    return { answer: { client, membership, kid: key.kid }, subjects: [membership], audit: { client, kid: key.kid } }
  },
}

/** The new key is good at once, the old one for seven days more. */
export const addSystemKey: AdministrationAct = {
  name: 'addClientKey',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const client = read.matching('client', CLIENT_ID)
    const key = keyIn(input)
    const fault = read.fault()
    if (fault) return { refusal: fault }
    if (!key) return refused(KEY_UNFIT, {}, 'key')
    const membership = await managedClient(queryable, administrator, client)
    if (!membership) return refused(CLIENT_UNKNOWN, { client }, 'client')
    return answered(queryable, client, membership.id, key.kid, await addKey(queryable, client, key))
  },
}

export const endSystemKey: AdministrationAct = {
  name: 'endClientKey',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const [client, kid] = [read.matching('client', CLIENT_ID), read.name('kid', 100)]
    const fault = read.fault()
    if (fault) return { refusal: fault }
    const membership = await managedClient(queryable, administrator, client)
    if (!membership) return refused(CLIENT_UNKNOWN, { client }, 'client')
    return answered(queryable, client, membership.id, kid, await endKey(queryable, client, kid))
  },
}
