import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PUBLIC_ACTOR } from '../../../kernel/actor.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, CITY_OFFICE, LISHI, LISHI_OFFICE, mutate, type Row } from './support.js'

let hub: TestSubgraph
const UNIT = '... on ReportingUnit { id version name aliases kind divisionCode validTo parent { name } }'
const register = (input: Row, actor = CITY_OFFICE) => mutate(hub)('registerReportingUnit', UNIT, { kind: 'COUNTY', validFrom: '2003-10-23', ...input }, actor)
const outbox = async (topic: string) =>
  (await hub.admin.query(`select key, version::int, body from coordination.outbox where topic = $1 and reference order by seq`, [topic])).rows

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
})
afterAll(() => hub.close())

describe('[L-09] reporting units', () => {
  it('begin with the office’s own unit, which is then the top of its tree', async () => {
    expect(await register({ id: CITY, name: '吕梁市', kind: 'CITY', divisionCode: '141100' })).toMatchObject({ id: CITY, version: 1 })
    await hub.refer('unit', CITY, { name: '吕梁市' })
  })

  it('are registered below a unit of the office’s own, and every subgraph is told', async () => {
    expect(await register({ id: LISHI, parentId: CITY, name: '离石区', kind: 'DISTRICT', divisionCode: '141102' })).toMatchObject({
      parent: { name: '吕梁市' },
      divisionCode: '141102',
    })
    expect((await outbox('unit')).at(-1)).toMatchObject({ key: LISHI, version: 1, body: { parent_id: CITY, name: '离石区', code: '141102', kind: 'DISTRICT' } })
    await hub.refer('unit', LISHI, { name: '离石区', parent_id: CITY })
  })

  it('may have no division code: a development zone reports like a county', async () => {
    expect(await register({ parentId: CITY, name: '吕梁经济技术开发区', kind: 'DEVELOPMENT_ZONE', aliases: ['吕梁经开区'] })).toMatchObject({
      divisionCode: null,
      aliases: ['吕梁经开区'],
    })
  })

  it.each([
    ['a statistical placeholder as its code', { parentId: CITY, name: '市辖区', divisionCode: '141101' }, 'UNIT_DIVISION_CODE'],
    ['an end before its beginning', { parentId: CITY, name: '甲县', validTo: '2003-10-23' }, 'UNIT_DATES'],
    ['the name of its sister, in full-width characters too', { parentId: CITY, name: '离石区　' }, 'UNIT_KNOWN'],
    ['a superior that does not exist', { parentId: randomUUID(), name: '乙县' }, 'NOT_FOUND'],
    ['no superior', { name: '另一市', kind: 'CITY' }, 'UNIT_TOP'],
  ])('are refused with %s', async (_, input, code) => expect(await register(input)).toMatchObject({ __typename: 'Refusal', code }))

  it('take a code of another city or time: unknown is not wrong', async () => {
    expect(await register({ parentId: CITY, name: '旧县', divisionCode: '142301', validTo: '2004-06-01' })).toMatchObject({ divisionCode: '142301' })
  })

  it('[T14] are refused below another office’s unit, by row-level security', async () => {
    expect(await register({ parentId: CITY, name: '丙县' }, LISHI_OFFICE)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('[T15] are not an agency’s to register', async () => {
    expect(await register({ parentId: CITY, name: '丁县' }, agencyOf('HOUSING', CITY))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('are everybody’s to read, the public’s too', async () => {
    const { data } = await hub.run(`{ reportingUnits(filter: { parent: { eq: "${CITY}" } }) { totalCount nodes { name } } }`, {}, PUBLIC_ACTOR)
    expect(data?.reportingUnits).toMatchObject({ totalCount: 3 })
    expect(await hub.run(`{ reportingUnit(id: "${LISHI}") { reporterPost } }`, {}, PUBLIC_ACTOR)).toMatchObject({ data: null })
  })

  it('[T31] are changed by who knows the version, and keep their id', async () => {
    const change = (input: Row) => mutate(hub)('changeReportingUnit', UNIT, { id: LISHI, expectedVersion: 1, ...input }, CITY_OFFICE)
    expect(await change({ aliases: ['离石'] })).toMatchObject({ version: 2, aliases: ['离石'], name: '离石区' })
    expect(await change({ name: '新离石区' })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect((await outbox('unit')).at(-1)).toMatchObject({ key: LISHI, version: 2, body: { aliases: ['离石'], parent_id: CITY } })
  })

  it('never become their own superior', async () => {
    const moved = await mutate(hub)('changeReportingUnit', UNIT, { id: CITY, expectedVersion: 1, parentId: LISHI }, CITY_OFFICE)
    expect(moved).toMatchObject({ code: 'UNIT_CIRCLE' })
  })
})

describe('[L-04] settings of a unit', () => {
  const set = (input: Row, actor = CITY_OFFICE) =>
    mutate(hub)('setUnitSetting', '... on UnitSetting { id version value }', { unitId: CITY, name: 'contactReportDays', basis: '合成文件', ...input }, actor)

  it('hold from their date, the superior’s where the unit has none, and are told to every subgraph', async () => {
    await set({ value: '5', effectiveFrom: '2024-03-01' })
    await set({ value: '3', effectiveFrom: '2025-01-01' })
    await set({ unitId: LISHI, value: '2', effectiveFrom: '2025-06-01' }, LISHI_OFFICE)
    const on = async (day: string) => {
      const { data } = await hub.run(`{ reportingUnit(id: "${LISHI}") { settings(on: "${day}") { value unit { name } } } }`, {}, LISHI_OFFICE)
      return (data!.reportingUnit as { settings: { value: string; unit: { name: string } }[] }).settings.map(({ value, unit }) => `${value} ${unit.name}`)
    }
    expect([await on('2024-12-31'), await on('2025-01-01'), await on('2025-06-01')]).toEqual([['5 吕梁市'], ['3 吕梁市'], ['2 离石区']])
    expect((await outbox('unit_setting')).map(({ body }) => body.value)).toEqual(['5', '3', '2'])
  })

  it('[T31] are corrected on the same date only by who knows the version', async () => {
    expect(await set({ value: '4', effectiveFrom: '2025-01-01' })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await set({ value: '4', effectiveFrom: '2025-01-01', expectedVersion: 1 })).toMatchObject({ version: 2, value: '4' })
  })

  it('[T14] of another unit are refused', async () => {
    expect(await set({ value: '9', effectiveFrom: '2025-02-01' }, officeOf(LISHI))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('[L-01] [W-75] policies in force', () => {
  const put = (input: Row) =>
    mutate(hub)('putPolicyInForce', '... on PolicyInForce { version documentNumber }', { unitId: CITY, title: '合成', ...input }, CITY_OFFICE)
  const on = async (day: string) => {
    const { data } = await hub.run(`{ policiesInForce(unitId: "${LISHI}", on: "${day}") { documentNumber unit { name } } }`, {}, PUBLIC_ACTOR)
    return (data!.policiesInForce as { documentNumber: string }[]).map(({ documentNumber }) => documentNumber).sort()
  }

  it('are chosen by the event’s date, in a county by its city’s record: what lapsed still governs its own time', async () => {
    await put({ policy: 'WUYANG_2015_37', documentNumber: '舞政〔2015〕37号', effectiveFrom: '2015-10-14', effectiveTo: '2017-10-14' })
    await put({ policy: 'LVLIANG_2024_12', documentNumber: '吕住建发〔2024〕12号', effectiveFrom: '2024-03-01' })
    expect([await on('2015-10-13'), await on('2016-06-30'), await on('2017-10-15'), await on('2026-11-23')]).toEqual([
      [],
      ['舞政〔2015〕37号'],
      [],
      ['吕住建发〔2024〕12号'],
    ])
  })

  it('are refused when they lapse before they begin', async () => {
    const wrong = { policy: 'X', documentNumber: 'X', effectiveFrom: '2024-03-01', effectiveTo: '2024-02-29' }
    expect(await put(wrong)).toMatchObject({ code: 'POLICY_DATES', rule: 'W-75' })
  })
})
