import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bankOf, developerOf, idOf } from '../../support/actors.js'
import { housing, housingOfLinxian, LISHI, market, openProjects, type ProjectsHub } from './support.js'

const BANK = idOf('示例银行离石支行')
const OTHER_BANK = idOf('示例银行临县支行')
const SCOPE = `query ($id: ID!) { financedScope(id: $id) { name kind version project { name } unit { id } developer { name } buildings { number } progress { month } stopEpisodes { cause } violations { documentNumber } } }`
const NUMBERS = `query ($id: ID!) { financedScope(id: $id) { version buildings { number } } }`

let hub: ProjectsHub
let project: { id: string; buildingIds: string[] }

const register = (input: Record<string, unknown>, actor = housing) =>
  hub.act('registerFinancedScope', 'FinancedScope', 'id version name buildings { number }', { projectId: project.id, kind: 'BUILDINGS', ...input }, actor)
const change = (input: Record<string, unknown>) => hub.act('changeScopeBuildings', 'FinancedScope', 'id version buildings { number }', input)

/** What the outbox says of a scope, applied as the other subgraphs (and this one) apply it. */
async function applyOutbox(scope: string): Promise<Record<string, unknown>> {
  const { rows } = await hub.admin.query(`select body, version from projects.outbox where topic = 'scope' and key = $1 order by seq desc limit 1`, [scope])
  await hub.refer('scope', scope, rows[0].body, Number(rows[0].version))
  return rows[0].body
}

beforeAll(async () => {
  hub = await openProjects()
  const developer = await hub.act('registerEnterprise', 'Enterprise', 'id', { id: idOf('合成置业'), name: '合成置业有限公司' })
  project = await hub.project('示例花园', 3)
  await hub.act('correctProject', 'Project', 'id', { id: project.id, expectedVersion: 1, developerId: developer.id })
  await hub.refer('project', project.id, { unit_id: LISHI, developer_id: developer.id })
})
afterAll(() => hub.close())

describe('a financed scope', () => {
  it('of some buildings tells every subgraph its project, unit and buildings', async () => {
    const [first = '', second = ''] = project.buildingIds
    expect(await register({ id: idOf('一期'), name: '一期', buildingIds: [first, second, first], from: '2026-01-01' })).toMatchObject({
      version: 1,
      buildings: [{ number: '1' }, { number: '2' }],
    })
    expect(await applyOutbox(idOf('一期'))).toEqual({ project_id: project.id, unit_id: LISHI, building_ids: [first, second] })
  })

  it('of the whole project has all its buildings unless told', async () => {
    expect(await register({ name: '整个项目', kind: 'WHOLE' })).toMatchObject({ buildings: [{ number: '1' }, { number: '2' }, { number: '3' }] })
  })

  it.each([
    ['a building of another project', { name: '二期', buildingIds: [idOf('别处')] }, 'SCOPE_BUILDING_ELSEWHERE'],
    ['no buildings though it is made of them', { name: '二期' }, 'SCOPE_WITHOUT_BUILDINGS'],
    ['a day in the future', { name: '二期', kind: 'PHASE', from: '2199-01-01' }, 'DATE_IN_FUTURE'],
    ['a name that the project has already', { name: '一期', kind: 'PHASE' }, 'DUPLICATE'],
  ])('is refused with %s', async (_, input, code) => expect(await register(input)).toMatchObject({ code }))

  it('[T11] [T15] of another county is not found, and other agencies register none', async () => {
    expect(await register({ name: '三期', kind: 'PHASE' }, housingOfLinxian)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await register({ name: '三期', kind: 'PHASE' }, market)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await hub.ask(SCOPE, { id: idOf('一期') }, housingOfLinxian)).toEqual({ financedScope: null })
  })
})

