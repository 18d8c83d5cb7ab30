import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import exceljs from 'exceljs'
import type { AccessNote } from '../../../platform/personal-data/access-note.js'
import { keysFrom } from '../../../platform/personal-data/keys.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, analystOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, type Row } from './support.js'

let hub: TestSubgraph
const notes: AccessNote[] = []
const MECHANISM = '... on Mechanism { id version officeAgency reportedOn planIssuedOn report { state workingDays limit { setting value source } } }'
const SEAT = '... on MechanismSeat { id version role memberAgency personId name phone until }'
const [NAME, PHONE, EMAIL] = ['李测试', '10000002345', 'li@example.test']

const register = (input: Row = {}, actor = LISHI_OFFICE) =>
  mutate(hub)(
    'registerMechanism',
    MECHANISM,
    { unitId: LISHI, establishedOn: '2024-03-01', documentNumber: '离政办发〔2024〕3号', officeAgency: 'HOUSING', ...input },
    actor,
  )
const appoint = (input: Row = {}, actor = LISHI_OFFICE, more = {}) =>
  mutate(hub)(
    'appointSeat',
    SEAT,
    { unitId: LISHI, role: 'LEADER', post: '副区长', since: '2024-03-01', name: NAME, phone: PHONE, email: EMAIL, ...input },
    actor,
    more,
  )
const ask = async (query: string, actor = LISHI_OFFICE, more = {}) => (await hub.run(query, {}, actor, more)).data as Row
const empty = async (unit: string, actor = CITY_OFFICE) =>
  (await ask(`{ emptySeats(unitId: "${unit}") { role agency county { id } } }`, actor)).emptySeats as { role: string; agency: string | null }[] | null
const without = async (actor = CITY_OFFICE) => (await ask(`{ unitsWithoutMechanism(unitId: "${CITY}") { id } }`, actor)).unitsWithoutMechanism

beforeAll(async () => {
  hub = await openTestSubgraph(coordination, { personalData: keysFrom('一个只在测试里出现的口令'), noteAccess: (note) => notes.push(note) })
  for (const [unit, parent, kind] of [
    [CITY, null, 'CITY'],
    [LISHI, CITY, 'COUNTY'],
    [LINXIAN, CITY, 'COUNTY'],
  ] as const) {
    await hub.admin.query(
      `insert into coordination.reporting_unit (id, unit_id, parent_id, agency, reporter, reporter_post, source, name, kind, valid_from)
       values ($1, $1, $2, 'MECHANISM_OFFICE', $1, '科员', 'FORM', '合成县', $3, '2003-10-23')`,
      [unit, parent, kind],
    )
    await hub.refer('unit', unit, { name: unit, parent_id: parent, kind })
  }
  for (let day = 1; day <= 29; day++) {
    const date = `2024-03-${String(day).padStart(2, '0')}`
    const working = ![0, 6].includes(new Date(date).getUTCDay())
    await hub.refer('calendar_day', `00000000-0000-4000-8000-0000000000${String(day).padStart(2, '0')}`, { unit_id: CITY, day: date, working })
  }
})
afterAll(() => hub.close())

