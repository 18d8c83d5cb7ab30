import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { exchangeOver, withExternal } from '../../assembly/external-tokens.js'
import { createTokenVerifier, type TokenVerifier } from '../../gateway/access/token.js'
import { personId } from '../../issuer/demonstration/identity.js'
import { readExternalIssuers } from '../../issuer/external/external-issuer.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { administer } from '../support/database.js'
import { issuerUrlOf, makeWorld, until, type World } from './support.js'

let world: World
let served: ServedIssuer
let verifier: TokenVerifier
let foreign: Server
let foreignUrl: string
const { privateKey, publicKey } = await generateKeyPair('RS256')

beforeAll(async () => {
  const jwk = { ...(await exportJWK(publicKey)), kid: 'foreign', alg: 'RS256', use: 'sig' }
  foreign = createServer((request, response) => {
    const found = request.url === '/.well-known/openid-configuration' ? { issuer: foreignUrl, jwks_uri: `${foreignUrl}/keys` } : { keys: [jwk] }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
  })
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`
  world = await makeWorld()
  const externalIssuers = [{ issuer: foreignUrl, audience: 'hub', subject: 'employee' }]
  served = await world.start({ externalIssuers })
  await administer(world.database.adminUrl, (db) =>
    db.query('insert into issuer.external_identity values ($1, $2, $3)', [foreignUrl, 'e-1', world.members.get('housing-clerk')]),
  )
  const own = createTokenVerifier({
    issuer: issuerUrlOf(served),
    audience: 'urn:hub',
    keys: served.issuer.jwks,
    isRevoked: ({ id, actor }) => served.issuer.isRevoked({ jti: id, mid: actor.membership, client_id: actor.client }),
  })
  verifier = withExternal(own, externalIssuers, exchangeOver(issuerUrlOf(served)))
})
afterAll(async () => {
  await world.close()
  foreign.close()
})

const token = (claims: JWTPayload = {}, kid = 'foreign'): Promise<string> =>
  new SignJWT({ iss: foreignUrl, aud: 'hub', sub: 'x', employee: 'e-1', role: 'LEADER', agency: 'TAXATION', kind: 'OFFICE', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuedAt()
    .setExpirationTime(claims.exp ?? '5m')
    .sign(privateKey)

describe('a token of another configured issuer', () => {
  it('proves who somebody is; what he may do is said by our membership, whatever the token claims', async () => {
    expect(await verifier.verify(await token())).toMatchObject({
      scope: 'hub:agency',
      actor: { person: personId('housing-clerk'), membership: world.members.get('housing-clerk'), kind: 'AGENCY', agency: 'HOUSING', role: 'CLERK' },
    })
  })

  it('lives no longer than the foreign one', async () => {
    const exp = Math.floor(Date.now() / 1000) + 60
    expect(await verifier.verify(await token({ exp }))).toMatchObject({ expiresAt: exp })
  })

  it.each<[string, JWTPayload]>([
    ['for another audience', { aud: 'elsewhere' }],
    ['for nobody’s subject here', { employee: 'e-2' }],
    ['without the mapped claim', { employee: undefined }],
    ['that has ended', { exp: Math.floor(Date.now() / 1000) - 20 }],
    ['of an issuer nobody configured', { iss: 'http://127.0.0.1:9' }],
  ])('is refused %s', async (_, claims) => expect(await verifier.verify(await token(claims))).toHaveProperty('fault'))

  it('is refused when its signature is not the issuer’s, or none', async () => {
    const [header, payload, signature] = (await token()).split('.')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const other = await new SignJWT({ iss: foreignUrl, aud: 'hub', employee: 'e-1' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('5m')
      .sign(Buffer.alloc(32, 7))
    const flipped = `${header}.${payload}.${signature!.startsWith('A') ? 'B' : 'A'}${signature!.slice(1)}`
    for (const bad of [flipped, `${none}.${payload}.`, other, 'x.y.z', '..']) expect(await verifier.verify(bad)).toHaveProperty('fault')
  })

  it('is worth nothing within the second when the membership ends', async () => {
    const believed = await token()
    expect(await verifier.verify(believed)).toHaveProperty('actor')
    await served.issuer.revoke({ membership: world.members.get('housing-clerk')! })
    await until(async () => 'fault' in (await verifier.verify(believed)), 1_500)
  })

  it('is configured in a file without a word too many, over https', async () => {
    const { writeFile } = await import('node:fs/promises')
    const path = `${world.dataDir}/external.json`
    const read = async (text: string) => {
      await writeFile(path, text)
      return readExternalIssuers(path)
    }
    expect(await read('[{"issuer":"https://idp.example","audience":"hub"}]')).toEqual([{ issuer: 'https://idp.example', audience: 'hub', subject: 'sub' }])
    for (const bad of [
      '{}',
      '[{"issuer":"http://idp.example","audience":"hub"}]',
      '[{"issuer":"https://idp.example"}]',
      '[{"issuer":"https://idp.example","audience":"hub","role":"x"}]',
    ]) {
      await expect(read(bad)).rejects.toMatchObject({ code: 'EXTERNAL_ISSUERS_UNREADABLE' })
    }
  })
})
