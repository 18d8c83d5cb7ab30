import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.js'
import type { RequestContext } from '../../../kernel/request.js'
import { projects } from '../../../subgraphs/projects/subgraph.js'
import { agencyOf, auditorOf, idOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

export const CITY = idOf('吕梁市')
export const LISHI = idOf('离石区')
export const LINXIAN = idOf('临县')

export const housing = agencyOf('HOUSING', LISHI)
export const housingOfLinxian = agencyOf('HOUSING', LINXIAN)
export const market = agencyOf('MARKET_REGULATION', LISHI)
export const cityOffice = officeOf(CITY)
export const cityAuditor = auditorOf(CITY)

export type Answer = Record<string, unknown> & { readonly id: string; readonly version: number }

export interface ProjectsHub extends TestSubgraph {
  /** Calls a mutation with a fresh key; asks for `fields` of `type` and for the refusal. */
  act(mutation: string, type: string, fields: string, input: Record<string, unknown>, actor?: Actor): Promise<Answer>
  ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown>, actor: Actor, more?: Partial<RequestContext>): Promise<T>
  /** A project of 离石 with this name, with as many buildings. */
  project(name: string, buildings?: number): Promise<{ id: string; buildingIds: string[] }>
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The subgraph with a city, two of its counties, and shorthand for its mutations. */
export async function openProjects(): Promise<ProjectsHub> {
  const hub = await openTestSubgraph(projects)
  await hub.refer('unit', CITY, { name: '吕梁市' })
  for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit, parent_id: CITY })
  const act: ProjectsHub['act'] = async (mutation, type, fields, input, actor = housing) => {
    const document = `mutation ($input: ${capital(mutation)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { ${fields} } ... on Refusal { code field rule clause title } } }`
    const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)
    if (errors) throw new Error(JSON.stringify(errors))
    return data?.[mutation] as Answer
  }
  return {
    ...hub,
    act,
    ask: async <T>(query: string, variables: Record<string, unknown>, actor: Actor, more = {}) => {
      const { data, errors } = await hub.run(query, variables, actor, more)
      if (errors) throw new Error(JSON.stringify(errors))
      return data as T
    },
    project: async (name, buildings = 0) => {
      const { id } = await act('registerProject', 'Project', 'id', { id: idOf(name), name, kind: 'COMMODITY_HOUSING' })
      const buildingIds = Array.from({ length: buildings }, (_, index) => idOf(`${name} ${index + 1} 号楼`))
      const input = {
        projectId: id,
        buildings: buildingIds.map((building, index) => ({ id: building, number: `${index + 1}`, floorArea: '8000.5', dwellings: 60 })),
      }
      if (buildings > 0) await act('registerBuildings', 'RegisteredBuildings', 'buildings { id }', input)
      return { id, buildingIds }
    },
  }
}