describe('[L-09] a mechanism', () => {
  it('is missing until it is registered, by the county’s own office or the city’s for it', async () => {
    expect(await without()).toEqual(expect.arrayContaining([{ id: LISHI }, { id: LINXIAN }]))
    for (const actor of [officeOf(LINXIAN), agencyOf('HOUSING', LISHI)]) expect(await register({}, actor)).toMatchObject({ code: 'FORBIDDEN' })
    const made = await Promise.all(Array.from({ length: 10 }, () => register({ reportedOn: '2024-03-12' })))
    expect(made.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', ...Array.from({ length: 9 }, () => 'VERSION_CONFLICT')])
    expect(await without()).toEqual([{ id: LINXIAN }])
    expect(await register({ unitId: LINXIAN }, CITY_OFFICE)).toMatchObject({ version: 1, reportedOn: null })
    expect([await without(), await without(LISHI_OFFICE)]).toEqual([[], null])
  })

  it('[T31] is corrected by who knows its version, and its dates fit', async () => {
    expect(await register({ expectedVersion: 1, reportedOn: '2024-02-29' })).toMatchObject({ code: 'MECHANISM_DATES', rule: 'L-50' })
    expect(await register({ expectedVersion: 1, planIssuedOn: '2024-03-04' })).toMatchObject({ code: 'MECHANISM_DATES' })
    const plan = { planDocumentNumber: '离政办发〔2024〕4号', planIssuedOn: '2024-03-04', reportedOn: '2024-03-12' }
    expect(await register({ expectedVersion: 1, ...plan })).toMatchObject({ version: 2, planIssuedOn: '2024-03-04' })
  })

  it('[L-08] of the city has its office in the housing bureau', async () => {
    expect(await register({ unitId: CITY, officeAgency: 'NFRA' }, CITY_OFFICE)).toMatchObject({ code: 'OFFICE_NOT_IN_HOUSING', rule: 'L-08' })
    expect(await register({ unitId: CITY }, CITY_OFFICE)).toMatchObject({ officeAgency: 'HOUSING', report: null })
    expect(await register({ unitId: CITY, expectedVersion: 1 }, LISHI_OFFICE)).toMatchObject({ code: expect.stringMatching(/FORBIDDEN|VERSION_CONFLICT/) })
  })

  it('[L-50] was reported late by the working days that a setting gives, and says which decided', async () => {
    const report = async () =>
      ((await ask(`{ reportingUnit(id: "${LISHI}") { mechanism { report { state workingDays limit { setting value source } } } } }`)).reportingUnit as Row)
        .mechanism
    expect(await report()).toEqual({
      report: { state: 'LATE', workingDays: 7, limit: { setting: 'MECHANISM_REPORT_WORKDAYS', value: '3', source: expect.stringContaining('默认') } },
    })
    const set = { unitId: CITY, name: 'MECHANISM_REPORT_WORKDAYS', value: '7', effectiveFrom: '2024-03-01', basis: '市机制办公室规定' }
    await mutate(hub)('setUnitSetting', '... on UnitSetting { id }', set, CITY_OFFICE)
    expect(await report()).toMatchObject({ report: { state: 'IN_TIME', limit: { value: '7', source: '市机制办公室规定' } } })
  })
})

describe('[L-02] [L-07] seats', () => {
  let leader: Row

  it('are empty until somebody is appointed, each by name', async () => {
    expect(await empty(LISHI)).toHaveLength(12)
    expect(await empty(CITY)).toHaveLength(1 + 2 + 11 + 1 + 9)
    expect(await empty(CITY, LISHI_OFFICE)).toBeNull()
    expect(await appoint({}, officeOf(LINXIAN))).toMatchObject({ code: expect.stringMatching(/FORBIDDEN|MECHANISM_NOT_REGISTERED/) })
    const made = await Promise.all(Array.from({ length: 10 }, () => appoint()))
    expect(made.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', ...Array.from({ length: 9 }, () => 'SEAT_TAKEN')])
    leader = made.find(({ code }) => code === undefined) ?? {}
    expect((await empty(LISHI))?.map(({ role }) => role)).not.toContain('LEADER')
    expect(await appoint({ role: 'DEPUTY_LEADER', memberAgency: 'TAXATION' })).toMatchObject({ code: 'SEAT_NOT_IN_MECHANISM' })
    expect(await appoint({ unitId: CITY, role: 'MEMBER', memberUnitId: LISHI, post: '副区长' }, CITY_OFFICE)).toMatchObject({ role: 'MEMBER' })
  })

  it('[L-47] of the city count a liaison once he is registered', async () => {
    const officer = { unitId: CITY, seat: 'TAXATION', post: '科长', since: '2024-03-05', name: NAME, phone: PHONE }
    await mutate(hub)('registerLiaisonOfficer', '... on LiaisonOfficer { id }', officer, CITY_OFFICE)
    const liaisons = (await empty(CITY))?.filter(({ role }) => role === 'LIAISON') ?? []
    expect(liaisons.map(({ agency }) => agency)).not.toContain('TAXATION')
    expect(liaisons).toHaveLength(8)
  })

  it('[L-55] [L-56] show who holds them masked, and the receipt with all its columns for a stated purpose, noted', async () => {
    const receipt = `{ reportingUnit(id: "${LISHI}") { mechanism { receipt { reportedOn unit { id } rows { role name post phone fax email } } } } }`
    const rows = async (actor = LISHI_OFFICE, purpose: string | null = null) =>
      ((await ask(receipt, actor, { purpose })).reportingUnit as { mechanism: { receipt: { rows: Row[] } } }).mechanism.receipt.rows
    expect(leader).toMatchObject({ name: '李**', phone: '100****2345' })
    expect(await rows()).toMatchObject([
      { role: 'LEADER', name: '李**', phone: '100****2345', email: 'l***@…', fax: null, post: '副区长' },
      { role: 'OFFICE_DIRECTOR', name: null },
      { role: 'CONTACT', name: null },
    ])
    expect(await rows(analystOf(LISHI), '研究')).toMatchObject([{ name: '李**' }, {}, {}])
    expect(notes).toEqual([])
    expect(await rows(LISHI_OFFICE, '填写回执表')).toMatchObject([{ name: NAME, phone: PHONE, email: EMAIL }, {}, {}])
    expect(notes).toMatchObject([{ coordinate: 'ReceiptRow.name', person: leader.personId, purpose: '填写回执表' }])
  })

  it('[L-56] are printed as the form of annex 2, PDF and XLSX, with what its reader may see and for nobody else', async () => {
    const print = async (format: string, actor = LISHI_OFFICE, purpose: string | null = null) => {
      const asked = `{ reportingUnit(id: "${LISHI}") { mechanism { receiptDocument(format: ${format}) { name mediaType sha256 content } } } }`
      const { mechanism } = (await ask(asked, actor, { purpose })).reportingUnit as { mechanism: { receiptDocument: Row } | null }
      return mechanism?.receiptDocument ?? null
    }
    const cells = async (document: Row | null): Promise<string[]> => {
      const book = new exceljs.Workbook()
      await book.xlsx.load(Buffer.from(String(document?.content), 'base64') as never)
      return book.worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])))
    }
    const masked = await cells(await print('XLSX'))
    expect(masked).toEqual(
      expect.arrayContaining(['席位', '姓名', '职务', '联系电话', '传真', '电子邮箱', '协调机制组长', '协调机制办公室主任', '联络人', '李**']),
    )
    expect(masked.join()).not.toContain(NAME)
    const { length } = notes
    const [open, again] = [await print('XLSX', LISHI_OFFICE, '打印回执表'), await print('XLSX', LISHI_OFFICE, '打印回执表')]
    expect(await cells(open)).toEqual(expect.arrayContaining([NAME, PHONE, EMAIL]))
    expect(open).toEqual(again)
    expect(notes.slice(length)).toMatchObject([{ purpose: '打印回执表' }, { purpose: '打印回执表' }])
    expect((await cells(await print('XLSX', analystOf(LISHI), '研究'))).join()).not.toContain(NAME)
    const pdf = await print('PDF', LISHI_OFFICE, '打印回执表')
    expect(pdf).toMatchObject({ mediaType: 'application/pdf', name: expect.stringMatching(/回执表\.pdf$/) })
    expect(Buffer.from(String(pdf?.content), 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await print('PDF', officeOf(LINXIAN))).toBeNull()
  })

  it('are empty again from the day on which they were vacated, and as it was then for who asks as of before', async () => {
    const before = (await hub.admin.query('select clock_timestamp() as now')).rows[0].now as Date
    const vacate = (input: Row) => mutate(hub)('vacateSeat', SEAT, { id: leader.id, until: '2026-01-31', expectedVersion: 1, ...input }, LISHI_OFFICE)
    expect(await vacate({ until: '2023-01-01' })).toMatchObject({ code: 'SEAT_DATES' })
    expect(await vacate({})).toMatchObject({ until: '2026-01-31', version: 2 })
    expect((await empty(LISHI))?.map(({ role }) => role)).toContain('LEADER')
    const then = await ask(`{ emptySeats(unitId: "${LISHI}") { role } }`, LISHI_OFFICE, { asOf: before.toISOString() })
    expect((then.emptySeats as Row[]).map(({ role }) => role)).not.toContain('LEADER')
    expect(await appoint({ since: '2026-02-01' })).toMatchObject({ role: 'LEADER' })
  })

  it('stand in no table, history, audit row or stored answer by name', async () => {
    const { rows: tables } = await hub.admin.query(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('coordination', 'coordination_history')`,
    )
    for (const { name } of tables) {
      const { rows } = await hub.admin.query(`select 1 from ${name} t where t::text like $1 or t::text like $2`, [`%${NAME}%`, `%${EMAIL}%`])
      expect({ name, found: rows.length }).toEqual({ name, found: 0 })
    }
  })
})
