import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AccessNote } from '../../../platform/personal-data/access-note.js'
import { keysFrom } from '../../../platform/personal-data/keys.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, analystOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, type Row } from './support.js'

let hub: TestSubgraph
const notes: AccessNote[] = []
const OFFICER = '... on LiaisonOfficer { id personId seat post name phone }'
const NAME = '张测试'
const PHONE = '10000001234'
const register = (input: Row = {}, actor = LISHI_OFFICE) =>
  mutate(hub)(
    'registerLiaisonOfficer',
    OFFICER,
    { unitId: LISHI, seat: 'HOUSING', post: '科长', since: '2024-03-05', name: NAME, phone: PHONE, ...input },
    actor,
  )
const officers = async (actor = LISHI_OFFICE, purpose: string | null = null) => {
  const { data } = await hub.run(`{ reportingUnit(id: "${LISHI}") { liaisonOfficers { personId name phone } } }`, {}, actor, { purpose })
  return (data!.reportingUnit as { liaisonOfficers: Row[] }).liaisonOfficers
}

beforeAll(async () => {
  hub = await openTestSubgraph(coordination, { personalData: keysFrom('一个只在测试里出现的口令'), noteAccess: (note) => notes.push(note) })
  for (const [unit, parent] of [
    [CITY, null],
    [LISHI, CITY],
    [LINXIAN, CITY],
  ] as const) {
    await hub.admin.query(
      `insert into coordination.reporting_unit (id, unit_id, parent_id, agency, reporter, reporter_post, source, name, kind, valid_from)
       values ($1, $1, $2, 'MECHANISM_OFFICE', $1, '科员', 'FORM', '合成县', 'COUNTY', '2003-10-23')`,
      [unit, parent],
    )
    await hub.refer('unit', unit, { name: unit, parent_id: parent })
  }
})
afterAll(() => hub.close())

describe('[L-55] personal data of a liaison officer', () => {
  let person: unknown

  it('are masked unless a purpose is stated', async () => {
    const officer = await register()
    person = officer.personId
    expect(officer).toMatchObject({ seat: 'HOUSING', post: '科长', name: '张**', phone: '100****1234' })
    expect(await officers()).toMatchObject([{ name: '张**', phone: '100****1234' }])
    expect(notes).toEqual([])
  })

  it('are shown for a stated purpose, and every such read is noted', async () => {
    expect(await officers(LISHI_OFFICE, '通知召开专题会议')).toMatchObject([{ name: NAME, phone: PHONE }])
    expect(notes.map(({ coordinate, person, purpose }) => ({ coordinate, person, purpose }))).toEqual([
      { coordinate: 'LiaisonOfficer.name', person, purpose: '通知召开专题会议' },
      { coordinate: 'LiaisonOfficer.phone', person, purpose: '通知召开专题会议' },
    ])
  })

  it.each([
    ['a blank purpose', LISHI_OFFICE, ' '],
    ['an actor whose rights end at the mask', analystOf(LISHI), '研究'],
  ])('stay masked with %s', async (_, actor, purpose) => {
    expect(await officers(actor, purpose)).toMatchObject([{ name: '张**', phone: '100****1234' }])
    expect(notes).toHaveLength(2)
  })

  it('[T11] of another county are not there', async () => {
    expect(await officers(officeOf(LINXIAN), '通知')).toEqual([])
    expect(await register({}, officeOf(LINXIAN))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await register({}, agencyOf('HOUSING', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('stand in no table, history, audit row, outbox or stored answer, not even as a plain hash', async () => {
    const { rows: tables } = await hub.admin.query(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('coordination', 'coordination_history')`,
    )
    for (const { name } of tables) {
      const { rows } = await hub.admin.query(`select 1 from ${name} t where t::text like $1 or t::text like $2`, [`%${NAME}%`, `%${PHONE}%`])
      expect({ name, found: rows.length }).toEqual({ name, found: 0 })
    }
  })

  it('[T30] are stored once when the same registration is sent again', async () => {
    const key = '3f0f3c4e-0000-4000-8000-000000000001'
    const first = await register({ idempotencyKey: key, seat: 'NFRA' })
    expect(await register({ idempotencyKey: key, seat: 'NFRA' })).toEqual(first)
    expect(await register({ idempotencyKey: key, seat: 'NFRA', phone: '10000005678' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
    expect((await hub.admin.query('select 1 from coordination.person')).rowCount).toBe(2)
  })

  it('are gone for good when the person is erased: the key is destroyed, the facts keep the id', async () => {
    const erase = (actor = LISHI_OFFICE) => mutate(hub)('erasePerson', '... on ErasedPerson { personId }', { personId: person }, actor)
    expect(await erase(officeOf(LINXIAN))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await erase()).toMatchObject({ personId: person })
    expect(await erase()).toMatchObject({ code: 'NOT_FOUND' })
    const [erased] = (await officers(CITY_OFFICE, '核对')).filter(({ personId }) => personId === person)
    expect(erased).toMatchObject({ personId: person, name: null, phone: null })
    expect((await hub.admin.query('select 1 from coordination.person_key where person_id = $1', [person])).rowCount).toBe(0)
  })
})
