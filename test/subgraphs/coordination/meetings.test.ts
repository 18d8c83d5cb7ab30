import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { CONSULTATION_REGISTERS } from '../../../subgraphs/coordination/consultation/registers.js'
import { COORDINATION_REGISTERS } from '../../../subgraphs/coordination/registers/all.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, bankOf, officeOf } from '../../support/actors.js'
import { clashesOf, flawsOf, refusedField } from '../../support/registers.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, type Row, referAll } from './support.js'

let hub: TestSubgraph
const MEETING = '... on SpecialMeeting { id quarter outcome }'
const meet = (input: Row, actor = LISHI_OFFICE) =>
  mutate(hub)('recordSpecialMeeting', MEETING, { unitId: actor.unit, number: 1, outcome: 'HELD', ...input }, actor)
const duties = async (unitId: string, actor: Actor, year = 2026) => {
  const { data } = await hub.run(`{ meetingDuties(unitId: "${unitId}", year: ${year}) { quarter state reason unit { name } recordIds } }`, {}, actor)
  return data?.meetingDuties as { quarter: string; state: string; reason: string | null; unit: { name: string }; recordIds: string[] }[] | null
}

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
  await referAll(hub)
  const register = (input: Row, actor = CITY_OFFICE) =>
    mutate(hub)('registerReportingUnit', '... on ReportingUnit { id }', { validFrom: '2003-10-23', ...input }, actor)
  await register({ id: CITY, name: '吕梁市', kind: 'CITY', divisionCode: '141100' })
  await register({ id: LISHI, parentId: CITY, name: '离石区', kind: 'DISTRICT', divisionCode: '141102' })
  await register({ id: LINXIAN, parentId: CITY, name: '临县', kind: 'COUNTY', divisionCode: '141124' })
})
afterAll(() => hub.close())

describe('[L-10] the quarterly special meeting', () => {
  it('is recorded with its quarter and day, or as missed with its reason', async () => {
    expect(await meet({ quarter: '2026Q1', heldOn: '2026-03-12', minutes: '合成纪要〔2026〕1号' })).toMatchObject({ quarter: '2026Q1', outcome: 'HELD' })
    expect(await meet({ quarter: '2026Q2', heldOn: '2026-07-01' })).toMatchObject({ code: 'MEETING_OUTSIDE_QUARTER', field: 'heldOn', rule: 'L-10' })
    expect(await meet({ quarter: '2026Q2', outcome: 'NOT_HELD' })).toMatchObject({ code: 'MISSED_QUARTER_NEEDS_REASON', field: 'reason' })
    expect(await meet({ quarter: '2026Q2', outcome: 'NOT_HELD', reason: '机构改革期间' })).toMatchObject({ outcome: 'NOT_HELD' })
    expect(await meet({ quarter: '2026Q1', heldOn: '2026-02-10' }, CITY_OFFICE)).toMatchObject({ outcome: 'HELD' })
  })

  it('is answered for a city and each of its counties, quarter by quarter, with who is missing', async () => {
    const all = await duties(CITY, CITY_OFFICE)
    const missing = all?.filter(({ state }) => state === 'MISSED').map(({ unit, quarter }) => `${unit.name} ${quarter}`)
    expect(missing?.filter((one) => /Q[12]$/.test(one))).toEqual(['吕梁市 2026Q2', '临县 2026Q1', '临县 2026Q2'])
    expect(all?.filter(({ unit, quarter }) => unit.name === '离石区' && quarter < '2026Q3')).toMatchObject([
      { quarter: '2026Q1', state: 'HELD', recordIds: [expect.any(String)] },
      { quarter: '2026Q2', state: 'MISSED_WITH_REASON', reason: '机构改革期间' },
    ])
  })

  it('takes the same few statements for any number of units', async () => {
    hub.statements()
    await duties(CITY, CITY_OFFICE)
    expect(hub.statements().filter((name) => name === 'meeting_duties' || name.startsWith('reporting_unit'))).toHaveLength(2)
  })

  it('[T14] is a county’s own: its neighbour’s is left out, not called missed, and a bank sees none', async () => {
    expect(new Set((await duties(CITY, LISHI_OFFICE))?.map(({ unit }) => unit.name))).toEqual(new Set(['离石区']))
    expect(await duties(LINXIAN, LISHI_OFFICE)).toEqual([])
    expect(await duties(LISHI, bankOf(BRANCH))).toBeUndefined()
    expect(await meet({ quarter: '2026Q3', heldOn: '2026-08-01', unitId: LINXIAN })).toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) })
  })

  it('was missing before it was recorded: asked as of then, the hub answers what it knew', async () => {
    const { rows } = await hub.admin.query<{ before: string }>(
      `select (min(recorded_at) - interval '1 millisecond')::text as before from coordination.special_meeting`,
    )
    const { data } = await hub.run(`{ meetingDuties(unitId: "${LISHI}", year: 2026) { quarter state } }`, {}, LISHI_OFFICE, {
      asOf: new Date(rows[0]!.before).toISOString(),
    })
    expect(data?.meetingDuties).toContainEqual({ quarter: '2026Q1', state: 'MISSED' })
  })
})

