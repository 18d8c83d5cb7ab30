import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type GraphQLObjectType, getNullableType, isLeafType, isUnionType, parse } from 'graphql'
import { institutionId } from '../../demo/banks.js'
import { DEMO_IDENTITIES } from '../../demo/identities.js'
import { idOf } from '../../demo/random.js'
import { unitId } from '../../demo/units.js'
import type { Actor } from '../../kernel/actor.js'
import { inProcess } from '../../platform/graph/execute.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { LEAK } from './support.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

const actorNamed = (name: string): Actor => {
  const identity = DEMO_IDENTITIES.find((one) => one.name === name)
  if (!identity) throw new Error(`nobody is called ${name}`)
  const { name: _, label: __, ...rest } = identity
  return { ...rest, person: randomUUID(), membership: randomUUID(), client: 'test' }
}

/** The fields without arguments and selections of an entity: what can be asked and forged. */
const scalarsOf = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter((field) => field.args.length === 0 && isLeafType(getNullableType(field.type)) && !field.name.startsWith('_'))
    .map(({ name }) => name)

const entitiesOf = ({ graph }: SubgraphRuntime): readonly GraphQLObjectType[] => {
  const union = graph.schema.getType('_Entity')
  return isUnionType(union) ? union.getTypes() : []
}

/** One fetch as the gateway sends it, with a context of the gateway's. */
async function fetchEntities(runtime: SubgraphRuntime, type: GraphQLObjectType, as: string, representations: readonly object[]) {
  const fields = scalarsOf(type)
  const document = parse(`query($r:[_Any!]!){_entities(representations:$r){__typename ...on ${type.name}{${fields.join(' ')}}}}`)
  const context = { actor: actorNamed(as), asOf: null, language: 'zh' as const, purpose: null, traceId: 't', deadline: Date.now() + 5000 }
  const variables = { r: representations.map((one) => ({ __typename: type.name, ...one })) }
  return inProcess(runtime, () => undefined).execute({ document, documentKey: `${type.name} ${fields.length}`, variables, context })
}

const KNOWN: Readonly<Record<string, readonly [string, string]>> = {
  Project: [idOf('project 离石区 0'), idOf('project 临县 2')],
  FinancedScope: [idOf('scope 离石区 0 0'), idOf('scope 临县 2 0')],
  Enterprise: [idOf('enterprise 离石区 0'), idOf('enterprise 临县 2')],
  Building: [idOf('building 离石区 0 0'), idOf('building 临县 2 0')],
  Institution: [institutionId('icbc-吕梁'), institutionId('icbc-吕梁')],
  ReportingUnit: [unitId('离石区'), unitId('临县')],
}

const forged = (type: GraphQLObjectType, id: string): object => ({
  ...Object.fromEntries(scalarsOf(type).map((name) => [name, 'FORGED'])),
  unitId: unitId('离石区'),
  agency: 'HOUSING',
  version: 99,
  countyCode: '141102',
  creditLimit: '999.00',
  id,
})

describe('[T05] what a representation says beside its key', () => {
  it('is not believed by any subgraph for any entity: the answer is the same with it and without', async () => {
    let compared = 0
    for (const runtime of hub.hub.runtimes) {
      for (const type of entitiesOf(runtime)) {
        const ids = KNOWN[type.name] ?? [randomUUID(), randomUUID()]
        for (const as of ['housing-lishi', 'bank-icbc-lvliang']) {
          const plain = await fetchEntities(
            runtime,
            type,
            as,
            ids.map((id) => ({ id })),
          )
          const lying = await fetchEntities(
            runtime,
            type,
            as,
            ids.map((id) => forged(type, id)),
          )
          expect([runtime.name, type.name, lying]).toEqual([runtime.name, type.name, plain])
          expect(JSON.stringify(lying)).not.toMatch(/FORGED|999/)
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(60)
  })
})

describe('[T04] a representation of what the caller may not see', () => {
  it('gives no field of it in any subgraph, while the caller’s own gives its fields', async () => {
    let own = 0
    for (const runtime of hub.hub.runtimes) {
      for (const type of entitiesOf(runtime)) {
        const [mine, foreign] = KNOWN[type.name] ?? []
        // The registers of units, institutions and enterprises are everybody's who is known.
        if (!mine || !foreign || ['Institution', 'ReportingUnit', 'Enterprise'].includes(type.name)) continue
        for (const as of ['housing-lishi', 'bank-icbc-lvliang']) {
          const { data } = await fetchEntities(runtime, type, as, [{ id: mine }, { id: foreign }, { id: 'x' }, { id: "' or true" }])
          const [seen, hidden, ...malformed] = (data?._entities ?? []) as (Record<string, unknown> | null)[]
          own += Object.values(seen ?? {}).filter((value) => value !== null).length
          // A subgraph that only adds to another's entity knows nothing of whether it exists: it gives the key back and nothing beside.
          for (const nothing of [hidden, ...malformed]) {
            const beside = Object.entries(nothing ?? {}).filter(([name, value]) => !['id', '__typename'].includes(name) && value !== null)
            expect([runtime.name, type.name, as, beside]).toEqual([runtime.name, type.name, as, []])
          }
        }
      }
    }
    expect(own).toBeGreaterThan(50)
  })

  it('by its natural key neither', async () => {
    const [projects] = hub.hub.runtimes.filter(({ name }) => name === 'projects')
    const type = entitiesOf(projects!).find(({ name }) => name === 'Project')
    const { data } = await fetchEntities(projects!, type!, 'housing-lishi', [
      { code: '2405-141124-04-01-000000' },
      { code: '2405-141102-04-01-000000' },
      { code: "' or true" },
    ])
    expect(data?._entities).toEqual([null, expect.objectContaining({ id: idOf('project 离石区 0') }), null])
  })

  it('of another shape fails without a word about the inside [T22]', async () => {
    const [runtime] = hub.hub.runtimes
    const [type] = entitiesOf(runtime!)
    for (const representation of [{}, { id: null }, { id: {} }, { id: ['x'] }, { id: 7 }, { id: { $ne: null } }, { __typename: 'Query' }]) {
      const answer = await fetchEntities(runtime!, type!, 'housing-lishi', [representation]).catch(() => ({ data: null }))
      expect(JSON.stringify(answer)).not.toMatch(LEAK)
      expect(
        ((answer.data?._entities ?? []) as unknown[]).every((found) => found === null || Object.values(found as object).filter((v) => v !== null).length <= 2),
      ).toBe(true)
    }
  })
})
