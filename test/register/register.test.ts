import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../kernel/actor.js'
import { recheckRegisters, recheckWhenDue } from '../../platform/register/recheck.js'
import { agencyOf, bankOf, idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'
import { ORCHARD_RIGHTS, ORCHARDS, orchards } from './support/orchard.js'

const LISHI = idOf('离石区')
const LINXIAN = idOf('临县')
const PROJECT = idOf('示例花园')
const BUILDING = idOf('示例花园 1号楼')
const BANK = idOf('示例银行')

const REFUSED = '... on Refusal { code field detail }'
const ORCHARD = 'id version number fruit price ground share trees plantedOn season fenced status statusReason subjectKind agency project { id }'
const RECORD = `mutation ($input: RecordOrchardInput!) { recordOrchard(input: $input) { __typename ... on Orchard { ${ORCHARD} } ${REFUSED} } }`
const CORRECT = `mutation ($input: CorrectOrchardInput!) { correctOrchard(input: $input) { __typename ... on Orchard { ${ORCHARD} } ${REFUSED} } }`
const WITHDRAW = `mutation ($input: WithdrawOrchardInput!) { withdrawOrchard(input: $input) { __typename ... on Orchard { ${ORCHARD} } ${REFUSED} } }`
const LIST = `query ($filter: OrchardFilter, $first: Int, $after: String) { orchards(filter: $filter, first: $first, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } }`
const NESTED = `query ($id: ID!) { project(id: $id) { orchards(first: 2) { totalCount nodes { number harvests { nodes { weight } } } pageInfo { hasNextPage endCursor } } } }`

describe('a register: one kind of fact, said once', () => {
  let hub: TestSubgraph
  const clerk = agencyOf('HOUSING', LISHI)
  const ask = async <Answer = object>(document: string, variables: Record<string, unknown>, actor: Actor = clerk): Promise<Answer> => {
    const { data, errors } = await hub.run(document, variables, actor)
    if (errors) throw new Error(JSON.stringify(errors))
    return Object.values(data ?? {})[0] as Answer
  }
  const orchard = (number: string, more: Record<string, unknown> = {}) => ({
    input: { idempotencyKey: randomUUID(), subjectId: PROJECT, number, fruit: 'APPLE', price: '12.30', plantedOn: '2024-03-05', ...more },
  })
  const openFindings = async () => (await hub.admin.query(`select rule, state, parameters from projects.data_finding where rule = 'ORCHARD_TOO_DENSE'`)).rows

  beforeAll(async () => {
    hub = await openTestSubgraph(orchards, { alsoAllowed: `${ORCHARD_RIGHTS}\n` })
    for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit })
    const fact = `agency, reporter, reporter_post, source) values ($1, $2, $1, $3, 'HOUSING', $1, '科员', 'FORM'`
    await hub.admin.query(`insert into projects.project (id, unit_id, subject_id, name, kind, ${fact.replace('$3,', `$3, 'COMMODITY_HOUSING',`)})`, [
      PROJECT,
      LISHI,
      '示例花园',
    ])
    await hub.admin.query(
      `insert into projects.building (id, unit_id, subject_id, number, project_id, agency, reporter, reporter_post, source) values ($1, $2, $1, '1号楼', $3, 'HOUSING', $1, '科员', 'FORM')`,
      [BUILDING, LISHI, PROJECT],
    )
  })
  afterAll(() => hub.close())

  it('keeps amounts to the fen and decimals with all their places, and says whom the row is about', async () => {
    const full = { ground: '1200.5', share: '35', trees: 40, season: '2024-09', fenced: true, subjectId: BUILDING }
    expect(await ask(RECORD, orchard('A-1', full))).toMatchObject({
      __typename: 'Orchard',
      price: '12.30',
      ground: '1200.50',
      share: '35.00',
      trees: 40,
      season: '2024-09',
      fenced: true,
      subjectKind: 'BUILDING',
      project: { id: PROJECT },
      status: 'IN_FORCE',
      version: 1,
    })
  })

  it('refuses what cannot be, by the name of its column, and keeps nothing of it', async () => {
    const cases: readonly (readonly [Record<string, unknown>, string, string])[] = [
      [{ number: '  ' }, 'FIELD_MISSING', 'number'],
      [{ number: '长'.repeat(21) }, 'FIELD_TOO_LONG', 'number'],
      [{ price: '-0.01' }, 'FIELD_OUT_OF_RANGE', 'price'],
      [{ share: '100.01' }, 'FIELD_OUT_OF_RANGE', 'share'],
      [{ ground: '1.234' }, 'FIELD_OUT_OF_RANGE', 'ground'],
      [{ plantedOn: '2199-01-01' }, 'FIELD_AFTER_TODAY', 'plantedOn'],
      [{ pickedOn: '2024-03-04' }, 'PICKED_BEFORE_PLANTED', 'pickedOn'],
      [{ subjectId: idOf('nobody') }, 'NOT_FOUND', 'subjectId'],
    ]
    for (const [more, code, field] of cases) expect(await ask(RECORD, orchard('B-1', more))).toMatchObject({ __typename: 'Refusal', code, field })
    expect(await ask(LIST, { filter: { number: { eq: 'B-1' } } })).toMatchObject({ totalCount: 0 })
  })

  it('is one fact however often it is reported, and two where two agencies report it', async () => {
    await ask(RECORD, orchard('C-1'))
    expect(await ask(RECORD, orchard('C-1'))).toMatchObject({ code: 'DUPLICATE' })
    expect(await ask(RECORD, orchard('C-1'), agencyOf('MARKET_REGULATION', LISHI))).toMatchObject({ agency: 'MARKET_REGULATION' })
  })

  it('[T31] is corrected by its own agency on the current version; what is not named stays', async () => {
    const { id } = await ask<{ id: string }>(RECORD, orchard('D-1', { trees: 7 }))
    const change = (more: Record<string, unknown>) => ({ input: { idempotencyKey: randomUUID(), id, expectedVersion: 1, ...more } })
    expect(await ask(CORRECT, change({ trees: 8 }), agencyOf('MARKET_REGULATION', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await ask(CORRECT, change({ trees: 8 }), agencyOf('HOUSING', LINXIAN))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await ask(CORRECT, change({ trees: null, price: '9.00' }))).toMatchObject({ trees: null, price: '9.00', fruit: 'APPLE', version: 2 })
    expect(await ask(CORRECT, change({ trees: 9 }))).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  it('is withdrawn with a reason, stays readable, and may then be recorded anew', async () => {
    const { id } = await ask<{ id: string }>(RECORD, orchard('E-1'))
    const withdraw = (why: string) => ({ input: { idempotencyKey: randomUUID(), id, expectedVersion: 1, why } })
    expect(await ask(WITHDRAW, withdraw(' '))).toMatchObject({ code: 'REASON_MISSING' })
    expect(await ask(WITHDRAW, withdraw('重复填报'))).toMatchObject({ status: 'WITHDRAWN', statusReason: '重复填报' })
    expect(await ask(LIST, { filter: { number: { eq: 'E-1' } } })).toMatchObject({ totalCount: 0 })
    expect(await ask(LIST, { filter: { number: { eq: 'E-1' }, status: { eq: 'WITHDRAWN' } } })).toMatchObject({ totalCount: 1 })
    expect(await ask(RECORD, orchard('E-1'))).toMatchObject({ __typename: 'Orchard' })
  })

  it('has its doubtful rows found, and the finding closed by the correction', async () => {
    const { id } = await ask<{ id: string }>(RECORD, orchard('F-1', { trees: 5000 }))
    expect(await openFindings()).toEqual([{ rule: 'ORCHARD_TOO_DENSE', state: 'OPEN', parameters: { trees: '5000' } }])
    await ask(CORRECT, { input: { idempotencyKey: randomUUID(), id, expectedVersion: 1, trees: 500 } })
    expect(await openFindings()).toMatchObject([{ state: 'CORRECTED' }])
  })

  it('is looked through again as days pass: what a rule finds without a write is found', async () => {
    await hub.admin.query(`update projects.orchard set trees = 2000 where number = 'A-1'`)
    expect(await openFindings()).toMatchObject([{ state: 'CORRECTED' }])
    await recheckRegisters(hub.runtime, ORCHARDS)
    expect((await openFindings()).map(({ state }) => state).sort()).toEqual(['CORRECTED', 'OPEN'])
    await hub.admin.query(`update projects.orchard set trees = 40 where number = 'A-1'`)
    await recheckRegisters(hub.runtime, ORCHARDS)
    expect((await openFindings()).map(({ state }) => state)).toEqual(['CORRECTED', 'CORRECTED'])
  })

  it('is looked through once a day by the part that it came in, whatever another part of its slice has done that day', async () => {
    await hub.admin.query(`update projects.orchard set trees = 2000 where number = 'A-1'`)
    expect(await recheckWhenDue(hub.runtime, 'TestEarlier', [])).toBe(true)
    expect(await recheckWhenDue(hub.runtime, 'TestOrchards', ORCHARDS)).toBe(true)
    expect((await openFindings()).map(({ state }) => state).sort()).toEqual(['CORRECTED', 'OPEN'])
    await hub.admin.query(`update projects.orchard set trees = 40 where number = 'A-1'`)
    expect(await recheckWhenDue(hub.runtime, 'TestOrchards', ORCHARDS)).toBe(false)
    await recheckRegisters(hub.runtime, ORCHARDS)
    expect((await openFindings()).map(({ state }) => state)).toEqual(['CORRECTED', 'CORRECTED'])
  })

  it('is listed by every filterable column, and a page goes on where the nested list of its project ends', async () => {
    const by = async (filter: object) => (await ask<{ totalCount: number }>(LIST, { filter })).totalCount
    const all = await by({ project: { eq: PROJECT } })
    expect(await by({ price: { gte: '12.30', lte: '12.30' }, plantedOn: { lte: '2024-03-05' }, fruit: { in: ['APPLE'] }, number: { contains: '-1' } })).toBe(
      all - 1,
    )
    expect(await by({ fenced: { eq: true }, trees: { gte: 40 } })).toBe(1)
    const { orchards: first } = await ask<{ orchards: { totalCount: number; nodes: object[]; pageInfo: { endCursor: string } } }>(NESTED, { id: PROJECT })
    expect(first.totalCount).toBe(all)
    const rest = await ask<{ nodes: object[] }>(LIST, { filter: { project: { eq: PROJECT } }, first: 100, after: first.pageInfo.endCursor })
    expect(first.nodes.length + rest.nodes.length).toBe(all)
  })

  it('carries lines of its own, in one statement for all its rows', async () => {
    const { id } = await ask<{ id: string }>(RECORD, orchard('G-1', { plantedOn: '2026-01-01' }))
    const record = `mutation ($input: RecordHarvestInput!) { recordHarvest(input: $input) { __typename ... on Harvest { weight orchard { number } } ${REFUSED} } }`
    expect(await ask(record, { input: { idempotencyKey: randomUUID(), orchardId: id, pickedOn: '2026-09-01', weight: 300 } })).toMatchObject({
      weight: 300,
      orchard: { number: 'G-1' },
    })
    const another = { idempotencyKey: randomUUID(), orchardId: id, pickedOn: '2026-09-02', weight: 1 }
    expect(await ask(record, { input: another }, agencyOf('MARKET_REGULATION', LISHI))).toMatchObject({ code: 'FORBIDDEN', field: 'orchardId' })
    hub.statements()
    expect(await ask(NESTED, { id: PROJECT })).toMatchObject({ orchards: { nodes: [{ number: 'G-1', harvests: { nodes: [{ weight: 300 }] } }, {}] } })
    expect(hub.statements()).toHaveLength(4)
  })

  it('of an agency that knows projects by name becomes a project’s by a link, and a bank’s with it', async () => {
    const record = `mutation ($input: RecordTreeTagInput!) { recordTreeTag(input: $input) { __typename ... on TreeTag { id } ${REFUSED} } }`
    const tag = (number: string, more: object) => ({ input: { idempotencyKey: randomUUID(), number, hungOn: '2025-05-01', ...more } })
    expect(await ask(record, tag('T-1', { projectName: '示例花园一期' }))).toMatchObject({ __typename: 'TreeTag' })
    expect(await ask(record, tag('T-2', { subjectIds: [PROJECT] }))).toMatchObject({ __typename: 'TreeTag' })
    const tags = 'query ($filter: TreeTagFilter) { treeTags(filter: $filter) { nodes { number } } }'
    expect(await ask(tags, { filter: { project: { eq: PROJECT } } })).toEqual({ nodes: [{ number: 'T-2' }] })
    const scope = idOf('示例花园一期')
    await hub.refer('project', PROJECT, { unit_id: LISHI, developer_id: null })
    await hub.refer('institution', BANK, { name: '示例银行', sees_branches: false })
    await hub.refer('scope', scope, { project_id: PROJECT, unit_id: LISHI, building_ids: [BUILDING] })
    await hub.refer('push', idOf('推送'), { scope_id: scope, institution_id: BANK, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' })
    expect(await ask(tags, {}, bankOf(BANK))).toEqual({ nodes: [{ number: 'T-2' }] })
    expect((await ask<{ totalCount: number }>(LIST, {}, bankOf(BANK))).totalCount).toBeGreaterThan(0)
  })

  it('that is confidential is the county’s agencies’ alone, though the project was pushed', async () => {
    const record = `mutation ($input: RecordOrchardLoanInput!) { recordOrchardLoan(input: $input) { __typename } }`
    await ask(record, { input: { idempotencyKey: randomUUID(), subjectId: PROJECT, number: 'L-1', lentOn: '2025-01-01' } })
    const loans = 'query { orchardLoans { totalCount } }'
    expect(await ask(loans, {}, agencyOf('FINANCE', LISHI))).toEqual({ totalCount: 1 })
    expect(await ask(loans, {}, agencyOf('FINANCE', LINXIAN))).toEqual({ totalCount: 0 })
    expect(await ask(loans, {}, bankOf(BANK))).toEqual({ totalCount: 0 })
  })
})
