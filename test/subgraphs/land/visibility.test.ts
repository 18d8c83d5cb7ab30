import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PUBLIC_ACTOR } from '../../../kernel/actor.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf, analystOf, auditorOf, bankOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import {
  clerk,
  entity,
  FIRST,
  furnish,
  grantAgain,
  HEAD_OFFICE,
  instant,
  LINXIAN,
  LISHI,
  OTHER_SCOPE,
  otherBank,
  otherDeveloper,
  PROJECT,
  revoke,
  SCOPE,
  THIRD,
  theBank,
  theDeveloper,
  theOffice,
} from './place.js'

const FIELDS =
  'certificates { number agency reporterPost } mortgages { number amount rank releasedOn institution { id } } parcels { location area } missingCertificates { kind whole }'
const NOTHING = { certificates: [], mortgages: [], parcels: [], missingCertificates: null }
const ALL = {
  certificates: [{ number: '地字第141102202400001号', agency: 'NATURAL_RESOURCES', reporterPost: '科员' }],
  mortgages: [{ number: '晋（2025）离石区不动产证明第0000001号', amount: '120000000.00', rank: 1, releasedOn: null, institution: null }],
  parcels: [{ location: '示例路 1 号', area: '12345.60' }],
  missingCertificates: [
    { kind: 'LAND_USE', whole: true },
    { kind: 'LAND_PLANNING', whole: false },
    { kind: 'WORKS_PLANNING', whole: true },
    { kind: 'CONSTRUCTION', whole: true },
  ],
}

describe('who sees what of the land', () => {
  let hub: TestSubgraph
  const act = async (name: string, type: string, input: object) => {
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Refusal { code field } } }`
    const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, clerk)
    expect([errors, data?.[name]]).toEqual([undefined, { __typename: expect.not.stringMatching('Refusal') }])
  }
  const seen = async (actor: Parameters<TestSubgraph['run']>[2], id = SCOPE, more = {}) => (await entity(hub, actor, 'FinancedScope', id, FIELDS, more)).found
  const certificate = { authority: '离石区自然资源局', holder: '示例置业有限公司', issuedOn: '2024-05-20' }

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    await furnish(hub)
    await act('issueCertificate', 'IssueCertificate', { ...certificate, kind: 'LAND_PLANNING', number: '地字第141102202400001号', subjectIds: [FIRST] })
    await act('issueCertificate', 'IssueCertificate', { ...certificate, kind: 'WORKS_PLANNING', number: '建字第141102202400002号', subjectIds: [THIRD] })
    await act('registerParcel', 'RegisterParcel', {
      realEstateUnitCode: '141102001002GB00005W00000000',
      location: '示例路 1 号',
      area: '12345.6',
      acquisition: 'GRANT',
      landUse: '城镇住宅用地',
      subjectIds: [PROJECT],
    })
    await act('registerMortgage', 'RegisterMortgage', {
      kind: 'WORKS_IN_PROGRESS',
      number: '晋(2025)离石区不动产证明第0000001号',
      mortgagee: '示例银行',
      rank: 1,
      amount: '120000000.00',
      registeredOn: '2025-03-12',
      subjectIds: [SCOPE],
    })
  })
  afterAll(() => hub.close())

  it.each([
    ['its own county’s agency', clerk, ALL],
    ['another agency of the county', agencyOf('HOUSING', LISHI), ALL],
    ['the city office', theOffice, ALL],
    ['an analyst of the county', analystOf(LISHI), ALL],
    ['an auditor of the county', auditorOf(LISHI), ALL],
    ['the bank that was pushed the scope', theBank, ALL],
    ['the head office that sees its branches', bankOf(HEAD_OFFICE), ALL],
    ['its developer', theDeveloper, ALL],
    ['[T11] another county', agencyOf('NATURAL_RESOURCES', LINXIAN), NOTHING],
    ['[T11] another bank', otherBank, NOTHING],
    ['[T11] another developer', otherDeveloper, NOTHING],
  ])('%s', async (_, actor, expected) => expect(await seen(actor)).toEqual(expected))

  it('[T11] a scope that was not pushed looks to the bank like one that does not exist', async () => {
    expect(await seen(theBank, OTHER_SCOPE)).toEqual(NOTHING)
    expect(await seen(theBank, randomUUID())).toEqual(NOTHING)
  })

  it('[T10] through the project the bank sees what is of the pushed scope, not of the scope beside', async () => {
    const { found } = await entity(
      hub,
      theBank,
      'Project',
      PROJECT,
      'certificates { kind } mortgages { kind } parcels { location } missingCertificates { scope { id } }',
    )
    expect(found).toMatchObject({ certificates: [{ kind: 'LAND_PLANNING' }], mortgages: [{}], parcels: [{}] })
    const missing = (found?.missingCertificates ?? []) as { scope: { id: string } }[]
    expect([...new Set(missing.map(({ scope }) => scope.id))]).toEqual([SCOPE])
  })

  it('the public sees nothing at all', async () => {
    const { found, errors } = await entity(hub, PUBLIC_ACTOR, 'FinancedScope', SCOPE, FIELDS)
    expect(found).toBeUndefined()
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('[T05] forged fields of a reference are not believed', async () => {
    const forged = { projectId: PROJECT, buildingIds: [FIRST, THIRD], unitId: LINXIAN, certificates: [{ kind: 'CONSTRUCTION' }] }
    for (const actor of [theBank, otherBank, clerk]) expect(await seen(actor, SCOPE, { forged })).toEqual(await seen(actor))
  })

  it('[T16] a revoked bank sees nothing, not even of the days when it did; rights are today’s', async () => {
    const granted = await instant(hub)
    expect(await seen(theBank, SCOPE, { asOf: granted })).toEqual(ALL)
    await revoke(hub)
    expect(await seen(theBank)).toEqual(NOTHING)
    expect(await seen(theBank, SCOPE, { asOf: granted })).toEqual(NOTHING)
    expect(await seen(bankOf(HEAD_OFFICE))).toEqual(NOTHING)
    expect(await seen(theDeveloper)).toEqual(ALL)
    await grantAgain(hub)
    expect(await seen(theBank)).toEqual(ALL)
  })

  it('a released mortgage stays on record with both dates', async () => {
    const { rows } = await hub.admin.query('select id, version from land.mortgage')
    const release = { mortgageId: rows[0].id, releasedOn: '2026-02-01', expectedVersion: rows[0].version }
    const answer = async (input: object) => {
      const document =
        'mutation ($input: ReleaseMortgageInput!) { releaseMortgage(input: $input) { ... on Mortgage { version registeredOn releasedOn } ... on Refusal { code } } }'
      return (await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, clerk)).data?.releaseMortgage
    }
    expect(await answer({ ...release, expectedVersion: 9 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await answer({ ...release, releasedOn: '2025-03-11' })).toMatchObject({ code: 'LAND_DATES_REVERSED' })
    expect(await answer({ ...release, releasedOn: '2199-01-01' })).toMatchObject({ code: 'LAND_DATE_AFTER_TODAY' })
    expect(await answer(release)).toEqual({ version: 2, registeredOn: '2025-03-12', releasedOn: '2026-02-01' })
    expect(await answer({ ...release, expectedVersion: 2 })).toMatchObject({ code: 'MORTGAGE_RELEASED' })
  })
})
