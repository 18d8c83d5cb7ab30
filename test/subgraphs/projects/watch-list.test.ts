import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bankOf, idOf } from '../../support/actors.js'
import { CITY, cityOffice, housing, LISHI, openProjects, type ProjectsHub } from './support.js'

const LIST = `query ($unit: UUID, $reason: WatchReasonKind, $first: Int, $after: UUID) { watchList(unitId: $unit, reason: $reason, first: $first, after: $after) {
  totalCount counties { unit { id } projectCount stopped deliveryOverdue buyerRightsRisk } projects { project { name } reasons { kind since said recordType recordId } } } }`

interface Watched {
  readonly totalCount: number
  readonly counties: readonly object[]
  readonly projects: readonly { readonly project: { readonly name: string }; readonly reasons: readonly { readonly kind: string }[] }[]
}

describe('[L-54] the watch list of a county', () => {
  let hub: ProjectsHub
  const list = async (variables: object = {}, actor = housing) => (await hub.ask<{ watchList: Watched }>(LIST, { ...variables }, actor)).watchList
  const names = ({ projects }: Watched) => projects.map(({ project }) => project.name)
  const promise = (subjectId: string, planVersion: string, more: object) =>
    hub.act('recordCompletionRecord', 'CompletionRecord', 'id version', {
      ...{ id: idOf(`${subjectId} ${planVersion}`), subjectId, planVersion, plannedCompletion: '2025-06-30', plannedDelivery: '2025-09-30', ...more },
    })

  beforeAll(async () => {
    hub = await openProjects()
    const [stopped, late, delivered, revised, risky] = await Promise.all(
      ['停工花园', '逾期花园', '已交花园', '改期花园', '维权花园'].map((name) => hub.project(name)),
    )
    await hub.act('recordStop', 'StopEpisode', 'id', { id: idOf('停'), subjectId: stopped?.id, stoppedOn: '2026-01-05', cause: '资金短缺' })
    await promise(late?.id ?? '', '首次', {})
    await promise(delivered?.id ?? '', '首次', { actualDelivery: '2025-11-30' })
    await promise(revised?.id ?? '', '首次', { superseded: '按规划调整' })
    const risk = { matter: 'SOLD_UNDER_MORTGAGE', foundOn: '2026-03-01', households: 12, grounds: '抵押未解除而网签 12 套' }
    await hub.act('recordBuyerRightsRisk', 'BuyerRightsRisk', 'id', { id: idOf('险'), subjectId: risky?.id, ...risk })
    await hub.act('recordBuyerRightsRisk', 'BuyerRightsRisk', 'id', { id: idOf('险 2'), subjectId: late?.id, ...risk })
  })
  afterAll(() => hub?.close())

  it('names each project with its reasons and the records that say so, the longest first', async () => {
    const found = await list()
    expect(names(found)).toEqual(['逾期花园', '停工花园', '维权花园'])
    expect(found.projects[1]?.reasons).toEqual([
      { kind: 'CONSTRUCTION_STOPPED', since: '2026-01-05', said: '资金短缺', recordType: 'STOP_EPISODE', recordId: idOf('停') },
    ])
    expect(found.projects[0]?.reasons.map(({ kind }) => kind)).toEqual(['DELIVERY_OVERDUE', 'BUYER_RIGHTS_RISK'])
  })

  it('counts each project once per county, and once for each reason', async () =>
    expect((await list({ unit: CITY }, cityOffice)).counties).toEqual([
      { unit: { id: LISHI }, projectCount: 3, stopped: 1, deliveryOverdue: 1, buyerRightsRisk: 2 },
    ]))

  it('is narrowed by reason, goes on after a project, and is not for banks', async () => {
    expect(names(await list({ reason: 'BUYER_RIGHTS_RISK' }))).toEqual(['逾期花园', '维权花园'])
    expect(names(await list({ first: 1, after: idOf('逾期花园') }))).toEqual(['停工花园'])
    expect((await hub.run(LIST, {}, bankOf(idOf('银行')))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('costs one statement and one for the projects, however many there are', async () => {
    hub.statements()
    await list()
    expect(hub.statements().filter((name) => name !== 'context')).toEqual(['watch.facts', 'project.by.id'])
  })

  it('leaves out what was settled since', async () => {
    const settled = { id: idOf('停'), episodeId: idOf('停'), resumedOn: '2026-02-01', expectedVersion: 1 }
    await hub.act('recordResumption', 'StopEpisode', 'id', { episodeId: settled.episodeId, resumedOn: settled.resumedOn, expectedVersion: 1 })
    expect(names(await list())).toEqual(['逾期花园', '维权花园'])
  })
})
