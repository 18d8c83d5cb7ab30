import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ScopeAnswer } from '../../../subgraphs/coordination/assessment/facts-answer.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, bankOf, idOf, officeOf } from '../../support/actors.js'
import { asksFacts, readyFacts } from '../../support/ready-facts.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, PROJECT, type Row, referAll, SCOPE } from './support.js'

let hub: TestSubgraph
let batch: Row
let nominated: Row
let pushed: Row
const SECOND = idOf('示例花园二期')
const facts = new Map<string, ScopeAnswer>()
let lent: string[] = []
const NOMINATION =
  '... on Nomination { id version state requestedAmount successorOf { id } removalBasis { source } assessment { state day conditions { state } } }'

const openBatch = (input: Row = {}, actor = LISHI_OFFICE) =>
  mutate(hub)('openWhitelistBatch', '... on WhitelistBatch { id number }', { unitId: LISHI, name: '2026年第一批', ...input }, actor)
const nominate = (input: Row = {}, actor = LISHI_OFFICE) =>
  mutate(hub)('nominateScope', NOMINATION, { scopeId: SCOPE, batchId: batch.id, requestedAmount: '80000000.00', ...input }, actor)
const implement = (input: Row) => mutate(hub)('markImplemented', NOMINATION, { id: nominated.id, implementedOn: '2026-11-20', ...input }, LISHI_OFFICE)
const remove = (input: Row, actor = LISHI_OFFICE) =>
  mutate(hub)('removeFromList', NOMINATION, { id: nominated.id, kind: 'CONDITIONS_NO_LONGER_MET', reason: '施工许可被撤销', ...input }, actor)
const ask = async (query: string, actor = LISHI_OFFICE, more = {}) => (await hub.run(query, {}, actor, more)).data as Row
const codes = (answers: readonly Row[]) => answers.map(({ code }) => code ?? 'DONE').sort()

