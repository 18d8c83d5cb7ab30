import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, CITY_OFFICE, LISHI, mutate, referAll } from './support.js'

const COUNTY_OFFICE = officeOf(LISHI)
const NOTICE = '国办发明电〔2025〕7号'

let hub: TestSubgraph
const publish = (year: number, actor: Actor = CITY_OFFICE, more: object = {}) =>
  mutate(hub)('publishCalendarYear', '... on PublishedCalendarYear { year published }', { year, notice: NOTICE, ...more }, actor)
const set = (input: object, actor: Actor = CITY_OFFICE) =>
  mutate(hub)('setCalendarDay', '... on CalendarDay { day working notice version }', { notice: '省政府通知', reason: '防汛', working: false, ...input }, actor)
const ask = async (query: string) => {
  const { data, errors } = await hub.run(query, {}, agencyOf('HOUSING', LISHI))
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
/** The slice's own copy, as its inbox would apply what was told. */
const copy = async () => {
  const { rows } = await hub.admin.query(`select key, version::int, body from coordination.outbox where topic = 'calendar_day' order by seq`)
  await hub.admin.query(
    `select coordination.apply_reference('coordination', e.seq, e.topic, e.key, e.version, e.body) from (select * from coordination.outbox where topic = 'calendar_day' order by seq) e`,
  )
  await hub.runtime.refresh()
  return rows.length
}

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
  await referAll(hub)
  await hub.admin.query(
    `insert into coordination.reporting_unit (id, unit_id, agency, reporter, reporter_post, source, name, kind, valid_from)
     select id, id, 'MECHANISM_OFFICE', gen_random_uuid(), '', 'FORM', name, kind, '2020-01-01' from (values ($1::uuid, '吕梁市', 'CITY'), ($2::uuid, '离石区', 'COUNTY')) u(id, name, kind)`,
    [CITY, LISHI],
  )
})
afterAll(() => hub.close())

describe('[L-39] the working calendar', () => {
  it('is UNKNOWN until a year is published, and never guessed', async () => {
    expect(
      await ask('{ calendarYear(year: 2026) { status workingDays days { day } } workingDays(from: "2026-10-08", to: "2026-10-12") { status days } }'),
    ).toEqual({
      calendarYear: { status: 'UNKNOWN', workingDays: null, days: [] },
      workingDays: { status: 'UNKNOWN', days: null },
    })
  })

  it('is published by the city’s office, once, from what is built in or from the notice’s own days', async () => {
    expect(await publish(2026, COUNTY_OFFICE)).toMatchObject({ code: 'CALENDAR_BY_PROVINCE_OR_CITY' })
    const housing = agencyOf('HOUSING', CITY)
    expect(await mutate(hub)('publishCalendarYear', '', { year: 2026, notice: NOTICE }, housing)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await publish(2026)).toMatchObject({ year: 2026, published: 365 })
    expect(await publish(2026)).toMatchObject({ code: 'CALENDAR_YEAR_KNOWN' })
    expect(await publish(2027)).toMatchObject({ code: 'CALENDAR_YEAR_UNPUBLISHED' })
    expect(await publish(2027, CITY_OFFICE, { days: [{ day: '2026-01-01', working: false }] })).toMatchObject({ code: 'CALENDAR_DAY_OUTSIDE' })
    expect(await publish(2027, CITY_OFFICE, { days: [{ day: '2027-01-01', working: false }] })).toMatchObject({ published: 365 })
  })

  it('counts by the slice’s copy, 调休 and all', async () => {
    expect(await copy()).toBe(730)
    expect(
      await ask(
        '{ calendarYear(year: 2026) { status workingDays } workingDays(from: "2026-10-08", to: "2026-10-12") { days } addWorkingDays(from: "2026-09-30", days: 4) { status endsOn } }',
      ),
    ).toEqual({
      calendarYear: { status: 'PUBLISHED', workingDays: 248 },
      workingDays: { days: 4 },
      addWorkingDays: { status: 'PUBLISHED', endsOn: '2026-10-12' },
    })
  })

  it('is corrected day by day with document and reason, what stood before kept', async () => {
    expect(await set({ day: '2026-10-10', expectedVersion: 1 }, COUNTY_OFFICE)).toMatchObject({ code: 'CALENDAR_BY_PROVINCE_OR_CITY' })
    expect(await set({ day: '2030-10-10', expectedVersion: 1 })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await set({ day: '2026-10-10', expectedVersion: 1 })).toMatchObject({ working: false, version: 2, notice: '省政府通知（防汛）' })
    expect(await set({ day: '2026-10-10', expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    await copy()
    expect(await ask('{ workingDays(from: "2026-10-08", to: "2026-10-12") { days } }')).toEqual({ workingDays: { days: 3 } })
    const { rows } = await hub.admin.query(`select working, notice from coordination_history.calendar_day where day = '2026-10-10' order by sys_from`)
    expect(rows).toEqual([
      { working: true, notice: NOTICE },
      { working: false, notice: '省政府通知（防汛）' },
    ])
  })
})
