import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { agencyOf, idOf } from '../../support/actors.js'
import { CITY, housing, housingOfLinxian, LISHI, market, openProjects, type ProjectsHub } from './support.js'

let hub: ProjectsHub
let project: { id: string; buildingIds: string[] }

beforeAll(async () => {
  hub = await openProjects()
  project = await hub.project('示例花园', 2)
  await hub.act('registerEnterprise', 'Enterprise', 'id', { id: idOf('合成置业'), name: '合成置业有限公司' }, market)
})
afterAll(() => hub.close())

describe('[L-27] stops are dated episodes with causes', () => {
  const stop = (input: Record<string, unknown>, actor = housing) =>
    hub.act('recordStop', 'StopEpisode', 'id version stoppedOn resumedOn cause', { subjectId: project.id, cause: '资金紧张', ...input }, actor)
  const resume = (input: Record<string, unknown>, actor = housing) =>
    hub.act('recordResumption', 'StopEpisode', 'id version resumedOn reverifiedOn', input, actor)

  it('one at a time of one subject, but of each building its own', async () => {
    expect(await stop({ id: idOf('首次停工'), stoppedOn: '2024-03-01' })).toMatchObject({ version: 1, resumedOn: null })
    expect(await stop({ stoppedOn: '2024-05-01' })).toMatchObject({ code: 'STOP_STILL_OPEN', rule: 'L-27' })
    expect(await stop({ subjectId: project.buildingIds[0], stoppedOn: '2024-05-01' })).toMatchObject({ __typename: 'StopEpisode' })
  })

  it('two clerks at the same moment record one', async () => {
    const both = [1, 2].map(() => stop({ subjectId: project.buildingIds[1], stoppedOn: '2024-06-01' }))
    const answers = await Promise.all(both)
    expect(answers.filter(({ __typename }) => __typename === 'StopEpisode')).toHaveLength(1)
  })

  it('after a year works resume only with the permit re-verified', async () => {
    const episode = { episodeId: idOf('首次停工'), expectedVersion: 1 }
    expect(await resume({ ...episode, resumedOn: '2025-03-01' })).toMatchObject({
      code: 'RESUMED_WITHOUT_REVERIFICATION',
      clause: '建筑法 第十一条',
      field: 'reverifiedOn',
    })
    expect(await resume({ ...episode, resumedOn: '2024-03-01' })).toMatchObject({ code: 'RESUMED_BEFORE_STOP' })
    expect(await resume({ ...episode, expectedVersion: 7, resumedOn: '2025-03-01' })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await resume({ ...episode, resumedOn: '2025-03-01' }, housingOfLinxian)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await resume({ ...episode, resumedOn: '2025-03-01', reverifiedOn: '2025-02-20' })).toMatchObject({ version: 2, resumedOn: '2025-03-01' })
    expect(await resume({ ...episode, expectedVersion: 2, resumedOn: '2025-04-01' })).toMatchObject({ code: 'RESUMED_ALREADY' })
  })

  it('do not overlap', async () => {
    expect(await stop({ stoppedOn: '2025-02-01' })).toMatchObject({ code: 'STOP_BEFORE_LAST_RESUMPTION' })
    expect(await stop({ stoppedOn: '2025-06-01' })).toMatchObject({ version: 1 })
    const { project: seen } = await hub.ask<{ project: { stopEpisodes: object[] } }>(
      'query ($id: ID!) { project(id: $id) { stopEpisodes { stoppedOn resumedOn } } }',
      { id: project.id },
      housing,
    )
    expect(seen.stopEpisodes.map((episode) => Object.values(episode))).toEqual([
      ['2025-06-01', null],
      ['2024-06-01', null],
      ['2024-05-01', null],
      ['2024-03-01', '2025-03-01'],
    ])
  })
})

describe('[L-41] violations are 市监’s', () => {
  const FIELDS = 'id version documentNumber serious seriousDocument penalty status closedOn enterprise { name } project { name }'
  const record = (input: Record<string, unknown>, actor = market) =>
    hub.act(
      'recordViolation',
      'Violation',
      FIELDS,
      { enterpriseId: idOf('合成置业'), documentNumber: '离市监罚字(2026)第012号', matter: '虚假宣传', serious: false, decidedOn: '2026-05-06', ...input },
      actor,
    )
  const close = (input: Record<string, unknown>) =>
    hub.act('closeViolation', 'Violation', FIELDS, { outcome: 'CORRECTED', closedOn: '2026-06-01', why: '已整改', ...input }, market)

  it('carry the number in hexagonal brackets and the penalty to the fen', async () => {
    expect(await record({ id: idOf('处罚'), penalty: '50000.00' })).toMatchObject({
      documentNumber: '离市监罚字〔2026〕12号',
      penalty: '50000.00',
      status: 'OPEN',
      enterprise: { name: '合成置业有限公司' },
      project: null,
    })
  })

  it.each([
    ['nobody', { enterpriseId: null }, 'VIOLATION_OF_NOBODY'],
    ['a serious one without its document', { serious: true }, 'SERIOUS_WITHOUT_DOCUMENT'],
    ['a document of seriousness without the flag', { seriousDocument: '国市监信〔2026〕1号' }, 'SERIOUS_WITHOUT_DOCUMENT'],
    ['a decision of tomorrow', { decidedOn: '2199-01-01' }, 'DATE_IN_FUTURE'],
    ['a negative penalty', { penalty: '-0.01' }, 'FIGURE_OUT_OF_RANGE'],
    ['a number that was recorded in another typing', { documentNumber: '离市监罚字【2026】12号' }, 'DUPLICATE'],
    ['a project that is not there', { projectId: idOf('无此项目') }, 'NOT_FOUND'],
  ])('are refused for %s', async (_, input, code) => expect(await record(input)).toMatchObject({ code }))

  it('[T15] are not recorded by the housing bureau', async () => {
    expect(await record({ documentNumber: '离住建罚〔2026〕1号' }, housing)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('of the project and of its developer show on the project', async () => {
    await hub.act('correctProject', 'Project', 'id', { id: project.id, expectedVersion: 1, developerId: idOf('合成置业') })
    const serious = { serious: true, seriousDocument: '晋市监信[2026]7号', decidedOn: '2026-07-01' }
    await record({ enterpriseId: null, projectId: project.id, documentNumber: '离市监罚字〔2026〕20号', ...serious }, agencyOf('MARKET_REGULATION', LISHI))
    const asked = 'query ($id: ID!) { project(id: $id) { violations { documentNumber seriousDocument } } }'
    expect(await hub.ask(asked, { id: project.id }, agencyOf('NFRA', CITY))).toEqual({
      project: {
        violations: [
          { documentNumber: '离市监罚字〔2026〕20号', seriousDocument: '晋市监信〔2026〕7号' },
          { documentNumber: '离市监罚字〔2026〕12号', seriousDocument: null },
        ],
      },
    })
  })

  it('are closed once, by who knows the version, not before they were decided', async () => {
    const id = idOf('处罚')
    expect(await close({ id, expectedVersion: 2 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await close({ id, expectedVersion: 1, closedOn: '2026-05-05' })).toMatchObject({ code: 'CLOSED_BEFORE_DECIDED' })
    expect(await close({ id, expectedVersion: 1 })).toMatchObject({ version: 2, status: 'CORRECTED', closedOn: '2026-06-01' })
    expect(await close({ id, expectedVersion: 2, outcome: 'REVOKED' })).toMatchObject({ code: 'VIOLATION_CLOSED' })
  })
})
