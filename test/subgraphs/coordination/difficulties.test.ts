import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, bankOf, developerOf, idOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BANK, BRANCH, CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, OTHER_BRANCH, PROJECT, type Row, referAll, SCOPE } from './support.js'

let hub: TestSubgraph
const DEVELOPER = idOf('示例置业')
const HOUSING = agencyOf('HOUSING', LISHI)
const FIELDS = '... on Difficulty { id version state resolution successorOf { id } progress { agency note } overdueWorkingDays }'
const raise = (input: Row = {}, actor = LISHI_OFFICE) =>
  mutate(hub)(
    'raiseDifficulty',
    FIELDS,
    { unitId: actor.unit, title: '续建资金不足', content: '合成', raisedBy: '县住建局', raisedOn: '2026-11-02', ...input },
    actor,
  )
const assign = (row: Row, input: Row, actor = LISHI_OFFICE) =>
  mutate(hub)('assignDifficulty', FIELDS, { id: row.id, expectedVersion: row.version, dueOn: '2026-11-16', ...input }, actor)
const report = (row: Row, actor: Actor, note = '已协调') => mutate(hub)('reportDifficultyProgress', FIELDS, { id: row.id, note }, actor)
const close = (row: Row, actor = LISHI_OFFICE, more: Row = {}) =>
  mutate(hub)('closeDifficulty', FIELDS, { id: row.id, expectedVersion: row.version, resolved: true, resolution: '新增贷款到位', ...more }, actor)
const toHousing = { responsibility: 'DEPARTMENT', agency: 'HOUSING' }
const seenBy = async (actor: Actor, filter = '') =>
  ((await hub.run(`{ difficulties${filter} { nodes { id } } }`, {}, actor)).data?.difficulties as { nodes: { id: string }[] } | null)?.nodes.map(({ id }) => id)

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
  await referAll(hub)
  await hub.refer('project', PROJECT, { unit_id: LISHI, developer_id: DEVELOPER }, 2)
})
afterAll(() => hub.close())

