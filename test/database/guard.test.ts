import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PUBLIC_ACTOR } from '../../kernel/actor.js'
import { contextOf, SET_CONTEXT_SQL } from '../../platform/database/context.js'
import { guardRole } from '../../platform/database/guard.js'
import { createPool } from '../../platform/database/pool.js'
import { isUnavailable } from '../../platform/database/pool-unavailable.js'
import { administer } from '../support/database.js'
import { contextOfUnits, type Oracle, oracleDatabase, READERS, unit } from './oracle.js'

describe('the role that logs in', () => {
  let oracle: Oracle
  const admin = (sql: string) => administer(oracle.database.adminUrl, (client) => client.query(sql))

  beforeAll(async () => {
    oracle = await oracleDatabase()
    await admin(`create schema projects; create table projects.t (); alter table projects.t owner to hub_projects_owner;
      create role probe_bypass login bypassrls password 'x'; create role probe_owner login password 'x'; alter table projects.t owner to probe_owner;
      create role probe_member login noinherit password 'x'; grant probe_owner to probe_member; create role probe_plain login password 'x'`)
  })
  afterAll(async () => {
    await oracle.database.drop()
    await administer(new URL('/hub', oracle.database.adminUrl).href, (client) => client.query('drop role probe_bypass, probe_member, probe_owner, probe_plain'))
  })

  it('is accepted when it is no owner and has no power over policies', async () => {
    await expect(guardRole(oracle.database.as('probe_plain', 'x'), 'projects')).resolves.toBeUndefined()
  })

  it.each([['probe_bypass'], ['probe_owner'], ['probe_member']])('is refused as %s', async (role) => {
    await expect(guardRole(oracle.database.as(role, 'x'), 'projects')).rejects.toMatchObject({
      code: 'ROLE_PRIVILEGED',
      zh: expect.stringContaining('行级权限'),
    })
  })

  it('is refused as the administrator', async () => {
    await expect(guardRole(oracle.database.adminUrl, 'projects')).rejects.toMatchObject({ code: 'ROLE_PRIVILEGED' })
  })
})

describe('the context', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await oracleDatabase()
  })
  afterAll(() => oracle.database.drop())

  it('ends with its transaction, also when that fails [T41]', async () => {
    const pool = createPool({ url: oracle.url, max: 1, searchPath: 'probe' })
    const units = async () => (await pool.query("select current_setting('app.units', true) as units, (select count(*)::int from fact) as seen")).rows[0]
    for (const end of ['commit', 'rollback']) {
      await pool.query('begin')
      await pool.query(SET_CONTEXT_SQL, [...contextOfUnits(unit(1)).values])
      expect(await units()).toEqual({ units: unit(1), seen: 40 })
      await pool.query(end)
      expect(await units()).toEqual({ units: '', seen: 0 })
    }
    await pool.end()
  })

  it('gives a bank no institution while grants are not confirmed current', () => {
    const actor = { ...PUBLIC_ACTOR, institution: unit(3) }
    const request = { actor, asOf: null, language: 'zh', purpose: null, traceId: 'one', deadline: 0 } as const
    const [blind, seeing, other] = [
      contextOf(request, { units: [], grantsCurrent: false }),
      contextOf(request, { units: [], grantsCurrent: true }),
      contextOf({ ...request, traceId: 'two' }, { units: [], grantsCurrent: true }),
    ]
    expect(blind.values).not.toContain(unit(3))
    expect(seeing.values).toContain(unit(3))
    expect(blind.key).not.toBe(seeing.key)
    // Nobody's sight depends on the trace.
    expect(other.key).toBe(seeing.key)
  })
})

describe('a pool', () => {
  it('[X5] [X6] survives killed connections and says that it is exhausted after 2 s', async () => {
    const oracle = await oracleDatabase()
    const pool = createPool({ url: oracle.url, max: 2, applicationName: 'hub reader' })
    const held = await Promise.all([pool.connect(), pool.connect()])
    for (const client of held) client.on('error', () => undefined)
    const start = performance.now()
    const error = await pool.query('select 1').catch((caught: unknown) => caught)
    expect(isUnavailable(error)).toBe(true)
    expect(Math.round((performance.now() - start) / 1000)).toBe(2)
    for (const client of held) client.release()
    await administer(oracle.database.adminUrl, (client) => client.query(`select pg_terminate_backend(pid) from (${READERS}) reader`))
    const again = async (): Promise<unknown> => pool.query('select 1 as n').then(({ rows }) => rows[0], again)
    expect(await again()).toEqual({ n: 1 })
    await pool.end()
    await oracle.database.drop()
  })
})
