import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.js'
import type { RequestContext } from '../../../kernel/request.js'
import { idOf, officeOf } from '../../support/actors.js'
import type { TestSubgraph } from '../../support/subgraph.js'

export const CITY = idOf('吕梁市')
export const LISHI = idOf('离石区')
export const LINXIAN = idOf('临县')
export const PROJECT = idOf('示例花园')
export const SCOPE = idOf('示例花园一期')
export const BANK = idOf('合成银行')
export const BRANCH = idOf('合成银行离石支行')
export const OTHER_BRANCH = idOf('另一银行离石支行')

export const LISHI_OFFICE = officeOf(LISHI)
export const CITY_OFFICE = officeOf(CITY)

/** Units, a project with one scope, and two branches of two banks, as the other subgraphs would have sent them. */
export async function referAll(hub: TestSubgraph): Promise<void> {
  await hub.refer('unit', CITY, { name: '吕梁市', kind: 'CITY' })
  for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit, parent_id: CITY, kind: 'COUNTY' })
  await hub.refer('institution', BANK, { name: '合成银行', sees_branches: true })
  await hub.refer('institution', BRANCH, { name: '合成银行离石支行', parent_id: BANK, sees_branches: false })
  await hub.refer('institution', OTHER_BRANCH, { name: '另一银行离石支行', parent_id: idOf('另一银行'), sees_branches: false })
  await hub.refer('project', PROJECT, { unit_id: LISHI, developer_id: null })
  await hub.refer('scope', SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
}

export type Row = Record<string, unknown>

/** Runs one mutation with a fresh key and gives its data or refusal. */
export const mutate =
  (hub: TestSubgraph) =>
  async (name: string, fields: string, input: Row, actor: Actor, more: Partial<RequestContext> = {}): Promise<Row> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Refusal { code field rule } ${fields} } }`
    const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor, more)
    if (!data?.[name]) throw new Error(JSON.stringify(errors))
    return data[name] as Row
  }
