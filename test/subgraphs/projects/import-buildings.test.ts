import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { agencyOf } from '../../support/actors.js'
import { BUILDING_COLUMNS, dirtyPermit, PERMIT_COLUMNS, permitNumber, type Row, syntheticBuildings } from '../../support/synthetic-register.js'
import { cityClerk, EAST, type ImportHub, openImportHub } from './import-support.js'

let hub: ImportHub

const permits = (count: number): Row[] => Array.from({ length: count }, (_, n) => dirtyPermit(n, { cells: {} }))
const buildings = (rows: Iterable<Row>, more = {}) => hub.give('presale-buildings', BUILDING_COLUMNS, rows, more)
const permitId = async (n: number): Promise<string> =>
  (await hub.admin.query('select id from projects.presale_permit where number = $1', [permitNumber(n)])).rows[0].id
const register = async (permit: string, more: Record<string, unknown> = {}, actor = cityClerk) => {
  const document = `mutation ($input: RegisterBuildingsFromPermitInput!) { registerBuildingsFromPermit(input: $input) { ... on RegisteredBuildings { buildings { number dwellings project { name } } } ... on Refusal { code field } } }`
  return (await hub.run(document, { input: { idempotencyKey: randomUUID(), permitId: permit, ...more } }, actor)).data?.registerBuildingsFromPermit
}

beforeAll(async () => {
  hub = await openImportHub()
  await hub.give('presale-permits', PERMIT_COLUMNS, permits(100))
})
afterAll(() => hub.close())

describe('what a permit’s buildings have on sale', () => {
  it('is recorded under its permit, again unchanged, corrected with history', async () => {
    expect((await buildings(syntheticBuildings(100))).totals).toMatchObject({ rows: 600, created: 600, refusedRows: 0 })
    expect((await buildings(syntheticBuildings(100))).totals).toMatchObject({ unchanged: 600 })
    const [first] = [...syntheticBuildings(1)]
    const corrected = await buildings([[...(first ?? []).slice(0, 3), '0', 'Infinity', '-Infinity', 'Infinity', '-Infinity']])
    expect([corrected.totals.updated, corrected.totals.special.get('NOTHING_ON_SALE')]).toEqual([1, 1])
    const { rows } = await hub.admin.query('select count(*)::int as n from projects_history.presale_permit_building')
    expect(rows[0].n).toBe(601)
  })

  it('is refused without its permit, [T11] which another unit’s looks like', async () => {
    const unknown = await buildings([...syntheticBuildings(101)].slice(600))
    expect(unknown.totals.refused.get('IMPORT_PERMIT_UNKNOWN')).toBe(6)
    const west = await buildings([...syntheticBuildings(2)].slice(6), { actor: agencyOf('HOUSING', EAST) })
    expect(west.totals.refused.get('IMPORT_PERMIT_UNKNOWN')).toBe(6)
  })
})

describe('the buildings of a project', () => {
  it('are not guessed from a register, nor taken over before a person has confirmed the permit', async () => {
    expect((await hub.admin.query('select 1 from projects.building')).rowCount).toBe(0)
    expect(await register(await permitId(0))).toMatchObject({ code: 'PERMIT_NOT_LINKED' })
    expect(await register(randomUUID())).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are those that a person takes over, each once', async () => {
    const permit = await permitId(0)
    await hub.admin.query(`update projects.link set state = 'CONFIRMED' where record_id = $1`, [permit])
    expect(await register(permit, { buildingNumbers: ['9'] })).toMatchObject({ code: 'PERMIT_BUILDINGS_UNKNOWN', field: 'buildingNumbers' })
    expect(await register(permit, { buildingNumbers: ['1', '2'] })).toMatchObject({ buildings: [{ number: '1', dwellings: null }, { number: '2' }] })
    expect(await register(permit)).toMatchObject({
      buildings: ['1', '2', '3', '4', '5', '地下室'].map((number) => ({ number, project: { name: '合成花园00000号院' } })),
    })
    expect((await hub.admin.query('select 1 from projects.building')).rowCount).toBe(6)
    const { data } = await hub.run(
      'query ($id: ID!) { presalePermit(id: $id) { buildings { buildingNumber entrance building { number } } } }',
      { id: permit },
      cityClerk,
    )
    const named = data as { presalePermit: { buildings: { buildingNumber: string; building: { number: string } }[] } }
    for (const { buildingNumber, building } of named.presalePermit.buildings) expect(building.number).toBe(buildingNumber)
  })

  it('[T15] are no other agency’s to take over', async () =>
    expect(await register(await permitId(0), {}, agencyOf('TAXATION', EAST))).toMatchObject({ code: 'FORBIDDEN' }))
})
