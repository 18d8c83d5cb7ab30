import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType, isUnionType, parse } from 'graphql'
import { SUBGRAPH_DEFINITIONS } from '../../assembly/parts.js'
import { ACTOR_KINDS, type ActorKind } from '../../kernel/actor.js'
import type { Matrix } from '../../platform/access/matrix.js'
import { inProcess } from '../../platform/graph/execute.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import type { SubgraphResponse } from '../../platform/graph/transport.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { ACTORS, requestOf } from './support/actors.js'
import { openPolicies } from './support/open-policies.js'
import { coordinateOf, coordinatesOf, SAMPLE_ID, selectionOf, waysFrom } from './support/operations.js'
import { decisionOf, MATRIX, OPEN, withDecision } from './support/tables.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
  await openPolicies(hub.database.adminUrl)
})
afterAll(() => hub.close())

/** As the gateway would call it, past the gateway. */
const send = (runtime: SubgraphRuntime, document: string, kind: ActorKind, variables: Record<string, unknown> = {}): Promise<SubgraphResponse> =>
  inProcess(runtime, () => undefined).execute({ document: parse(document), documentKey: document, variables, context: requestOf(ACTORS[kind]) })

const entitiesOf = (schema: GraphQLSchema): string[] => {
  const union = schema.getType('_Entity')
  return isUnionType(union) ? union.getTypes().map(({ name }) => name) : []
}

/** Every field of a subgraph, asked below `_entities` of the entity that is nearest to it, or from its root. */
function questionsOf(schema: GraphQLSchema): ReadonlyMap<string, { readonly text: string; readonly type: string | null }> {
  const questions = new Map<string, { text: string; type: string | null }>()
  const ways = entitiesOf(schema).map((type) => [type, waysFrom(schema, [type], () => true)] as const)
  const root = waysFrom(schema, ['Query'], () => true)
  for (const coordinate of coordinatesOf(schema)) {
    const [type = '', name = ''] = coordinate.split('.')
    if (type === 'Mutation' || name.startsWith('_')) continue
    const nearest = ways.filter(([, way]) => way.has(type)).sort(([, a], [, b]) => (a.get(type)?.length ?? 0) - (b.get(type)?.length ?? 0))[0]
    const own = root.get(type)
    if (nearest) {
      const selection = selectionOf(schema, nearest[1].get(type) ?? [], coordinate)
      questions.set(coordinate, { type: nearest[0], text: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${nearest[0]} { ${selection} } } }` })
    } else if (own) questions.set(coordinate, { type: null, text: `{ ${selectionOf(schema, own, coordinate)} }` })
  }
  return questions
}

/** Only pointed at here: its owner resolves it, this subgraph gives nothing to anybody. */
const isPointer = ({ name }: SubgraphRuntime, type: string): boolean =>
  !SUBGRAPH_DEFINITIONS.some((definition) => definition.name === name && Object.hasOwn(definition.references, type))

const coordinatesRefused = ({ errors = [] }: SubgraphResponse): unknown[] =>
  errors.filter(({ extensions }) => extensions?.code === 'FORBIDDEN').map(({ extensions }) => extensions?.coordinate)

/** Where a subgraph that decides by its own table does not do what `written` says. */
async function differences(runtime: SubgraphRuntime, written: Matrix): Promise<string[]> {
  const found: string[] = []
  const transport = inProcess(runtime, () => undefined)
  for (const [coordinate, { text, type }] of questionsOf(runtime.graph.schema)) {
    const document = parse(text)
    for (const kind of ACTOR_KINDS) {
      hub.statements()
      const denied = decisionOf(written, coordinate, kind) === 'deny'
      // What is allowed need not be executed to be let in; what is denied must not be, although there is somebody to look for.
      const variables = { r: denied ? [{ __typename: type, id: SAMPLE_ID }] : [] }
      const answer = await transport.execute({ document, documentKey: text, variables, context: requestOf(ACTORS[kind]) })
      const refused = coordinatesRefused(answer)
      if (refused.includes(coordinate) !== denied) found.push(`${coordinate} for ${kind}`)
      // One denied field refuses the fetch before a statement is sent.
      if (refused.length > 0 && (answer.data !== null || hub.statements().some((name) => !name.startsWith('audit.'))))
        found.push(`${coordinate} for ${kind}: executed`)
    }
  }
  return found
}

describe('schema/authorization.csv, run through the subgraphs’ _entities with the gateway and the policies open', () => {
  it.each(['projects', 'financing', 'land', 'tax', 'coordination'])('%s decides every field for every kind of actor as it is written', async (name) => {
    const runtime = hub.hub.runtimes.find((known) => known.name === name) as SubgraphRuntime
    expect(await differences(runtime, MATRIX)).toEqual([])
  })

  it('would show a wrong row', async () => {
    const tax = hub.hub.runtimes.find(({ name }) => name === 'tax') as SubgraphRuntime
    const wrong = { ...tax, matrix: withDecision(MATRIX, 'TaxPeriod.paid', 'ANALYST', 'allow') }
    expect(await differences(wrong, MATRIX)).toContain('TaxPeriod.paid for ANALYST')
  })

  it('refuses an entity of which the actor may read nothing, before it is looked for', async () => {
    for (const runtime of hub.hub.runtimes)
      for (const type of entitiesOf(runtime.graph.schema))
        for (const kind of ACTOR_KINDS.filter((known) => decisionOf(MATRIX, `${type}.id`, known) === 'deny')) {
          const { data, errors } = await send(runtime, 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', kind, {
            r: [{ __typename: type, id: SAMPLE_ID }],
          })
          expect({ type, kind, data, code: errors?.[0]?.extensions?.code }).toEqual({
            type,
            kind,
            data: { _entities: [null] },
            code: isPointer(runtime, type) ? undefined : 'FORBIDDEN',
          })
        }
  })
})

describe('[T05] reference resolvers', () => {
  it('exist for every entity, and give nothing for an id that is not there but what a stub points at', async () => {
    for (const { graph, ...rest } of hub.hub.runtimes) {
      const runtime = { graph, ...rest, matrix: OPEN }
      const entities = entitiesOf(graph.schema)
      expect(entities.length).toBeGreaterThan(2)
      for (const name of entities) {
        const type = graph.schema.getType(name)
        if (!isObjectType(type)) continue
        const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: unknown } } }
        expect({ name, resolver: typeof apollo?.subgraph?.resolveReference }).toEqual({ name, resolver: 'function' })
        const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
        const forged = Object.fromEntries(leaves.map((field) => [field.name, field.name === 'id' ? SAMPLE_ID : 'FORGED']))
        const text = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${name} { ${leaves.map((field) => field.name).join(' ')} } } }`
        const { data } = await send(runtime, text, 'SERVICE', { r: [{ __typename: name, ...forged }] })
        expect([coordinateOf(rest.name, name), JSON.stringify(data)]).toEqual([coordinateOf(rest.name, name), expect.not.stringContaining('FORGED')])
        const [found] = (data as { _entities: (Record<string, unknown> | null)[] })._entities
        // A stub has no row: it knows its id, and what it adds to it is null where nothing is known.
        for (const [field, value] of Object.entries(found ?? {})) if (field !== 'id') expect({ name, field, value }).toEqual({ name, field, value: null })
      }
    }
  })
})
