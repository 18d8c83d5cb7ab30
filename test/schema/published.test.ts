import { beforeAll, describe, expect, it } from '@jest/globals'
import { breakingChanges } from '../../assembly/published.js'
import { readSchemaFile } from '../../assembly/schema-files.js'

describe('the published API', () => {
  let api: string

  beforeAll(async () => {
    api = await readSchemaFile('published.graphql')
  })

  /** The API with one text replaced, which must stand there. */
  const changed = (from: string | RegExp, to: string): string => {
    const text = api.replace(from, to)
    expect(text).not.toBe(api)
    return text
  }

  const without = (field: string): string => changed(new RegExp(`(?<=^type Project \\{[^}]*) {2}"""[^"]*"""\\n {2}${field}$`, 'm'), '')

  it('is not broken by itself, nor by a field that comes', async () => {
    expect(await breakingChanges(api, api)).toEqual([])
    expect(await breakingChanges(api, without('address: String'))).toEqual([])
  })

  it('is broken by a field that goes', async () => {
    expect(await breakingChanges(without('address: String'), api)).toEqual(['Project.address was removed.'])
  })

  it('is broken by a value that was promised and may now be null', async () => {
    const loosened = changed(/(?<=^type Project \{[^}]*)^ {2}name: String!$/m, '  name: String')
    expect(await breakingChanges(loosened, api)).toEqual(['Project.name changed type from String! to String.'])
  })

  it('is broken by an argument that becomes required', async () => {
    const demanding = changed(/(?<=^ {2}project\("""[^"]*"""\n) {2}id: ID!/m, '  id: ID!, reason: String!')
    expect(await breakingChanges(demanding, api)).toEqual(['A required arg reason on Query.project was added.'])
  })

  it('is broken by an enum value that goes', async () => {
    expect(await breakingChanges(changed(/ {2}"""[^"]*"""\n {2}MECHANISM_OFFICE\n/, ''), api)).toEqual(['MECHANISM_OFFICE was removed from enum type Agency.'])
  })
})
