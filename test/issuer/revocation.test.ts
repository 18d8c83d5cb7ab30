import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { clientCredentialsToken } from '../../issuer/demonstration/client-credentials-token.js'
import { ensureDemonstrationIdentities } from '../../issuer/demonstration/ensure-identities.js'
import { readPrivateKey } from '../../issuer/demonstration/private-keys.js'
import { databaseFeed, httpFeed } from '../../issuer/revocations/feed.js'
import { type RevocableClaims, watchRevocations } from '../../issuer/revocations/watch.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { administer } from '../support/database.js'
import { BANK, claimsIn, issuerUrlOf, makeWorld, until, type World } from './support.js'

let world: World
let served: ServedIssuer
let issuerUrl: string

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start()
  issuerUrl = issuerUrlOf(served)
})
afterAll(() => world.close())

const bank = async (name: string): Promise<{ token: () => Promise<string>; membership: string }> => {
  const members = await ensureDemonstrationIdentities(served.issuer.database, world.dataDir, [{ ...BANK, name }])
  const privateJwk = (await readPrivateKey(world.dataDir, name))!
  return { token: () => clientCredentialsToken({ issuerUrl, clientId: name, privateJwk }), membership: members.get(name)! }
}
const claims = (token: string): RevocableClaims => claimsIn(token) as unknown as RevocableClaims

describe('[T24] what is revoked is refused', () => {
  it('at the issuer at once and at every verifier within a second: a client', async () => {
    const { token } = await bank('bank-revoked')
    const held = claims(await token())
    const elsewhere = await watchRevocations(httpFeed(issuerUrl))
    expect([served.issuer.isRevoked(held), elsewhere.isRevoked(held)]).toEqual([false, false])

    await served.issuer.revoke({ client: 'bank-revoked' })
    await expect(token()).rejects.toThrow('invalid_client')
    expect(await until(() => served.issuer.isRevoked(held) && elsewhere.isRevoked(held), 2_000)).toBeLessThan(1_000)
    await elsewhere.stop()
  })

  it('a membership, with all its clients', async () => {
    const { token, membership } = await bank('bank-member')
    const held = claims(await token())
    await served.issuer.revoke({ membership })
    await expect(token()).rejects.toThrow('invalid_client')
    await until(() => served.issuer.isRevoked(held), 1_000)
    await expect(served.issuer.mintFor(membership, { client: 'hub-cli' })).rejects.toThrow('only a demonstration identity')
  })

  it('one token, while its client goes on', async () => {
    const { token } = await bank('bank-one-token')
    const stolen = claims(await token())
    await served.issuer.revoke({ jti: stolen.jti })
    const other = claims(await token())
    await until(() => served.issuer.isRevoked(stolen), 1_000)
    expect(served.issuer.isRevoked(other)).toBe(false)
  })

  it('for good: neither the list of identities nor the login role brings it back', async () => {
    const { token } = await bank('bank-gone')
    await served.issuer.revoke({ client: 'bank-gone' })
    await bank('bank-gone')
    await expect(token()).rejects.toThrow('invalid_client')
    const { database } = served.issuer
    for (const attempt of [
      'update issuer.client set revoked_at = null',
      `update issuer.client set membership = '${world.members.get('bank-a')}'`,
      'delete from issuer.revocation',
      'update issuer.membership set demonstration = true',
      'update issuer.membership set person = gen_random_uuid()',
      'delete from issuer.membership',
      'drop table issuer.client',
    ]) {
      await expect(database.query(attempt)).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  it('again without harm', async () => {
    await served.issuer.revoke({ client: 'bank-gone' })
    await served.issuer.revoke({ client: 'bank-gone' })
    const { rows } = await served.issuer.database.query(`select from issuer.revocation where client = 'bank-gone'`)
    expect(rows).toHaveLength(1)
  })
})

describe('the revocation feed', () => {
  it('names nobody', async () => {
    const text = await (await fetch(`${issuerUrl}/revocations?since=0`)).text()
    expect(text).not.toContain('bank-')
    expect(JSON.parse(text).revoked.length).toBeGreaterThanOrEqual(4)
  })

  it('refuses a position that is none', async () => {
    for (const since of ['-1', 'x', '1;drop', '9'.repeat(19)]) {
      expect((await fetch(`${issuerUrl}/revocations?since=${encodeURIComponent(since)}`)).status).toBe(400)
    }
  })

  it('never passes a revocation that is still being written', async () => {
    const feed = databaseFeed(served.issuer.database)
    const { position } = await feed.since('0')
    await administer(world.database.adminUrl, async (slow) => {
      await slow.query('begin')
      await slow.query(`select issuer.revoke('slow', null, null)`)
      const quick = served.issuer.revoke({ jti: 'quick' })
      expect((await feed.since(position)).revoked).toHaveLength(0)
      await slow.query('commit')
      await quick
    })
    expect((await feed.since(position)).revoked).toHaveLength(2)
  })

  it('goes on after its connections were cut [X5]', async () => {
    await administer(world.database.adminUrl, (client) =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hub issuer' and datname = current_database()`),
    )
    const { token } = await bank('bank-after-cut').catch(() => bank('bank-after-cut'))
    const held = claims(await token())
    await served.issuer.revoke({ jti: held.jti })
    await until(() => served.issuer.isRevoked(held), 2_000)
  })
})
