import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { agencyOf } from '../../support/actors.js'
import { housing, LISHI, openProjects, type ProjectsHub } from './support.js'

const LIST = `query ($first: Int!) { projects(first: $first) { totalCount nodes {
  name developer { name } buildings { number } progress { month } stopEpisodes { cause } violations { matter }
  scopes { name unit { id } project { name } developer { name } buildings { number } progress { month } stopEpisodes { cause } violations { matter } }
} } }`

describe('a list costs one statement per kind of fact, however many rows it has', () => {
  let hub: ProjectsHub

  beforeAll(async () => {
    hub = await openProjects()
    const developer = await hub.act('registerEnterprise', 'Enterprise', 'id', { name: '合成置业有限公司' })
    for (let n = 1; n <= 20; n++) {
      const { id } = await hub.project(`第 ${n} 花园`, 2)
      await hub.act('correctProject', 'Project', 'id', { id, expectedVersion: 1, developerId: developer.id })
      for (const name of ['一期', '二期']) await hub.act('registerFinancedScope', 'FinancedScope', 'id', { projectId: id, name, kind: 'WHOLE' })
      await hub.act('reportProgress', 'Progress', 'id', { subjectId: id, month: '2026-09', status: 'UNDER_CONSTRUCTION', physicalProgress: '40' })
    }
  })
  afterAll(() => hub.close())

  it.each([2, 20])('of %i projects with scopes, buildings, progress, stops and violations', async (first) => {
    hub.statements()
    const { projects } = await hub.ask<{ projects: { totalCount: number; nodes: { scopes: { buildings: object[] }[] }[] } }>(
      LIST,
      { first },
      agencyOf('NFRA', LISHI),
    )
    expect(projects.totalCount).toBe(20)
    expect(projects.nodes).toHaveLength(first)
    for (const { scopes } of projects.nodes) expect(scopes.map(({ buildings }) => buildings.length)).toEqual([2, 2])
    const sent = hub.statements().filter((name) => name !== 'context')
    expect(sent.sort()).toEqual([
      'building.of.project',
      'building.of.scope',
      'enterprise.by.id',
      'financed_scope.of.project',
      'progress.of.project',
      'progress.of.scope',
      'project.by.id',
      'project.list.NEWEST..count',
      'project.list.NEWEST..first',
      'stop_episode.of.project',
      'stop_episode.of.scope',
      'violation.of.project',
      'violation.of.scope',
    ])
  })

  it('and a page follows the page before without a gap', async () => {
    const PAGE = 'query ($after: String) { projects(first: 7, after: $after, orderBy: NAME) { nodes { name } pageInfo { hasNextPage endCursor } } }'
    const names: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page: { projects: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await hub.ask(PAGE, { after }, housing)
      names.push(...page.projects.nodes.map(({ name }) => name))
      after = page.projects.pageInfo.endCursor
      more = page.projects.pageInfo.hasNextPage
    }
    expect(new Set(names).size).toBe(20)
    expect(names).toHaveLength(20)
  })
})
