import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf, auditorOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { clerk, entity, furnish, LINXIAN, LISHI, OTHER_SCOPE, SCOPE, theBank } from './place.js'

const whole = (...nodes: object[]) => ({ nodes, pageInfo: { hasNextPage: false } })
const holder = '示例置业有限公司'
const certificate = (kind: string, issuedOn: string, status = 'VALID') => ({ kind, status, number: kind, issuedOn, holder })
const plan = (number: string, kind: string, countedArea: string, replaces: string | null = null) => ({
  number,
  kind,
  countedArea,
  undergroundArea: null,
  replaces,
})
/** What the agencies say of a scope where everything contradicts something. */
const said = (id: string) => ({
  id,
  developer: { name: '示例他人有限公司', formerNames: [] as string[] },
  project: {
    plannedCompletion: '2027-01-01',
    buildings: [{ floorArea: '600.00' }, { floorArea: '500.00' }],
    planApprovals: whole(plan('甲', 'DESIGN_SCHEME', '900.00'), plan('乙', 'CHANGE', '1000.00', '甲'), plan('丙', 'DETAILED_PLAN', '5000.00')),
  },
  presalePermits: [
    { number: '预1', saleKind: 'PRESALE', issuedOn: '2024-05-01' },
    { number: '现1', saleKind: 'EXISTING_HOUSE', issuedOn: '2020-05-01' },
  ],
  certificates: [
    certificate('LAND_USE', '2024-01-01'),
    certificate('WORKS_PLANNING', '2024-02-01'),
    certificate('CONSTRUCTION', '2024-01-01', 'REVOKED'),
    certificate('CONSTRUCTION', '2024-06-01'),
  ],
  parcels: [{ location: '示例路', termEndsOn: '2027-06-01' }],
  completionRecords: whole({ plannedCompletion: '2026-01-01', superseded: '工期调整' }, { plannedCompletion: '2027-09-30', superseded: null }),
  existingLoans: whole({ balance: '100.00', maturesOn: '2027-06-01' }, { balance: '0.00', maturesOn: '2099-01-01' }),
  credits: [{ balance: '100.00', approvedOn: '2025-01-01', signedOn: '2025-02-01', engagement: { feedback: { termMonths: 36 } } }],
})

describe('[L-39] certificates held against what other agencies and the banks hold', () => {
  let hub: TestSubgraph
  let asked: { document: string; variables: unknown; asOf: unknown }[] = []
  let answer: (ids: readonly string[]) => object
  const FIELD = 'certificateConflicts { check severity record says against }'
  const conflicts = async (actor = clerk, more: { asOf?: string } = {}) =>
    (await entity(hub, actor, 'FinancedScope', SCOPE, FIELD, more)).found?.certificateConflicts

  beforeAll(async () => {
    hub = await openTestSubgraph(land, {
      ask: async <Answer>(document: string, variables: Readonly<Record<string, unknown>>, asOf?: string | null) => {
        asked.push({ document, variables, asOf })
        return { financedScopes: await answer(variables.ids as string[]) } as Answer
      },
    })
    await furnish(hub)
  })
  afterAll(() => hub.close())

  it('are answered with what each says, and which of the two is heavier', async () => {
    answer = (ids) => whole(...ids.map(said))
    expect(await conflicts()).toEqual([
      { check: 'HOLDER_NOT_DEVELOPER', severity: 'ERROR', record: 'LAND_USE', says: holder, against: '示例他人有限公司' },
      { check: 'PRESALE_BEFORE_CONSTRUCTION_PERMIT', severity: 'ERROR', record: '预1', says: '2024-05-01', against: '2024-06-01' },
      { check: 'BUILT_ABOVE_APPROVED_AREA', severity: 'WARNING', record: '', says: '1100.00', against: '1000.00' },
      { check: 'LAND_TERM_BEFORE_COMPLETION', severity: 'WARNING', record: '示例路', says: '2027-06-01', against: '2027-09-30' },
      { check: 'LAND_TERM_BEFORE_MATURITY', severity: 'WARNING', record: '示例路', says: '2027-06-01', against: '2028-02-01' },
    ])
  })

  it('agree once a former name joins the holder to the developer and dates and areas are in order', async () => {
    const sound = (id: string) => ({
      ...said(id),
      developer: { name: '示例他人有限公司', formerNames: ['示例置业 有限公司'] },
      presalePermits: [],
      parcels: [{ location: '示例路', termEndsOn: '2094-06-01' }],
      project: { ...said(id).project, buildings: [{ floorArea: '600.00' }, { floorArea: null }] },
    })
    answer = (ids) => whole(...ids.map(sound))
    expect(await conflicts()).toEqual([])
  })

  it('are one question for all scopes of an answer, as of the instant that was asked about', async () => {
    asked = []
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { ${FIELD} } } }`
    const r = [SCOPE, OTHER_SCOPE].map((id) => ({ __typename: 'FinancedScope', id }))
    await hub.run(query, { r }, auditorOf(LISHI), { asOf: '2199-01-01T00:00:00Z' })
    expect(asked).toMatchObject([{ document: 'certificateNeighbours', variables: { ids: [SCOPE, OTHER_SCOPE] }, asOf: '2199-01-01T00:00:00Z' }])
  })

  it('are nobody’s who does not see the scope, and no bank’s: another lender’s maturity would be told', async () => {
    asked = []
    expect(await conflicts(agencyOf('NATURAL_RESOURCES', LINXIAN))).toBeNull()
    const { errors } = await entity(hub, theBank, 'FinancedScope', SCOPE, FIELD)
    expect([errors?.[0]?.extensions?.code, asked]).toEqual(['FORBIDDEN', []])
  })

  it.each([
    ['an agency does not answer', () => Promise.reject(new Error('down'))],
    [
      'a list was cut off',
      (ids: readonly string[]) => whole(...ids.map((id) => ({ ...said(id), existingLoans: { nodes: [], pageInfo: { hasNextPage: true } } }))),
    ],
  ])('are an outage, and no agreement, where %s', async (_, answers) => {
    answer = answers
    const { found, errors } = await entity(hub, clerk, 'FinancedScope', SCOPE, FIELD)
    expect([found?.certificateConflicts ?? null, errors?.[0]?.extensions?.code]).toEqual([null, 'UPSTREAM_UNAVAILABLE'])
  })
})
