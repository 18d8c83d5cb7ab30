import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql'
import { makeSchemaFiles, SCHEMA_FOLDER, type SchemaFiles } from '../../assembly/schema-files.js'
import { AUDIENCES, type Audience, audienceOf } from '../../gateway/access/audience.js'
import { createAuthorizer } from '../../gateway/access/authorize.js'
import { readDocumentFolder } from '../../gateway/documents/read-folder.js'
import { ACTOR_KINDS } from '../../kernel/actor.js'
import { coordinatesOf } from './support/operations.js'
import { decisionOf, decisionsOf, MATRIX } from './support/tables.js'

let made: SchemaFiles
let whole: GraphQLSchema
const contracts = new Map<Audience, GraphQLSchema>()
beforeAll(async () => {
  made = await makeSchemaFiles()
  whole = buildSchema(made.files.get('api.graphql') ?? '')
  for (const audience of AUDIENCES) contracts.set(audience, buildSchema(made.files.get(`contracts/${audience}.graphql`) ?? ''))
})

const kindsOf = (audience: Audience) => ACTOR_KINDS.filter((kind) => audienceOf(kind) === audience)
const mayRead = (coordinate: string, audience: Audience): boolean => kindsOf(audience).some((kind) => decisionOf(MATRIX, coordinate, kind) !== 'deny')

describe('contracts, made from the authorization table as it is', () => {
  it('compose for every audience, without a field that has no row or a row that has no field', () => {
    expect(made.problems).toEqual([])
  })

  it.each(AUDIENCES)('%s has what its kinds may read and nothing else', (audience) => {
    const shown = coordinatesOf(contracts.get(audience) as GraphQLSchema)
    expect(shown.filter((coordinate) => !mayRead(coordinate, audience))).toEqual([])
    expect(coordinatesOf(whole).filter((coordinate) => mayRead(coordinate, audience) && !shown.includes(coordinate))).toEqual([])
  })

  it('keep each other’s secrets: no push, loan or tax for the public’s and no movement of escrow for the bank’s', () => {
    const types = (audience: Audience) => Object.keys(contracts.get(audience)?.getTypeMap() ?? {})
    for (const type of ['ProjectPush', 'Credit', 'Disbursement', 'LiaisonOfficer']) expect(types('public')).not.toContain(type)
    for (const type of ['EscrowMovement', 'LiaisonOfficer', 'LegalBasis', 'DataQualityFinding', 'CertificateGap']) expect(types('bank')).not.toContain(type)
    for (const type of ['TaxPeriod', 'TaxTopic'].filter((name) => !mayRead(`${name}.arrears`, 'analyst'))) expect(types('analyst')).not.toContain(type)
  })
})

describe('registered documents', () => {
  it('fit the contract of their audience, and the table allows each to a kind that may send it', async () => {
    const documents = await readDocumentFolder(join(SCHEMA_FOLDER, 'documents'))
    expect(documents.map(({ name }) => name)).toEqual(expect.arrayContaining(['bankProjectView', 'myProjects', 'certificateGaps', 'pushState', 'projectLoans']))
    const authorizer = createAuthorizer(whole, decisionsOf(MATRIX))
    for (const { audience, name, text } of documents) {
      const problems = validate(contracts.get(audience) as GraphQLSchema, parse(text)).map(({ message }) => message)
      expect({ name, audience, problems }).toEqual({ name, audience, problems: [] })
      const senders = kindsOf(audience).filter((kind) => authorizer.authorize(parse(text), kind).denied.length === 0)
      expect({ name, audience, allowed: senders.length > 0 }).toEqual({ name, audience, allowed: true })
    }
  })

  it('[L-41] let a bank ask its question, and show it the account number masked', async () => {
    const [view] = (await readDocumentFolder(join(SCHEMA_FOLDER, 'documents'))).filter(({ name }) => name === 'bankProjectView')
    const { denied, masked } = createAuthorizer(whole, decisionsOf(MATRIX)).authorize(parse(view?.text ?? ''), 'BANK')
    expect({ denied, masked }).toEqual({ denied: [], masked: ['EscrowAccount.accountNumber'] })
  })
})
