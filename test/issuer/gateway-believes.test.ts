import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTokenVerifier, type TokenVerifier } from '../../gateway/access/token.js'
import { clientCredentialsToken } from '../../issuer/demonstration/client-credentials-token.js'
import { personId } from '../../issuer/demonstration/identity.js'
import { readPrivateKey } from '../../issuer/demonstration/private-keys.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { BANK, claimsIn, issuerUrlOf, makeWorld, until, type World } from './support.js'

let world: World
let served: ServedIssuer
let verifier: TokenVerifier

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start()
  const { issuer } = served
  verifier = createTokenVerifier({
    issuer: issuerUrlOf(served),
    audience: 'urn:hub',
    keys: issuer.jwks,
    isRevoked: ({ id, actor }) => issuer.isRevoked({ jti: id, mid: actor.membership, client_id: actor.client }),
  })
})
afterAll(() => world.close())

const token = async (): Promise<string> =>
  clientCredentialsToken({ issuerUrl: issuerUrlOf(served), clientId: 'bank-a', privateJwk: (await readPrivateKey(world.dataDir, 'bank-a'))! })

describe("the gateway's verifier and the issuer agree", () => {
  it('on the actor behind a bank system', async () => {
    expect(await verifier.verify(await token())).toMatchObject({
      scope: 'hub:bank',
      actor: {
        kind: 'BANK',
        person: personId('bank-a'),
        membership: world.members.get('bank-a'),
        client: 'bank-a',
        institution: BANK.institution,
        role: 'SYSTEM',
      },
    })
  })

  it('on an official with a minted token', async () => {
    const minted = await served.issuer.mintFor(world.members.get('housing-clerk')!, { client: 'hub-cli' })
    expect(await verifier.verify(minted)).toMatchObject({ actor: { kind: 'AGENCY', agency: 'HOUSING', role: 'CLERK', post: '房产科科员' } })
  })

  it('on tokens before and after a rotation', async () => {
    const old = await token()
    await served.issuer.rotateKeys()
    for (const jwt of [old, await token()]) expect(await verifier.verify(jwt)).toHaveProperty('actor')
  })

  it('on a revoked token, also one that was believed before', async () => {
    const stolen = await token()
    expect(await verifier.verify(stolen)).toHaveProperty('actor')
    await served.issuer.revoke({ jti: claimsIn(stolen).jti! })
    await until(async () => 'fault' in (await verifier.verify(stolen)), 1_000)
    expect(await verifier.verify(stolen)).toEqual({ fault: 'revoked' })
  })
})