describe('what a bank sees of a scope', () => {
  const push = (version: number, revokedAt: string | null) =>
    hub.refer(
      'push',
      idOf('推送'),
      { scope_id: idOf('一期'), institution_id: BANK, unit_id: LISHI, granted_at: '2026-02-01T00:00:00Z', revoked_at: revokedAt },
      version,
    )

  it('is nothing before the push, the scope with its facts after it, and nothing again once it is revoked', async () => {
    await hub.act('reportProgress', 'Progress', 'id', {
      subjectId: project.buildingIds[0],
      month: '2026-08',
      status: 'UNDER_CONSTRUCTION',
      physicalProgress: '40',
    })
    await hub.act('reportProgress', 'Progress', 'id', {
      subjectId: project.buildingIds[2],
      month: '2026-09',
      status: 'UNDER_CONSTRUCTION',
      physicalProgress: '5',
    })
    await hub.act('recordStop', 'StopEpisode', 'id', { subjectId: project.id, stoppedOn: '2026-03-01', cause: '冬季停工' })
    await hub.act(
      'recordViolation',
      'Violation',
      'id',
      { enterpriseId: idOf('合成置业'), documentNumber: '离市监罚[2026]3号', matter: '虚假宣传', serious: false, decidedOn: '2026-05-06' },
      market,
    )
    await hub.refer('institution', BANK, { name: '示例银行离石支行' })
    const nothing = { financedScope: null }
    const seen = {
      financedScope: {
        name: '一期',
        kind: 'BUILDINGS',
        version: 1,
        project: { name: '示例花园' },
        unit: { id: LISHI },
        developer: { name: '合成置业有限公司' },
        buildings: [{ number: '1' }, { number: '2' }],
        progress: [{ month: '2026-08' }],
        stopEpisodes: [{ cause: '冬季停工' }],
        violations: [{ documentNumber: '离市监罚〔2026〕3号' }],
      },
    }
    expect(await hub.ask(SCOPE, { id: idOf('一期') }, bankOf(BANK))).toEqual(nothing)
    await push(1, null)
    expect(await hub.ask(SCOPE, { id: idOf('一期') }, bankOf(BANK))).toEqual(seen)
    expect(await hub.ask(SCOPE, { id: idOf('一期') }, bankOf(OTHER_BANK))).toEqual(nothing)
    expect(await hub.ask('{ financedScopes { totalCount } projects { totalCount } }', {}, bankOf(BANK))).toEqual({
      financedScopes: { totalCount: 1 },
      projects: { totalCount: 1 },
    })
    expect(await hub.ask(SCOPE, { id: idOf('一期') }, developerOf(idOf('合成置业')))).toEqual(seen)
    await push(2, '2026-06-01T00:00:00Z')
    expect(await hub.ask(SCOPE, { id: idOf('一期') }, bankOf(BANK))).toEqual(nothing)
    await push(3, null)
  })
})

describe('a scope whose buildings change', () => {
  const id = idOf('一期')
  let before = ''

  it('has a new version, the new buildings, and the old stay with its last day', async () => {
    const { rows } = await hub.admin.query('select clock_timestamp()::text as at')
    before = new Date(rows[0].at).toISOString()
    const [, second = '', third = ''] = project.buildingIds
    expect(await change({ scopeId: id, buildingIds: [second, third], from: '2025-12-01', expectedVersion: 1 })).toMatchObject({
      code: 'SCOPE_CHANGE_TOO_EARLY',
    })
    const input = { scopeId: id, buildingIds: [second, third], from: '2026-07-01', expectedVersion: 1 }
    expect(await change(input)).toMatchObject({ version: 2, buildings: [{ number: '2' }, { number: '3' }] })
    const stays = await hub.admin.query(
      `select b.number, from_day::text, to_day::text from projects.scope_building s join projects.building b on b.id = s.building_id where scope_id = $1 order by b.number`,
      [id],
    )
    expect(stays.rows).toEqual([
      { number: '1', from_day: '2026-01-01', to_day: '2026-07-01' },
      { number: '2', from_day: '2026-01-01', to_day: null },
      { number: '3', from_day: '2026-07-01', to_day: null },
    ])
  })

  it('[T31] is not changed by who knows an old version', async () => {
    expect(await change({ scopeId: id, buildingIds: project.buildingIds, expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  it('as of before the change shows what the hub knew then', async () => {
    expect(await hub.ask(NUMBERS, { id }, housing, { asOf: before })).toEqual({ financedScope: { version: 1, buildings: [{ number: '1' }, { number: '2' }] } })
    expect(await hub.ask(NUMBERS, { id }, housing)).toEqual({ financedScope: { version: 2, buildings: [{ number: '2' }, { number: '3' }] } })
  })

  it('is seen by today’s rights, also as of a time when they were others', async () => {
    expect(await hub.ask(NUMBERS, { id }, bankOf(BANK), { asOf: before })).toMatchObject({ financedScope: { version: 1 } })
    await hub.refer('push', idOf('推送'), { scope_id: id, institution_id: BANK, unit_id: LISHI, revoked_at: '2026-08-01T00:00:00Z' }, 4)
    expect(await hub.ask(NUMBERS, { id }, bankOf(BANK), { asOf: before })).toEqual({ financedScope: null })
  })
})
