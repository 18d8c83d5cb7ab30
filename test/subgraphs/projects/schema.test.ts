import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql'
import { composeSupergraph } from '../../../gateway/engine/compose.js'
import { readMatrix } from '../../../platform/access/matrix.js'
import { buildSubgraph } from '../../../platform/graph/subgraph.js'
import { PROJECT_ROOT } from '../../../platform/root.js'
import { projects } from '../../../subgraphs/projects/subgraph.js'

const described = (text: string | null | undefined): boolean => /^.*[\u4e00-\u9fa5].*\n.*[A-Za-z]/.test(text ?? '')
const FEDERATION = /^(_|link__|federation__)/

/** Coordinate → description of every type, field, argument, input field and enum value that is ours. */
function* descriptions(schema: GraphQLSchema): Generator<[string, string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (FEDERATION.test(type.name) || type.name.startsWith('__')) continue
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description]
    if (!isObjectType(type) && !isInputObjectType(type)) continue
    if (!['Query', 'Mutation'].includes(type.name)) yield [type.name, type.description]
    for (const field of Object.values(type.getFields())) {
      if (FEDERATION.test(field.name)) continue
      yield [`${type.name}.${field.name}`, field.description]
      if ('args' in field) for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name}:)`, argument.description]
    }
  }
}

describe('the schema of the projects subgraph', () => {
  let built: Awaited<ReturnType<typeof buildSubgraph>>
  beforeAll(async () => {
    built = await buildSubgraph(projects)
  })

  it('composes', () => expect(composeSupergraph([{ name: 'projects', sdl: built.sdl }]).errors).toBeUndefined())

  it('is described in Chinese, then in English', () => {
    expect([...descriptions(built.schema)].filter(([, text]) => !described(text)).map(([coordinate]) => coordinate)).toEqual([])
  })

  it('has a row of authorization for every field of every type', () => {
    const matrix = readMatrix(readFileSync(join(PROJECT_ROOT, 'schema/authorization.csv'), 'utf8'))
    const types = Object.values(built.schema.getTypeMap()).filter((type) => isObjectType(type) && !/^_/.test(type.name))
    const fields = types.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []))
    expect(fields.filter((coordinate) => !coordinate.startsWith('Query._') && !matrix.has(coordinate))).toEqual([])
  })

  it('[T14] offers no input that names a unit of a known project, an agency, a version or a state', () => {
    const correct = built.schema.getType('CorrectProjectInput')
    const names = isInputObjectType(correct) ? Object.keys(correct.getFields()) : []
    expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/unit|agency|state|status|^version$/)]))
  })
})
