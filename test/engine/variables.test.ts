import { describe, expect, it } from '@jest/globals'
import { OperationRefused } from '../../gateway/engine/prepare.js'
import { askTown, townEngine } from './town.js'

describe('Variables', () => {
  it.each([
    ['a null for an ID that must be given', 'query ($id: ID!) { project(id: $id) { code } }', { id: null }],
    ['a variable that is missing', 'query ($id: ID!) { project(id: $id) { code } }', {}],
    ['a value that the enum does not have', 'query ($k: Kind) { search(kind: $k) { __typename } }', { k: 'HOUSES' }],
    ['an input field that does not exist', 'query ($i: EchoInput) { echo(input: $i) }', { i: { nope: 1 } }],
    ['a null for a condition', 'query ($b: Boolean = true) { project(id: "j1") { code @skip(if: $b) } }', { b: null }],
  ])('are refused as the caller’s fault before any subgraph is asked: %s', async (_, source, variables) => {
    const town = townEngine()
    const prepared = town.engine.prepare(source)
    const answer = await askTown(town, source, variables, { language: 'en' })
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', traceId: 'trace-1', problem: { code: 'BAD_USER_INPUT', remedy: expect.any(String) } } },
    ])
    expect('data' in answer).toBe(false)
    expect(JSON.stringify(answer)).not.toContain('Did you mean')
    expect(town.seen).toEqual([])
    expect(prepared.kind).toBe('query')
  })

  it('keep their defaults, at every depth', async () => {
    const { data } = await askTown(townEngine(), 'query ($i: EchoInput = { b: ["q"] }, $on: Date) { echo(input: $i, on: $on) }')
    expect(JSON.parse(String(data?.echo))).toEqual({ input: { a: 7, b: ['q'] }, deep: { a: 1, b: ['x', null], c: { a: 2, b: ['x', null] } } })
  })

  it('that only conditions read decide what is fetched at all', async () => {
    const town = townEngine()
    const source = 'query ($b: Boolean!) { project(id: "j1") { code lead @include(if: $b) { name } ...F @skip(if: $b) } } fragment F on Project { area }'
    expect(await askTown(town, source, { b: false })).toEqual({ data: { project: { code: 'c1', area: 10.5 } } })
    expect(town.seen).toHaveLength(1)
    expect(await askTown(town, source, { b: true })).toEqual({ data: { project: { code: 'c1', lead: { name: '名p1' } } } })
    expect(town.seen).toHaveLength(3)
  })

  it('leave an empty object where every selection is skipped, and fetch nothing where nothing is left', async () => {
    const town = townEngine()
    expect(await askTown(town, '{ project(id: "j1") { code @skip(if: true) } }')).toEqual({ data: { project: {} } })
    expect(await askTown(town, '{ __typename project(id: "j1") @include(if: false) { code } }')).toEqual({ data: { __typename: 'Query' } })
    expect(town.seen).toHaveLength(1)
  })
})

describe('An operation that cannot be run', () => {
  it.each([
    ['is not GraphQL', '{ project(', null, 'GRAPHQL_PARSE_FAILED'],
    ['asks for a field that is not there', '{ projcet(id: "j1") { code } }', null, 'GRAPHQL_VALIDATION_FAILED'],
    ['[T07] asks for entities', '{ _entities(representations: []) { __typename } }', null, 'GRAPHQL_VALIDATION_FAILED'],
    ['[T07] asks for a subgraph’s schema', '{ _service { sdl } }', null, 'GRAPHQL_VALIDATION_FAILED'],
    ['is not the one that was named', 'query A { __typename }', 'B', 'OPERATION_RESOLUTION_FAILURE'],
    ['is one of several without a name', 'query A { __typename } query B { __typename }', null, 'OPERATION_RESOLUTION_FAILURE'],
  ])('is refused when it %s', (_, source, name, code) => {
    const refused = (() => {
      try {
        return townEngine().engine.prepare(source, name)
      } catch (error) {
        return error
      }
    })()
    expect(refused).toBeInstanceOf(OperationRefused)
    expect((refused as OperationRefused).errors[0]?.extensions).toEqual({ code })
    expect((refused as OperationRefused).message).not.toContain('Did you mean')
  })

  it('is prepared once, and chosen by name', async () => {
    const { engine } = townEngine()
    const source = 'query A { a: __typename } query B { b: __typename }'
    expect(engine.prepare(source, 'A')).toBe(engine.prepare(source, 'A'))
    expect(engine.prepare(source, 'B').name).toBe('B')
  })
})
