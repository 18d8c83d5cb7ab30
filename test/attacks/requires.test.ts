import { describe, expect, it } from '@jest/globals'
import { makeSchemaFiles } from '../../assembly/schema-files.js'
import { openRequirements } from '../../gateway/contract/requires.js'
import { matrixHeader, readMatrix } from '../../platform/access/matrix.js'

const SDL = `
  type Project @key(fields: "id") {
    id: ID!
    debt: Money @external
    lender: Lender @external
    score: Int @requires(fields: "debt lender { name }")
  }
  type Lender { name: String }
  scalar Money`

/** agency, office, bank, developer, analyst, auditor, public, service */
const rows = (changed: Readonly<Record<string, string>>) =>
  readMatrix(
    [
      matrixHeader,
      ...Object.entries({
        'Project.debt': 'allow,allow,deny,deny,deny,deny,deny,allow',
        'Project.lender': 'allow,allow,allow,deny,deny,deny,deny,allow',
        'Lender.name': 'allow,allow,mask,deny,deny,deny,deny,allow',
        'Project.score': 'allow,allow,deny,deny,deny,deny,deny,allow',
        ...changed,
      }).map(([coordinate, decisions]) => `${coordinate},${decisions},,,`),
    ].join('\n'),
  )

describe('[T09] a field that is computed from protected fields', () => {
  it('may be read by those who may read all of them', () => expect(openRequirements(SDL, rows({}))).toEqual([]))

  it('does not compose when others may read it, masked inputs and inputs inside objects included', () => {
    expect(openRequirements(SDL, rows({ 'Project.score': 'allow,allow,allow,deny,deny,deny,allow,allow' }))).toEqual([
      'Project.score requires Project.debt, which BANK, PUBLIC may not read as openly',
      'Project.score requires Project.lender, which PUBLIC may not read as openly',
      'Project.score requires Lender.name, which BANK, PUBLIC may not read as openly',
    ])
  })

  it('that is masked needs no more than masked inputs; an input without a row is nobody’s', () => {
    const masked = { 'Project.debt': 'allow,allow,mask,deny,deny,deny,deny,allow', 'Project.score': 'allow,allow,mask,deny,deny,deny,deny,allow' }
    expect(openRequirements(SDL, rows(masked))).toEqual([])
    const unknown = SDL.replace('lender { name }', 'lender { name uscc }')
    expect(openRequirements(unknown, rows({}))).toEqual(['Project.score requires Lender.uscc, which AGENCY, OFFICE, SERVICE may not read as openly'])
  })

  it('is in none of the hub’s schemas: what CI runs over them finds nothing', async () => {
    expect((await makeSchemaFiles()).problems).toEqual([])
  })
})
