import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { registerClient } from '../../issuer/clients/client.js'
import { addClientKey, removeClientKey } from '../../issuer/clients/client-keys.js'
import { clientCredentialsToken } from '../../issuer/demonstration/client-credentials-token.js'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import { personId } from '../../issuer/demonstration/identity.js'
import { readPrivateKey } from '../../issuer/demonstration/private-keys.js'
import { generateSigningKey, type PrivateJwk, publicPart } from '../../issuer/keys/signing-key.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { askToken, assertionFor, BANK, claimsIn, issuerUrlOf, makeWorld, type World } from './support.js'

let world: World
let served: ServedIssuer
let issuerUrl: string
let key: PrivateJwk

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start()
  issuerUrl = issuerUrlOf(served)
  key = (await readPrivateKey(world.dataDir, 'bank-a'))!
})
afterAll(() => world.close())

describe('a bank system asks for a token with private_key_jwt', () => {
  it('gets an ES256 access token for urn:hub that names its membership, good for ten minutes', async () => {
    const token = await clientCredentialsToken({ issuerUrl, clientId: 'bank-a', privateJwk: key })
    const keys = (await (await fetch(`${issuerUrl}/jwks`)).json()) as Parameters<typeof createLocalJWKSet>[0]
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), { issuer: issuerUrl, audience: 'urn:hub', typ: 'at+jwt' })
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) })
    expect(payload).toMatchObject({
      sub: personId('bank-a'),
      mid: world.members.get('bank-a'),
      client_id: 'bank-a',
      kind: 'BANK',
      agency: 'BANK',
      unit: null,
      institution: BANK.institution,
      enterprise: null,
      role: 'SYSTEM',
      post: '授信系统',
      scope: 'hub:bank',
      jti: expect.stringMatching(/^.{20,}$/),
    })
    expect(payload.exp! - payload.iat!).toBe(600)
  })

  it('may name the token endpoint as audience', async () => {
    expect((await askToken(issuerUrl, await assertionFor(issuerUrl, key, { claims: { aud: `${issuerUrl}/token` } }))).status).toBe(200)
  })

  it('gets no scope of another kind and no other resource', async () => {
    expect((await askToken(issuerUrl, await assertionFor(issuerUrl, key), { scope: 'hub:office' })).body.error).toBe('invalid_scope')
    expect((await askToken(issuerUrl, await assertionFor(issuerUrl, key), { resource: 'urn:other' })).body.error).toBe('invalid_target')
    const own = await askToken(issuerUrl, await assertionFor(issuerUrl, key), { scope: 'hub:bank' })
    expect(claimsIn(own.body.access_token!).scope).toBe('hub:bank')
  })

  it('keeps its key files for its own user alone', async () => {
    const { stat } = await import('node:fs/promises')
    expect((await stat(`${world.dataDir}/demo/keys/bank-a.json`)).mode & 0o777).toBe(0o600)
    expect((await stat(`${world.dataDir}/secrets/issuer.key`)).mode & 0o777).toBe(0o600)
  })
})

describe('[T24] an assertion is refused', () => {
  const now = (): number => Math.floor(Date.now() / 1000)
  const refused = async (assertion: string): Promise<void> => {
    const answer = await askToken(issuerUrl, assertion)
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 401,
      body: { error: 'invalid_client', error_description: 'client authentication failed' },
    })
  }

  it('shown a second time', async () => {
    const assertion = await assertionFor(issuerUrl, key)
    expect((await askToken(issuerUrl, assertion)).status).toBe(200)
    await refused(assertion)
  })

  it('shown ten times at the same moment to two issuers: one token comes of it', async () => {
    const other = await world.start({ issuerUrl })
    const assertion = await assertionFor(issuerUrl, key)
    const ports = Array.from({ length: 10 }, (_, i) => (i % 2 ? served.port : other.port))
    const answers = await Promise.all(ports.map((port) => askToken(`http://127.0.0.1:${port}/oidc`, assertion)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(401)])
  })

  it('signed with a key that is not registered', async () => refused(await assertionFor(issuerUrl, await generateSigningKey())))

  it('signed with another key under the registered kid', async () => refused(await assertionFor(issuerUrl, { ...(await generateSigningKey()), kid: key.kid })))

  it.each<[string, () => Record<string, unknown>]>([
    ['expired 11 s ago', () => ({ exp: now() - 11 })],
    ['without an expiry', () => ({ exp: undefined })],
    ['good for a day', () => ({ exp: now() + 86_400 })],
    ['issued 61 s in the future', () => ({ iat: now() + 61 })],
    ['not valid yet', () => ({ nbf: now() + 61 })],
    ['for another audience', () => ({ aud: 'https://elsewhere.example/token' })],
    ['for two audiences at once', () => ({ aud: [issuerUrl, 'https://elsewhere.example/token'] })],
    ['without a jti', () => ({ jti: undefined })],
    ['with a jti of 10,000 characters', () => ({ jti: 'x'.repeat(10_000) })],
    ['of another issuer', () => ({ iss: 'bank-b' })],
    ['of a client nobody knows', () => ({ iss: 'bank-z', sub: 'bank-z' })],
    ['of a client whose name is NUL', () => ({ iss: '\0', sub: '\0' })],
  ])('%s', async (_, claims) => refused(await assertionFor(issuerUrl, key, { claims: claims() })))

  it('issued 9 s in the future is still accepted: clocks differ [X10]', async () => {
    expect((await askToken(issuerUrl, await assertionFor(issuerUrl, key, { claims: { iat: now() + 9 } }))).status).toBe(200)
  })

  it('with alg none', async () => {
    const [, payload] = (await assertionFor(issuerUrl, key)).split('.')
    await refused(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`)
  })

  it('whose audience was made right by a forged Host header', async () => {
    const { request } = await import('node:http')
    const assertion = await assertionFor(issuerUrl, key, { claims: { aud: 'http://elsewhere.example/oidc/token' } })
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }).toString()
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' }
      request({ port: served.port, host: '127.0.0.1', path: '/oidc/token', method: 'POST', headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end(body)
    })
    expect(status).toBe(401)
  })
})

describe("a client's keys are changed with overlap", () => {
  it('accepts two keys at once, then only the new one', async () => {
    const { database } = served.issuer
    await ensureDemonstrationIdentities(database, world.dataDir, [{ ...BANK, name: 'bank-turning' }])
    const old = (await readPrivateKey(world.dataDir, 'bank-turning'))!
    const fresh = await generateSigningKey()
    const ask = (privateJwk: PrivateJwk): Promise<string> => clientCredentialsToken({ issuerUrl, clientId: 'bank-turning', privateJwk })

    await expect(ask(fresh)).rejects.toThrow('invalid_client')
    await addClientKey(database, 'bank-turning', publicPart(fresh))
    await Promise.all([ask(old), ask(fresh)])
    await removeClientKey(database, 'bank-turning', old.kid)
    await expect(ask(old)).rejects.toThrow('invalid_client')
    await ask(fresh)
    await expect(removeClientKey(database, 'bank-turning', fresh.kid)).rejects.toThrow('last key')
  })

  it('never takes a private key', async () => {
    const membership = world.members.get('bank-a')!
    const privateKey = await generateSigningKey()
    await expect(addClientKey(served.issuer.database, 'bank-a', privateKey)).rejects.toThrow('private half')
    await expect(registerClient(served.issuer.database, { clientId: 'x', kind: 'BANK', membership, key: privateKey })).rejects.toThrow('private half')
  })
})
