import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Adapter } from 'oidc-provider'
import { type IssuerDatabase, openIssuerDatabase } from '../../issuer/open-database.js'
import { postgresAdapter, removeExpired } from '../../issuer/provider/postgres-adapter.js'
import { makeWorld, type World } from './support.js'

let world: World
let database: IssuerDatabase

beforeAll(async () => {
  world = await makeWorld()
  database = openIssuerDatabase(world.url)
})
afterAll(async () => {
  await database.close()
  await world.close()
})

const refusals = { replayed: () => new Error('replayed'), alreadyUsed: () => new Error('already used') }
const adapter = (model: string): Adapter => postgresAdapter(database, model, refusals)

describe('the PostgreSQL adapter of oidc-provider', () => {
  it('finds what was put, replaced by a later put, gone when destroyed', async () => {
    const sessions = adapter('Session')
    await sessions.upsert('s', { uid: 'u', n: 1 }, 60)
    await sessions.upsert('s', { uid: 'u2', n: 2 }, 60)
    expect(await sessions.find('s')).toEqual({ uid: 'u2', n: 2 })
    expect(await sessions.findByUid('u')).toBeUndefined()
    expect(await sessions.findByUid('u2')).toEqual({ uid: 'u2', n: 2 })
    await sessions.destroy('s')
    expect([await sessions.find('s'), await sessions.findByUid('u2')]).toEqual([undefined, undefined])
  })

  it('keeps models apart', async () => {
    await adapter('AccessToken').upsert('same', { of: 'token' }, 60)
    await adapter('Grant').upsert('same', { of: 'grant' }, 60)
    expect(await adapter('AccessToken').find('same')).toEqual({ of: 'token' })
    expect(await adapter('RefreshToken').find('same')).toBeUndefined()
  })

  it('finds a device code by its user code', async () => {
    await adapter('DeviceCode').upsert('d', { userCode: 'ABCD-EFGH' }, 60)
    expect(await adapter('DeviceCode').findByUserCode('ABCD-EFGH')).toEqual({ userCode: 'ABCD-EFGH' })
  })

  it('finds nothing that has expired, and removes it', async () => {
    await adapter('Interaction').upsert('gone', { a: 1 }, -1)
    await adapter('Interaction').upsert('stays', { a: 2 }, 60)
    await adapter('Interaction').upsert('for-ever', { a: 3 })
    expect(await adapter('Interaction').find('gone')).toBeUndefined()
    await removeExpired(database)
    const { rows } = await database.query(`select id from issuer.oidc_payload where model = 'Interaction' order by id`)
    expect(rows).toEqual([{ id: 'for-ever' }, { id: 'stays' }])
  })

  it('[T25] lets a code be used once; when ten use it at the same moment its grant ends', async () => {
    const codes = adapter('AuthorizationCode')
    await codes.upsert('once', { grantId: 'other' }, 60)
    await codes.consume('once')
    expect(await codes.find('once')).toMatchObject({ grantId: 'other', consumed: expect.any(Number) })
    await codes.upsert('c', { grantId: 'g' }, 60)
    const uses = await Promise.allSettled(Array.from({ length: 10 }, () => codes.consume('c')))
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await codes.find('c')).toBeUndefined()
    await expect(codes.consume('never-was')).rejects.toThrow('already used')
  })

  it('[T25] revokes everything of one grant and nothing of another', async () => {
    for (const model of ['AccessToken', 'RefreshToken', 'AuthorizationCode']) {
      await adapter(model).upsert('mine', { grantId: 'grant-1' }, 60)
      await adapter(model).upsert('theirs', { grantId: 'grant-2' }, 60)
    }
    await adapter('RefreshToken').revokeByGrantId('grant-1')
    for (const model of ['AccessToken', 'RefreshToken', 'AuthorizationCode']) {
      expect(await adapter(model).find('mine')).toBeUndefined()
      expect(await adapter(model).find('theirs')).toEqual({ grantId: 'grant-2' })
    }
  })

  it('[T24] remembers an assertion once, also after it has expired', async () => {
    const replays = adapter('ReplayDetection')
    await replays.upsert('j', { iss: 'bank-a' }, 60)
    await expect(replays.upsert('j', { iss: 'bank-a' }, 60)).rejects.toThrow('replayed')
    await replays.upsert('late', {}, -1)
    await removeExpired(database)
    await expect(replays.upsert('late', {}, -1)).rejects.toThrow('replayed')
  })
})
