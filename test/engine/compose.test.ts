import { describe, expect, it } from '@jest/globals'
import { printSchema } from 'graphql'
import { composeContract, composeSupergraph } from '../../gateway/engine/compose.js'
import { createEngine } from '../../gateway/engine/engine.js'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@tag", "@inaccessible"])'
const projects = {
  name: 'projects',
  sdl: `${link} type Query { project: Project @tag(name: "bank") secret: Secret } type Project @key(fields: "id") @tag(name: "bank") { id: ID! @tag(name: "bank") inner: String } type Secret { x: String }`,
}
const schemaOf = (supergraphSdl: string | undefined) =>
  createEngine({ supergraphSdl: supergraphSdl ?? '', transports: new Map(), isPublicCode: () => false }).schema

describe('Composition', () => {
  it('says every reason why schemas do not compose', () => {
    const other = { name: 'land', sdl: `${link} type Query { parcel: Int } type Project @key(fields: "id") { id: ID! inner: Int }` }
    const { errors } = composeSupergraph([projects, other])
    expect(errors?.length).toBeGreaterThan(0)
    expect(errors?.join()).toContain('Project.inner')
  })

  it('of a contract keeps what carries its tag and what is reached from there', () => {
    const schema = schemaOf(composeContract([projects], { include: ['bank'] }).supergraphSdl)
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['project'])
    expect(schema.getType('Secret')).toBeUndefined()
    expect(schema.getType('Project')).toMatchObject({ name: 'Project' })
  })

  it('leaves nothing of the linked specifications in the schema that clients see', () => {
    const guarded = link.replace('v2.7', 'v2.9').replace(']', ', "@authenticated", "@requiresScopes", "@policy", "@cost"]')
    const { supergraphSdl } = composeSupergraph([
      {
        name: 'land',
        sdl: `${guarded} type Query { a: Int @authenticated b: Int @requiresScopes(scopes: [["x"]]) c: Int @policy(policies: [["p"]]) @cost(weight: 2) }`,
      },
    ])
    expect(printSchema(schemaOf(supergraphSdl))).toBe('type Query {\n  a: Int\n  b: Int\n  c: Int\n}')
  })
})