describe('[L-11] its agenda', () => {
  it('names the clause’s kinds, and others: the list is open', async () => {
    const { id } = await meet({ quarter: '2026Q3', heldOn: '2026-08-20' })
    const item = (number: number, kind: string) =>
      mutate(hub)('recordAgendaItem', '... on AgendaItem { kind }', { specialMeetingId: id, number, kind, topic: '合成议题' }, LISHI_OFFICE)
    expect(await item(1, 'FINANCING_REPORT')).toMatchObject({ kind: 'FINANCING_REPORT' })
    expect(await item(2, 'OTHER')).toMatchObject({ kind: 'OTHER' })
    const { data } = await hub.run(`{ specialMeeting(id: "${id}") { agendaItems { nodes { number kind } } } }`, {}, agencyOf('HOUSING', LISHI))
    expect(data?.specialMeeting).toMatchObject({ agendaItems: { nodes: [{ number: 2 }, { number: 1 }] } })
  })
})

describe('[L-15] symposia', () => {
  it('keep who took part and what was asked for', async () => {
    const taking = { heldOn: '2026-09-10', host: '金监分局', banks: '合成银行', bankCount: 1, developers: '示例置业有限公司', developerCount: 1 }
    const symposium = await mutate(hub)('recordSymposium', '... on Symposium { id }', { unitId: LISHI, number: '2026-01', ...taking }, LISHI_OFFICE)
    const demand = { symposiumId: symposium.id, number: 1, side: 'DEVELOPER', raisedBy: '示例置业有限公司', kind: 'RISK_RESOLUTION', demand: '存量贷款展期' }
    await mutate(hub)('recordSymposiumDemand', '... on SymposiumDemand { id }', demand, LISHI_OFFICE)
    const { data } = await hub.run('{ symposia { totalCount nodes { banks symposiumDemands { nodes { demand side } } } } }', {}, CITY_OFFICE)
    expect(data?.symposia).toMatchObject({
      totalCount: 1,
      nodes: [{ banks: '合成银行', symposiumDemands: { nodes: [{ demand: '存量贷款展期', side: 'DEVELOPER' }] } }],
    })
    expect((await hub.run('{ symposia { totalCount } }', {}, officeOf(LINXIAN))).data?.symposia).toEqual({ totalCount: 0 })
  })
})

describe('[L-10] [L-11] [L-15] the registers of consultation', () => {
  it('are consistent in themselves, and their examples break no rule', () => {
    expect(CONSULTATION_REGISTERS.flatMap(flawsOf)).toEqual([])
    expect(clashesOf([...COORDINATION_REGISTERS, ...CONSULTATION_REGISTERS])).toEqual([])
  })

  it.each([
    ['SpecialMeeting', { quarter: '2026-2' }, 'quarter'],
    ['SpecialMeeting', { heldOn: '2026-07-01' }, 'heldOn'],
    ['SpecialMeeting', { outcome: 'NOT_HELD', reason: null }, 'reason'],
    ['Symposium', { heldOn: '2026-11-24' }, 'heldOn'],
  ] as const)('%s is refused with %p at its %s', (type, changes, field) => {
    const register = CONSULTATION_REGISTERS.find((one) => one.type === type)!
    expect(refusedField(register, changes)).toBe(field)
  })
})