beforeAll(async () => {
  const asks = asksFacts((id) => facts.get(id) ?? null)
  const money = () => ({ nomination: { scope: { credits: [{ disbursements: lent.map((occurredOn) => ({ id: occurredOn, occurredOn, reverses: null })) }] } } })
  hub = await openTestSubgraph(coordination, {
    ask: async <Answer>(document: string, ...more: [Row]) => (document === 'nominationMoney' ? (money() as Answer) : asks<Answer>(document, ...more)),
  })
  await referAll(hub)
  await hub.refer('scope', SECOND, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
  for (const [unit, parent, kind] of [
    [CITY, null, 'CITY'],
    [LISHI, CITY, 'COUNTY'],
    [LINXIAN, CITY, 'COUNTY'],
  ] as const)
    await hub.admin.query(
      `insert into coordination.reporting_unit (id, unit_id, parent_id, agency, reporter, reporter_post, source, name, kind, valid_from)
       values ($1, $1, $2, 'MECHANISM_OFFICE', $1, '科员', 'FORM', '合成县', $3, '2003-10-23')`,
      [unit, parent, kind],
    )
})
afterAll(() => hub.close())

describe('[L-09] without a mechanism', () => {
  it('no batch is opened, and the city opens none for a county', async () => {
    expect(await openBatch()).toMatchObject({ code: 'MECHANISM_NOT_REGISTERED', rule: 'L-09' })
    const mechanism = { unitId: LISHI, establishedOn: '2024-03-01', documentNumber: '离政办发〔2024〕3号', officeAgency: 'HOUSING' }
    await mutate(hub)('registerMechanism', '... on Mechanism { id }', { ...mechanism, planDocumentNumber: '方案1号', planIssuedOn: '2024-03-06' }, LISHI_OFFICE)
    expect(await openBatch({}, CITY_OFFICE)).toMatchObject({ code: 'LIST_BY_COUNTY_ONLY', rule: 'L-23' })
    batch = await openBatch()
    expect(codes(await Promise.all(Array.from({ length: 5 }, () => openBatch())))).toEqual(Array.from({ length: 5 }, () => 'DONE'))
    const { whitelistBatches } = await ask(`{ whitelistBatches(unitId: "${LISHI}") { number } }`)
    expect(whitelistBatches).toEqual([6, 5, 4, 3, 2, 1].map((number) => ({ number })))
  })
})

describe('[L-24] a nomination', () => {
  it('is refused while nobody knows the scope, and with the very finding that is missing', async () => {
    expect(await nominate()).toMatchObject({ code: 'SCOPE_NOT_ASSESSED', rule: 'L-24' })
    const ready = readyFacts(SCOPE, PROJECT, LISHI)
    facts.set(SCOPE, { ...ready, leadBankAppointments: { nodes: [], pageInfo: { hasNextPage: false } } })
    expect(await nominate()).toMatchObject({ __typename: 'Refusal', field: 'scopeId', rule: 'L-30' })
    facts.set(SCOPE, ready)
  })

  it.each([
    ['another county', officeOf(LINXIAN), 'NOT_FOUND'],
    ['the city above, which sees the scope', CITY_OFFICE, 'LIST_BY_COUNTY_ONLY'],
    ['an agency of the county', agencyOf('HOUSING', LISHI), 'FORBIDDEN'],
  ])('is not made by %s', async (_, actor, code) => expect(await nominate({}, actor)).toMatchObject({ __typename: 'Refusal', code }))

  it('is made once when ten clerks make it at once, with the verdict and its evidence', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => nominate()))
    expect(codes(made)).toEqual(['DONE', ...Array.from({ length: 9 }, () => 'ON_LIST_ALREADY')])
    nominated = made.find(({ code }) => code === undefined) ?? {}
    expect(nominated).toMatchObject({ state: 'MATURE', version: 1, requestedAmount: '80000000.00', assessment: { state: 'MET', day: '2026-11-23' } })
    expect((await hub.admin.query(`select 1 from coordination.outbox where topic = 'nominated' and key = $1`, [nominated.id])).rowCount).toBe(1)
  })

  it('keeps its verdict to the byte when the facts change afterwards', async () => {
    const stored = async () =>
      (await hub.admin.query('select assessment_json, assessment_sha256 from coordination.nomination where id = $1', [nominated.id])).rows
    const before = await stored()
    facts.delete(SCOPE)
    expect(await stored()).toEqual(before)
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { nominations { id assessment { state } } } } }`
    const { data } = await hub.run(query, { r: [{ __typename: 'FinancedScope', id: SCOPE }] }, CITY_OFFICE)
    expect(data?._entities).toEqual([{ nominations: [{ id: nominated.id, assessment: { state: 'MET' } }] }])
  })
})

describe('[L-45] the list', () => {
  it('goes from mature to pushed to implemented, in that order', async () => {
    expect(await implement({ expectedVersion: 1 })).toMatchObject({ code: 'NOMINATION_STEP', rule: 'L-45' })
    const push = { scopeId: SCOPE, institutionId: BRANCH, requestedAmount: '80000000.00' }
    const pushing = () => mutate(hub)('pushScope', '... on ProjectPush { id state }', push, LISHI_OFFICE)
    // Nothing is known of it any more: the conditions are asked again on the day of the push.
    expect(await pushing()).toMatchObject({ code: 'SCOPE_NOT_ASSESSED', rule: 'L-24' })
    facts.set(SCOPE, readyFacts(SCOPE, PROJECT, LISHI))
    pushed = await pushing()
    expect(pushed).toMatchObject({ state: 'GRANTING' })
    expect(
      (await hub.admin.query("select nomination_id, assessment_json::jsonb ->> 'state' as state from coordination.project_push where id = $1", [pushed.id]))
        .rows,
    ).toEqual([{ nomination_id: nominated.id, state: 'MET' }])
    const { rows } = await hub.admin.query('select pushed_on::text as day from coordination.nomination where id = $1', [nominated.id])
    expect(await implement({ expectedVersion: 2, implementedOn: '2024-01-01' })).toMatchObject({ code: 'IMPLEMENTED_DATE' })
    expect(await implement({ expectedVersion: 2, implementedOn: rows[0].day })).toMatchObject({ code: 'NOT_DISBURSED', rule: 'L-45', field: 'implementedOn' })
    lent = [rows[0].day]
    expect(await implement({ expectedVersion: 2, implementedOn: rows[0].day })).toMatchObject({ state: 'IMPLEMENTED', version: 3 })
    const { whitelistBatches } = await ask(`{ whitelistBatches(unitId: "${LISHI}") { number counts { state count } } }`)
    expect((whitelistBatches as Row[]).at(-1)).toEqual({ number: 1, counts: [{ state: 'IMPLEMENTED', count: 1 }] })
  })

  it('[L-46] counts each scope once, and projects beside, for the unit and the city above it', async () => {
    const totals = async (unit: string, actor: typeof CITY_OFFICE) =>
      (await ask(`{ batchTotals(unitId: "${unit}", from: "2020-01-01", to: "2099-12-31") { scopes projects requested } }`, actor)).batchTotals
    expect(await totals(CITY, CITY_OFFICE)).toEqual({ scopes: 1, projects: 1, requested: '80000000.00' })
    expect(await totals(LINXIAN, LISHI_OFFICE)).toBeNull()
  })

  it('[L-43] [L-44] shows what was to be done in March 2024; a year without its calendar is not guessed', async () => {
    const { datedDuties } = await ask(`{ datedDuties(unitId: "${LISHI}") { rule due effective doneOn state lateBy } }`)
    expect(datedDuties).toEqual([
      { rule: 'L-43', due: '2024-03-05', effective: null, doneOn: '2024-03-06', state: 'LATE', lateBy: null },
      { rule: 'L-44', due: '2024-03-10', effective: null, doneOn: expect.any(String), state: 'LATE', lateBy: null },
    ])
    expect((await ask(`{ datedDuties(unitId: "${LINXIAN}") { rule } }`)).datedDuties).toBeNull()
  })
})

describe('[L-24] taken off the list', () => {
  it('with a reason, every bank to which it was pushed goes blind in the same transaction, and it may be nominated anew', async () => {
    const pushId = String(pushed.id)
    const seen = async () => (await hub.run(`{ push(id: "${pushId}") { state } }`, {}, bankOf(BRANCH))).data?.push
    expect(await remove({ expectedVersion: 3, reason: ' ' })).toMatchObject({ code: 'REMOVAL_WITHOUT_REASON' })
    expect(await remove({ expectedVersion: 3 }, CITY_OFFICE)).toMatchObject({ code: 'LIST_BY_COUNTY_ONLY' })
    expect(await remove({ expectedVersion: 3 })).toMatchObject({ state: 'REMOVED', removalBasis: { source: expect.stringContaining('Q8') } })
    const { rows } = await hub.admin.query(`select topic, body ->> 'revoked_at' is not null as ended from coordination.outbox where key = $1 order by seq`, [
      pushId,
    ])
    expect(rows).toEqual([
      { topic: 'push', ended: false },
      { topic: 'push', ended: true },
      { topic: 'pushRevoked', ended: false },
    ])
    await hub.refer(
      'push',
      pushId,
      { scope_id: SCOPE, institution_id: BRANCH, unit_id: LISHI, granted_at: '2026-11-20T00:00:00Z', revoked_at: '2026-11-21T00:00:00Z' },
      2,
    )
    expect(await seen()).toBeNull()
    expect(await remove({ expectedVersion: 4 })).toMatchObject({ code: 'NOMINATION_STEP' })
    facts.set(SCOPE, readyFacts(SCOPE, PROJECT, LISHI))
    expect(await nominate()).toMatchObject({ state: 'MATURE', successorOf: { id: nominated.id } })
  })
})