describe('[L-12] a difficulty', () => {
  it('is raised, given to who bears it, reported on by him, and closed by the office', async () => {
    const raised = await raise({ scopeId: SCOPE })
    expect(raised).toMatchObject({ state: 'RAISED', version: 1 })
    const assigned = await assign(raised, toHousing)
    expect(assigned).toMatchObject({ state: 'ASSIGNED', version: 2 })
    expect(await report(assigned, HOUSING)).toMatchObject({ progress: [{ agency: 'HOUSING', note: '已协调' }] })
    expect(await close(assigned)).toMatchObject({ state: 'RESOLVED', resolution: '新增贷款到位' })
    expect(await report(assigned, HOUSING)).toMatchObject({ code: 'DIFFICULTY_STEP_OUT_OF_TURN', rule: 'L-12' })
  })

  it('comes back as a new one that follows the closed one, once', async () => {
    const first = await assign(await raise(), toHousing)
    expect(await raise({ successorOf: first.id })).toMatchObject({ code: 'DIFFICULTY_STEP_OUT_OF_TURN', field: 'successorOf' })
    await close(first, LISHI_OFFICE, { resolved: false, resolution: '银行未批准' })
    expect(await raise({ successorOf: first.id })).toMatchObject({ state: 'RAISED', successorOf: { id: first.id } })
    expect(await raise({ successorOf: first.id })).toMatchObject({ code: 'DUPLICATE' })
  })

  it('[T31] is closed by one of two officers at the same moment', async () => {
    const row = await assign(await raise(), toHousing)
    const both = await Promise.all([close(row), close(row, CITY_OFFICE, { resolved: false, resolution: '未能解决' })])
    expect(both.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DIFFICULTY_STEP_OUT_OF_TURN', 'DONE'])
    expect((await hub.admin.query('select version from coordination.difficulty where id = $1', [row.id])).rows).toEqual([{ version: 3 }])
  })

  it.each([
    ['nothing said', { content: ' ' }, 'FIELD_MISSING'],
    ['a scope of another project', { scopeId: SCOPE, projectId: idOf('另一项目') }, 'NOT_FOUND'],
    ['another county’s name', { unitId: LINXIAN }, 'FORBIDDEN'],
  ])('is refused with %s', async (_, input, code) => expect(await raise(input)).toMatchObject({ code }))

  it('is not given to another county’s agency', async () => {
    expect(await assign(await raise(), { ...toHousing, unitId: LINXIAN })).toMatchObject({ code: 'NOT_FOUND', field: 'unitId' })
  })

  it('is overdue in working days, and UNKNOWN while the calendar is not published', async () => {
    const row = await assign(await raise(), { ...toHousing, dueOn: '2020-01-02' })
    expect(row).toMatchObject({ overdueWorkingDays: null })
    expect(await assign(row, { ...toHousing, dueOn: '2199-01-01' })).toMatchObject({ overdueWorkingDays: 0 })
  })
})

describe('[L-14] responsibility', () => {
  it.each([
    ['GOVERNMENT_TERRITORIAL', { agency: 'MECHANISM_OFFICE' }, 'ASSIGNED'],
    ['INSTITUTION_SOCIAL', { institutionId: BRANCH }, 'ASSIGNED'],
    ['ENTERPRISE', { enterpriseId: DEVELOPER }, 'ASSIGNED'],
    ['ENTERPRISE', { institutionId: BRANCH }, 'DIFFICULTY_PARTY'],
  ])('%s is borne by its own kind: %p is %s', async (responsibility, party, outcome) => {
    const answer = await assign(await raise(), { responsibility, ...party })
    expect(answer.code ?? answer.state).toBe(outcome)
  })
})

describe('[L-12] who sees a difficulty and speaks of it', () => {
  const ids: Record<'housing' | 'branch' | 'developer' | 'city', string> = { housing: '', branch: '', developer: '', city: '' }
  beforeAll(async () => {
    const made = async (input: Row, actor = LISHI_OFFICE) => String((await assign(await raise({}, actor), input, actor)).id)
    ids.housing = await made(toHousing)
    ids.branch = await made({ responsibility: 'INSTITUTION_SOCIAL', institutionId: BRANCH })
    ids.developer = await made({ responsibility: 'ENTERPRISE', enterpriseId: DEVELOPER })
    ids.city = await made({ ...toHousing, unitId: LISHI }, CITY_OFFICE)
  })

  it.each([
    ['the county’s office: its own, and what the city gave to its county', LISHI_OFFICE, ['branch', 'city', 'developer', 'housing']],
    ['the city’s office: all', officeOf(CITY), ['branch', 'city', 'developer', 'housing']],
    ['the responsible bureau: what is its to solve', HOUSING, ['city', 'housing']],
    ['another bureau: none', agencyOf('TAXATION', LISHI), []],
    ['another county’s office and bureau: none', officeOf(LINXIAN), []],
    ['the bank: what was given to it', bankOf(BRANCH), ['branch']],
    ['the head office that sees its branches', bankOf(BANK), ['branch']],
    ['another bank: none', bankOf(OTHER_BRANCH), []],
    ['the developer: what he bears', developerOf(DEVELOPER), ['developer']],
  ])('%s', async (_, actor, names) => {
    const seen = await seenBy(actor)
    expect(
      Object.entries(ids)
        .flatMap(([name, id]) => (seen?.includes(id) ? [name] : []))
        .sort(),
    ).toEqual(names)
  })

  it('[T14] lets only the responsible report: the bank, the bureau, the office for an enterprise', async () => {
    const said = async (id: string, actor: Actor) => (await report({ id }, actor)).code ?? 'DONE'
    expect(await said(ids.branch, bankOf(BRANCH))).toBe('DONE')
    expect(await said(ids.branch, bankOf(OTHER_BRANCH))).toBe('NOT_FOUND')
    expect(await said(ids.housing, LISHI_OFFICE)).toBe('DIFFICULTY_NOT_YOURS')
    expect(await said(ids.developer, LISHI_OFFICE)).toBe('DONE')
    expect(await said(ids.city, HOUSING)).toBe('DONE')
  })

  it('[T15] closes for nobody but the office', async () => {
    expect(await close({ id: ids.housing, version: 2 }, HOUSING)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await close({ id: ids.city, version: 2 })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await assign({ id: ids.city, version: 2 }, toHousing)).toMatchObject({ code: 'FORBIDDEN' })
    expect((await hub.admin.query('select state from coordination.difficulty where id = $1', [ids.city])).rows).toEqual([{ state: 'ASSIGNED' }])
  })

  it('is listed by state, responsibility, party and due day', async () => {
    expect(await seenBy(LISHI_OFFICE, `(filter: { state: { eq: "ASSIGNED" }, institution: { eq: "${BRANCH}" }, dueOn: { lte: "2026-11-16" } })`)).toContain(
      ids.branch,
    )
    expect(await seenBy(LISHI_OFFICE, '(filter: { responsibility: { eq: "ENTERPRISE" } })')).not.toContain(ids.branch)
  })
})
