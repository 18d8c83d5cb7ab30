import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import { personId } from '../../issuer/demonstration/identity.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { administer } from '../support/database.js'
import { BANK, CLERK, claimsIn, issuerUrlOf, makeWorld, type World } from './support.js'

let world: World
let served: ServedIssuer

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start()
})
afterAll(() => world.close())

describe('a token without a sign-in', () => {
  it('is minted for a demonstration identity, with the same claims as every other', async () => {
    const token = await served.issuer.mintFor(world.members.get('housing-clerk')!, { client: 'hub-cli', ttl: 120 })
    const keys = (await served.issuer.jwks()) as Parameters<typeof createLocalJWKSet>[0]
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), { issuer: issuerUrlOf(served), audience: 'urn:hub', typ: 'at+jwt' })
    expect(payload).toEqual({
      iss: issuerUrlOf(served),
      aud: 'urn:hub',
      sub: personId('housing-clerk'),
      mid: world.members.get('housing-clerk'),
      client_id: 'hub-cli',
      kind: 'AGENCY',
      agency: 'HOUSING',
      unit: CLERK.unit,
      institution: null,
      enterprise: null,
      role: 'CLERK',
      post: '房产科科员',
      scope: 'hub:agency',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: payload.iat! + 120,
    })
  })

  it('is refused for a real membership, for one that has ended, and for one nobody knows', async () => {
    const [real, ended] = ['0b000000-0000-4000-8000-0000000000f1', '0b000000-0000-4000-8000-0000000000f2']
    await administer(world.database.adminUrl, (client) =>
      client.query(
        `insert into issuer.membership (id, person, name_label, post, kind, role, demonstration, valid_to)
         values ($1, $1, '真实岗位', '科员', 'AGENCY', 'CLERK', false, null), ($2, $2, '已离任', '科员', 'AGENCY', 'CLERK', true, now())`,
        [real, ended],
      ),
    )
    for (const id of [real!, ended!, '0b000000-0000-4000-8000-0000000000f3']) {
      await expect(served.issuer.mintFor(id, { client: 'hub-cli' })).rejects.toThrow('only a demonstration identity')
    }
  })

  it.each([0, -1, 3_601, 1.5, Number.NaN])('does not live %d s', async (ttl) => {
    await expect(served.issuer.mintFor(world.members.get('bank-a')!, { client: 'hub-cli', ttl })).rejects.toThrow('lives 1 to 3600 s')
  })
})

describe('demonstration identities', () => {
  it('have the same ids on every machine and are brought to what the list says', async () => {
    const { database } = served.issuer
    const again = await ensureDemonstrationIdentities(database, world.dataDir, [BANK, { ...CLERK, post: '房产科科长' }])
    expect(again).toEqual(world.members)
    expect(again.get('bank-a')).toBe('4175c851-665b-5028-b31d-00ef970a84b2')
    expect(claimsIn(await served.issuer.mintFor(again.get('housing-clerk')!, { client: 'hub-cli' })).post).toBe('房产科科长')
  })

  it('may be two accounts of one person', async () => {
    const { database } = served.issuer
    const both = await ensureDemonstrationIdentities(database, world.dataDir, [CLERK, { ...CLERK, name: 'clerk-twice', person: CLERK.name }])
    const [one, two] = await Promise.all([...both.values()].map((id) => served.issuer.mintFor(id, { client: 'hub-cli' })))
    expect(claimsIn(one!).sub).toBe(claimsIn(two!).sub)
    expect(claimsIn(one!).mid).not.toBe(claimsIn(two!).mid)
  })

  it.each(['../x', 'A', '', 'a/b', 'x'.repeat(64)])('are never named "%s"', async (name) => {
    await expect(ensureDemonstrationIdentities(served.issuer.database, world.dataDir, [{ ...BANK, name }])).rejects.toThrow('no name')
  })
})
