import { agencyOf, bankOf, developerOf, idOf, officeOf } from '../../support/actors.js'
import type { TestSubgraph } from '../../support/subgraph.js'

/** One city with two counties, a project in one of them with two scopes, and two banks of which one was pushed the first scope. */
export const CITY = idOf('吕梁市')
export const LISHI = idOf('离石区')
export const LINXIAN = idOf('临县')
export const PROJECT = idOf('示例花园')
export const DEVELOPER = idOf('示例置业有限公司')
export const ELSEWHERE = idOf('临县某项目')
export const SCOPE = idOf('一期')
export const OTHER_SCOPE = idOf('二期')
export const [FIRST, SECOND, THIRD] = [idOf('1 号楼'), idOf('2 号楼'), idOf('3 号楼')]
export const BANK = idOf('示例银行离石支行')
export const HEAD_OFFICE = idOf('示例银行')
export const OTHER_BANK = idOf('另一银行')
export const PUSH = idOf('推送')

export const theBank = bankOf(BANK)
export const otherBank = bankOf(OTHER_BANK)
export const theDeveloper = developerOf(DEVELOPER)
export const otherDeveloper = developerOf(idOf('另一开发企业'))
export const theOffice = officeOf(CITY)
export const clerk = agencyOf('NATURAL_RESOURCES', LISHI)

const push = (revoked: string | null) => ({ scope_id: SCOPE, institution_id: BANK, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z', revoked_at: revoked })

export async function furnish(hub: TestSubgraph): Promise<void> {
  await hub.refer('unit', CITY, { name: '吕梁市', code: '141100' })
  for (const [unit, code] of [
    [LISHI, '141102'],
    [LINXIAN, '141124'],
  ] as const)
    await hub.refer('unit', unit, { name: unit, parent_id: CITY, code })
  await hub.refer('institution', HEAD_OFFICE, { name: '示例银行', sees_branches: true })
  await hub.refer('institution', BANK, { name: '示例银行离石支行', parent_id: HEAD_OFFICE })
  await hub.refer('institution', OTHER_BANK, { name: '另一银行' })
  await hub.refer('project', PROJECT, { unit_id: LISHI, developer_id: DEVELOPER })
  await hub.refer('project', ELSEWHERE, { unit_id: LINXIAN })
  await hub.refer('scope', SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [FIRST, SECOND] })
  await hub.refer('scope', OTHER_SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [THIRD] })
  await hub.refer('push', PUSH, push(null))
}

export const revoke = (hub: TestSubgraph): Promise<void> => hub.refer('push', PUSH, push('2026-06-01T00:00:00Z'), 2)
export const grantAgain = (hub: TestSubgraph): Promise<void> => hub.refer('push', PUSH, push(null), 3)

/** The database's clock, between two things that it recorded. */
export async function instant(hub: TestSubgraph): Promise<string> {
  const { rows } = await hub.admin.query<{ now: Date }>('select clock_timestamp() as now')
  await hub.admin.query('select pg_sleep(0.005)')
  return (rows[0]?.now ?? new Date()).toISOString()
}

/** What an entity's field answers, asked as the gateway asks. */
export async function entity(
  hub: TestSubgraph,
  actor: Parameters<TestSubgraph['run']>[2],
  type: string,
  id: string,
  fields: string,
  more: { asOf?: string; forged?: object } = {},
) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`
  const variables = { r: [{ __typename: type, id, ...more.forged }] }
  const { data, errors } = await hub.run(query, variables, actor, more.asOf === undefined ? {} : { asOf: more.asOf })
  const [found] = (data?._entities ?? []) as Record<string, unknown>[]
  return { found, errors }
}
