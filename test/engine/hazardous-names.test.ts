import { describe, expect, it } from '@jest/globals'
import type { SubgraphTransport } from '../../platform/graph/transport.js'
import { askTown, context, townEngine } from './town.js'

const unpolluted = () => expect(({} as Record<string, unknown>).x).toBeUndefined()

describe('[T20] Names that every object answers to', () => {
  it('are harmless as aliases, of entities of other subgraphs too', async () => {
    const { engine, ...town } = townEngine()
    const source = '{ __proto__: project(id: "j1") { constructor: label toString: lead { valueOf: name hasOwnProperty: age } } }'
    const { text } = await engine.execute(engine.prepare(source), {}, context())
    expect(text).toBe('{"data":{"__proto__":{"constructor":"项目 \\"j1\\"\\n","toString":{"valueOf":"名p1","hasOwnProperty":31}}}}')
    expect(JSON.stringify(town.seen.map(({ variables }) => variables))).not.toContain('__proto__')
    unpolluted()
  })

  it('are harmless as variables and fragments, and undefined stays null', async () => {
    const source =
      'query ($__proto__: ID!, $constructor: Boolean = true) { project(id: $__proto__) { ...toString } } fragment toString on Project { code @include(if: $constructor) valueOf: lead { constructor: name } }'
    const variables = JSON.parse('{ "__proto__": "j1" }') as Record<string, unknown>
    expect((await askTown(townEngine(), source, variables)).data).toEqual({ project: { code: 'c1', valueOf: { constructor: '名p1' } } })
    expect((await askTown(townEngine(), source.replace('name', 'contact { __typename }'), JSON.parse('{ "__proto__": "j3" }') as never)).data).toEqual({
      project: { code: null, valueOf: null },
    })
    expect((await askTown(townEngine(), source, {})).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    unpolluted()
  })

  it('keep their paths in errors', async () => {
    const { errors } = await askTown(townEngine(), '{ __proto__: project(id: "j1") { constructor: lead { toString: secret } } }')
    expect(errors?.map(({ path }) => path)).toEqual([['__proto__', 'constructor', 'toString']])
  })

  it('do no harm in a subgraph’s answer', async () => {
    const hostile = '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}'
    const people: SubgraphTransport = {
      execute: async () => ({ data: JSON.parse(`{"_entities":[${hostile},"age":7,"boss":${hostile},"id":"p2"}}]}`) as never }),
    }
    const { data } = await askTown(townEngine({}, { people }), '{ project(id: "j1") { lead { age boss { id } toString: age } } }')
    expect(data).toEqual({ project: { lead: { age: 7, boss: { id: 'p2' }, toString: null } } })
    unpolluted()
  })

  it('cannot pose as a type', async () => {
    const answer = await askTown(townEngine(), '{ named { __typename: id ... on Person { name: label } ... on Project { code } } }')
    expect(answer.data).toMatchObject({ named: [{ __typename: 'p1', name: 'Lp1' }, { __typename: 'j1', code: 'c1' }, {}, {}] })
  })
})
