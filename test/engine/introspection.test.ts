import { describe, expect, it } from '@jest/globals'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql'
import { askTown, context, townEngine } from './town.js'

describe('Introspection', () => {
  it('is answered from the schema that clients see, with nothing of federation in it', async () => {
    const town = townEngine()
    const { data, errors } = await askTown(town, getIntrospectionQuery())
    expect(errors).toBeUndefined()
    const schema = buildClientSchema(data as unknown as IntrospectionQuery)
    expect(printSchema(lexicographicSortSchema(schema))).toBe(printSchema(lexicographicSortSchema(town.engine.schema)))
    expect(Object.keys(schema.getTypeMap()).filter((name) => /^(join__|link__|_)[^_]/.test(name))).toEqual([])
    expect(town.seen).toEqual([])
  })

  it('mixes with data, variables, aliases and fragments in the order of the selection', async () => {
    const source =
      'query ($n: String!) { a: __type(name: $n) { ...T } project(id: "j1") { code } __schema { queryType { name } } me { __type(name: "Kind") { kind } __typename } } fragment T on __Type { name }'
    const { engine } = townEngine()
    const { text } = await engine.execute(engine.prepare(source), { n: 'Project' }, context())
    expect(text).toBe(
      '{"data":{"a":{"name":"Project"},"project":{"code":"c1"},"__schema":{"queryType":{"name":"Query"}},"me":{"__type":{"kind":"ENUM"},"__typename":"Query"}}}',
    )
  })
})

describe('The same answer as data', () => {
  it('is what a rule that asks receives', async () => {
    const { engine } = townEngine()
    const prepared = engine.prepare('{ project(id: "j2") { code broken } }')
    expect(await engine.executeObject(prepared, null, context())).toMatchObject({
      data: { project: { code: 'c2', broken: null } },
      errors: [{ path: ['project', 'broken'] }],
    })
  })
})
