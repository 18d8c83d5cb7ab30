import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalJWKSet, decodeProtectedHeader, type JWTVerifyResult, jwtVerify } from 'jose'
import { clientCredentialsToken } from '../../issuer/demonstration/client-credentials-token.js'
import { readPrivateKey } from '../../issuer/demonstration/private-keys.js'
import { readKeyFile } from '../../issuer/keys/key-file.js'
import { readKeyRing } from '../../issuer/keys/key-ring.js'
import { rotateKeysWhenDue } from '../../issuer/keys/rotate-keys.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { administer } from '../support/database.js'
import { issuerUrlOf, makeWorld, until, type World } from './support.js'

let world: World
let first: ServedIssuer
let second: ServedIssuer
let issuerUrl: string

beforeAll(async () => {
  world = await makeWorld()
  first = await world.start()
  issuerUrl = issuerUrlOf(first)
  second = await world.start({ issuerUrl })
})
afterAll(() => world.close())

type KeySet = Parameters<typeof createLocalJWKSet>[0]
const published = async ({ port }: ServedIssuer): Promise<KeySet> => (await fetch(`http://127.0.0.1:${port}/oidc/jwks`)).json() as Promise<KeySet>
const kids = async (served: ServedIssuer): Promise<string[]> => (await published(served)).keys.map(({ kid }) => kid!)
const token = async (): Promise<string> =>
  clientCredentialsToken({ issuerUrl, clientId: 'bank-a', privateJwk: (await readPrivateKey(world.dataDir, 'bank-a'))! })
const kidOf = (jwt: string): string => decodeProtectedHeader(jwt).kid!
const verify = async (jwt: string, served: ServedIssuer): Promise<JWTVerifyResult> =>
  jwtVerify(jwt, createLocalJWKSet(await published(served)), { issuer: issuerUrl, audience: 'urn:hub' })

describe('signing keys rotate with overlap', () => {
  it('publishes public halves only', async () => {
    for (const jwk of (await published(first)).keys) expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  })

  it('signs new tokens with the key that was published before, while tokens of the old key stay valid', async () => {
    const before = await kids(first)
    const old = await token()
    await first.issuer.rotateKeys()
    const fresh = await token()

    expect(before).toContain(kidOf(fresh))
    expect(kidOf(fresh)).not.toBe(kidOf(old))
    await verify(old, first)
    await verify(fresh, first)
    expect(await kids(first)).toHaveLength(3)
  })

  it('reaches another process on the same database within three seconds, long after the next key was announced', async () => {
    await first.issuer.rotateKeys()
    const expected = (await kids(first)).sort()
    await until(async () => JSON.stringify((await kids(second)).sort()) === JSON.stringify(expected), 3_000)
    await verify(await token(), second)
  })

  it('rotates once when two processes ask at the same moment, or twice in order: never into two current keys', async () => {
    await Promise.all([first.issuer.rotateKeys(), second.issuer.rotateKeys()])
    const counts = await administer(world.database.adminUrl, (client) =>
      client.query(`select status, count(*)::int from issuer.signing_key where status <> 'RETIRED' group by status order by status`),
    )
    expect(counts.rows).toEqual([
      { status: 'CURRENT', count: 1 },
      { status: 'NEXT', count: 1 },
    ])
  })

  it('does not sign with a key that verifiers have had no time to fetch', async () => {
    const cautious = await world.start({ publishAheadSeconds: 300, issuerUrl })
    await cautious.issuer.rotateKeys()
    await expect(cautious.issuer.rotateKeys()).rejects.toThrow(/rotate in (29\d|300) s/)
    await cautious.issuer.replaceKeys()
  })

  it('no longer publishes a retired key once its last token has expired', async () => {
    await until(async () => (await kids(first)).length === 2, 4_000)
    const old = await token()
    await administer(world.database.adminUrl, (client) => client.query(`update issuer.signing_key set not_before = now() where status = 'NEXT'`))
    await first.issuer.rotateKeys()
    await verify(old, first)
    await administer(world.database.adminUrl, (client) =>
      client.query(`update issuer.signing_key set not_after = now() - interval '1 second' where status = 'RETIRED'`),
    )
    await until(async () => (await kids(first)).length === 2, 4_000)
    await expect(verify(old, first)).rejects.toThrow('no applicable key')
  })

  it('after a leak, replaces all keys and with them every token at once', async () => {
    const stolen = await token()
    await first.issuer.replaceKeys()
    await expect(verify(stolen, first)).rejects.toThrow('no applicable key')
    await verify(await token(), first)
  })

  it('starts three processes on an empty database with one pair of keys', async () => {
    await administer(world.database.adminUrl, (client) => client.query('delete from issuer.signing_key'))
    const started = await Promise.all([1, 2, 3].map(() => world.start()))
    const rings = await Promise.all(started.map((served) => served.issuer.jwks()))
    expect(new Set(rings.map((ring) => JSON.stringify(ring))).size).toBe(1)
    expect(rings[0]?.keys).toHaveLength(2)
  })

  it('rotates by itself after thirty days, not before', async () => {
    const policy = { sealingKey: await readKeyFile(world.dataDir), publishAheadSeconds: 0 }
    const currentAfter = async (days: number): Promise<string> => {
      await administer(world.database.adminUrl, (client) =>
        client.query(`update issuer.signing_key set not_before = now() - make_interval(days => $1) where status = 'CURRENT'`, [days]),
      )
      await rotateKeysWhenDue(first.issuer.database, policy)
      return (await readKeyRing(first.issuer.database, policy.sealingKey, null)).current.kid
    }
    const before = await currentAfter(29)
    expect(await currentAfter(29)).toBe(before)
    expect(await currentAfter(31)).not.toBe(before)
  })

  it('keeps private keys sealed in the database', async () => {
    const { rows } = await administer(world.database.adminUrl, (client) => client.query('select * from issuer.signing_key'))
    for (const { sealed_jwk, public_jwk } of rows as { sealed_jwk: Buffer; public_jwk: object }[]) {
      expect(sealed_jwk.toString('latin1')).not.toMatch(/"d"|kty|P-256/)
      expect(public_jwk).not.toHaveProperty('d')
    }
  })
})
