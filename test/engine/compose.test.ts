import { describe, expect, it } from '@jest/globals'
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
})
