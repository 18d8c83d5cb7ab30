import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  buildASTSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
} from 'graphql'
import { SUBGRAPH_DEFINITIONS } from '../../assembly/parts.js'
import { makeSchemaFiles, type SchemaFiles, staleSchemaFiles } from '../../assembly/schema-files.js'

const CHINESE_THEN_ENGLISH = /^[^\n]*\p{Script=Han}[^\n]*\n[^\n]*[A-Za-z]/u

const isFederation = (name: string): boolean => name.startsWith('_') || name.startsWith('link__') || name.startsWith('join__')

const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !isFederation(type.name) && !(isScalarType(type) && isSpecifiedScalarType(type)))

/** Coordinate → description of everything that a reader of the documentation meets. */
function* described(schema: GraphQLSchema): Generator<readonly [string, string | null | undefined]> {
  for (const type of ownTypes(schema)) {
    if (!['Query', 'Mutation'].includes(type.name)) yield [type.name, type.description]
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description]
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description]
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description]
      for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name}:)`, argument.description]
    }
  }
}

describe('the graph keeps its conventions', () => {
  let made: SchemaFiles
  let api: GraphQLSchema
  const subgraph = (name: string) => buildASTSchema(parse(made.files.get(`${name}.graphql`) ?? ''), { assumeValidSDL: true })
  const objectsOf = (name: string) => ownTypes(subgraph(name)).filter(isObjectType)

  /** The owner of an entity is who has more than the key: the one that carries the fact's version. */
  const ownersOf = (): ReadonlyMap<string, string> => {
    const entities = SUBGRAPH_DEFINITIONS.flatMap(({ name }) =>
      objectsOf(name).flatMap((type) => (type.getFields().version ? [[type.name, name] as const] : [])),
    )
    return new Map(entities)
  }

  beforeAll(async () => {
    made = await makeSchemaFiles()
    api = buildASTSchema(parse(made.files.get('api.graphql') ?? ''))
  })

  it('composes, and every field has a row in schema/authorization.csv', () => {
    expect(made.problems).toEqual([])
  })

  it('is committed as the code says', async () => {
    expect(await staleSchemaFiles(made)).toEqual([])
  })

  it('describes everything in Chinese, then in English', () => {
    const all = [...described(api)]
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(([, description]) => !CHINESE_THEN_ENGLISH.test(description ?? '')).map(([coordinate]) => coordinate)).toEqual([])
  })

  it('[X8] lets one agency be down: what it adds to another’s entity, and every root field, is nullable', () => {
    const owners = ownersOf()
    const rigid: string[] = []
    for (const { name } of SUBGRAPH_DEFINITIONS) {
      for (const type of objectsOf(name)) {
        const foreign = owners.has(type.name) && owners.get(type.name) !== name
        for (const field of Object.values(type.getFields())) {
          if ((foreign || type.name === 'Query') && field.name !== 'id' && isNonNullType(field.type)) rigid.push(`${name}: ${type.name}.${field.name}`)
        }
      }
    }
    expect(owners.size).toBeGreaterThan(10)
    expect(rigid).toEqual([])
  })

  it('[X8] keeps the fact that points while the agency it points at is down: the pointer is nullable, or what leads to the list of pointers is', () => {
    const owners = ownersOf()
    const rigid: string[] = []
    for (const { name } of SUBGRAPH_DEFINITIONS) {
      const fields = objectsOf(name).flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      for (const { type, field } of fields) {
        const owner = owners.get(getNamedType(field.type).name)
        if (owner === undefined || owner === name || !isNonNullType(field.type)) continue
        const leading = type.name.endsWith('Connection') ? fields.filter((lead) => getNamedType(lead.field.type) === type) : [{ type, field }]
        rigid.push(...leading.flatMap((lead) => (isNonNullType(lead.field.type) ? [`${name}: ${lead.type.name}.${lead.field.name}`] : [])))
      }
    }
    expect(rigid).toEqual([])
  })

  it('has no floating-point number anywhere', () => {
    const floats = ownTypes(api).flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => String(getNamedType(field.type)) === 'Float')
            .map((field) => `${type.name}.${field.name}`)
        : [],
    )
    expect(floats).toEqual([])
  })

  it('[T30] gives every mutation an idempotency key, and an answer that may be a refusal', () => {
    const mutations = Object.values(api.getMutationType()?.getFields() ?? {})
    expect(mutations.length).toBeGreaterThan(20)
    for (const mutation of mutations) {
      const argument = mutation.args.find(({ name }) => name === 'input')
      const input = argument ? getNamedType(argument.type) : null
      expect([mutation.name, isInputObjectType(input) && String(input.getFields().idempotencyKey?.type)]).toEqual([mutation.name, 'UUID!'])
      const result = getNamedType(mutation.type)
      expect([mutation.name, isUnionType(result) && result.getTypes().map(({ name }) => name)]).toEqual([mutation.name, expect.arrayContaining(['Refusal'])])
    }
  })
})
