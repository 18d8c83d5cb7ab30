import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import type { FilesPort } from '../../../platform/files/port.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { bankOf, idOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY_OFFICE, LISHI, LISHI_OFFICE, PROJECT, type Row, referAll, SCOPE } from './support.js'

const REVIEWER: Actor = { ...officeOf(LISHI), person: idOf('另一人'), membership: idOf('另一人') }
const page = (...nodes: Row[]) => ({ nodes, pageInfo: { hasNextPage: false } })

const scope = (disbursed: string): Row => ({
  id: SCOPE,
  name: '一期',
  project: { id: PROJECT, code: null, name: '䶮堃花园', marketingName: null, address: '某路 1 号', totalInvestment: '30000000.00' },
  developer: { id: idOf('企业'), name: '示例置业', uscc: null, ownership: 'PRIVATE' },
  buildings: [{ id: idOf('1号楼'), floorArea: '1200.50', dwellings: 40 }],
  progress: [{ id: idOf('进度'), month: '2026-10', status: 'UNDER_CONSTRUCTION', physicalProgress: '45.00', completedInvestment: '9000000.00' }],
  presaleInventories: page(),
  capitalContributions: page({ id: idOf('资本金'), amount: '5000000.00' }),
  certificates: [{ id: idOf('证'), kind: 'LAND_USE', status: 'VALID' }],
  collaterals: page(),
  leadBankAppointments: page(),
  engagements: [{ id: idOf('对接'), state: 'DISBURSING', supportClass: 'NORMAL', reasonCode: null, institution: { id: BRANCH, name: '合成银行离石支行' } }],
  credits: [
    {
      id: idOf('授信'),
      approvedAmount: '20000000.00',
      approvedOn: '2026-09-01',
      expiresOn: '2029-09-01',
      balance: disbursed,
      disbursements: [{ id: idOf('放款'), amount: disbursed, occurredOn: '2026-10-12', reverses: null }],
    },
  ],
  loanReliefs: page({ id: idOf('展期'), kind: 'EXTENSION', amount: '3000000.00', decidedOn: '2026-10-01' }),
  escrowAccounts: [{ id: idOf('监管'), balance: '1000.00', supervisedQuota: null }],
  taxArrears: '0.00',
  completionRecords: page(),
})

let hub: TestSubgraph
let disbursed = '12000000.00'
let pushed = true
const kept = new Map<number, number>()
const store = {
  put: async (content: AsyncIterable<Uint8Array>) => {
    for await (const bytes of content) kept.set(kept.size, bytes.length)
    return { sha256: '', size: 0 }
  },
}
const push = () => ({ id: idOf('推送'), state: 'PUSHED', pushedOn: '2026-09-01', requestedAmount: '25000000.00', scope: { id: SCOPE }, institution: null })
const ANSWERS: Readonly<Record<string, () => unknown>> = {
  businessDate: () => ({ businessDate: '2026-11-23' }),
  returnUnit: () => ({ reportingUnit: { id: LISHI, name: '离石区' } }),
  returnPushes: () => ({ pushes: pushed ? page(push()) : page() }),
  monthlyReturnFacts: () => ({ financedScopes: page(scope(disbursed)) }),
}

beforeAll(async () => {
  const files = { store, addressOf: ({ sha256 }: { sha256: string }) => `/files/${sha256}` } as unknown as FilesPort
  hub = await openTestSubgraph(coordination, { files, ask: async <Answer>(name: string) => ANSWERS[name]?.() as Answer })
  await referAll(hub)
}, 60_000)
afterAll(() => hub.close())
beforeEach(() => {
  disbursed = '12000000.00'
  pushed = true
})

async function act(name: string, input: Row, actor: Actor): Promise<Row> {
  const type = name === 'prepareReturn' ? 'PrepareReturnInput' : 'ReturnStepInput'
  const fields = '... on MechanismReturn { id version state edition isNil factsJson reviewerPost documents { mediaType size url } }'
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code rule } ${fields} } }`
  const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)
  if (!data?.[name]) throw new Error(JSON.stringify(errors))
  return data[name] as Row
}
const step = (name: string, row: Row, actor: Actor, more: Row = {}) => act(name, { id: row.id, expectedVersion: row.version, ...more }, actor)
const prepare = (period: string, actor = LISHI_OFFICE) => act('prepareReturn', { unitId: LISHI, period }, actor)

describe('[L-51] the county’s return of a month', () => {
  it('is written from the facts, reviewed by another, submitted, accepted, sealed, and never changes again', async () => {
    const draft = await prepare('2026-10')
    const line = JSON.parse(String(draft.factsJson)).lines[0]
    // [L-52] Approved, disbursed and relief on old loans are figures of their own.
    expect(line.figures).toEqual({
      requested: '2500000000',
      approved: '2000000000',
      disbursedInPeriod: '1200000000',
      disbursed: '1200000000',
      relief: '300000000',
      balance: '1200000000',
    })
    expect(line.cells).toHaveLength(23)
    expect(line.records).toContain(idOf('放款'))
    expect(await step('reviewReturn', draft, LISHI_OFFICE)).toMatchObject({ code: 'REVIEWER_PREPARED', rule: 'L-51' })
    expect(await step('submitReturn', draft, LISHI_OFFICE)).toMatchObject({ code: 'RETURN_STEP' })
    const reviewed = await step('reviewReturn', draft, REVIEWER)
    const submitted = await step('submitReturn', reviewed, LISHI_OFFICE)
    expect(await step('acceptReturn', submitted, LISHI_OFFICE)).toMatchObject({ code: 'RETURN_BY_OWN_UNIT' })
    const sealed = await step('sealReturn', await step('acceptReturn', submitted, CITY_OFFICE), CITY_OFFICE)
    expect(sealed).toMatchObject({ state: 'SEALED', reviewerPost: '科员' })
    await expect(hub.admin.query(`update coordination.mechanism_return set returned_reason = 'x' where id = $1`, [sealed.id])).rejects.toThrow(
      'keeps what it said',
    )
    await expect(hub.admin.query('delete from coordination.mechanism_return where id = $1', [sealed.id])).rejects.toThrow('keeps what it said')
    expect(await prepare('2026-10')).toMatchObject({ code: 'RETURN_STEP' })
  }, 30_000)

  it('is rebuilt to the same bytes from what was known then, and says where it is not', async () => {
    const draft = await prepare('2026-09')
    const rebuilt = async () =>
      (await hub.run('query ($id: ID!) { rebuildReturn(id: $id) { equal differs } }', { id: draft.id }, LISHI_OFFICE)).data?.rebuildReturn
    expect(await rebuilt()).toEqual({ equal: true, differs: [] })
    disbursed = '11000000.00'
    expect(await rebuilt()).toEqual({ equal: false, differs: ['FACTS', 'PDF', 'XLSX'] })
  })

  it('is returned with a reason and written anew as its successor', async () => {
    const reviewed = await step('reviewReturn', await prepare('2026-08'), REVIEWER)
    expect(await step('returnReturn', reviewed, REVIEWER)).toMatchObject({ code: 'RETURN_REASON' })
    await step('returnReturn', reviewed, REVIEWER, { reason: '金额有误' })
    expect(await prepare('2026-08')).toMatchObject({ state: 'DRAFT', edition: 2 })
  })

  it('is a zero report where nothing was pushed, with its files', async () => {
    pushed = false
    expect(await prepare('2026-07')).toMatchObject({
      isNil: true,
      documents: [{ mediaType: 'application/pdf' }, { mediaType: expect.stringContaining('sheet') }],
    })
  })

  it('is prepared once when two officers do so at once, and by nobody else', async () => {
    const both = await Promise.all([prepare('2026-06'), prepare('2026-06', REVIEWER)])
    expect(both.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'RETURN_STEP'])
    expect(await prepare('2026-05', CITY_OFFICE)).toMatchObject({ code: 'RETURN_BY_OWN_UNIT' })
    await expect(prepare('2026-05', bankOf(BRANCH))).rejects.toThrow('FORBIDDEN')
    const seen = await hub.run('query ($id: ID!) { mechanismReturns(unitId: $id) { id } }', { id: LISHI }, officeOf(idOf('临县')))
    expect(seen.data?.mechanismReturns).toEqual([])
  })
})

it('[L-48] a city sees what each county owes; without published holidays nobody is called late', async () => {
  await hub.admin.query(
    `insert into coordination.reporting_unit (id, unit_id, agency, reporter, reporter_post, source, name, kind, valid_from)
     values ($1, $1, 'MECHANISM_OFFICE', $1, '', 'FORM', '离石区', 'COUNTY', '2020-01-01')`,
    [LISHI],
  )
  const query = 'query ($id: ID!) { obligations(unitId: $id, from: "2026-10", to: "2026-10") { nominalDue effectiveDue state daysLate } }'
  const { data, errors } = await hub.run(query, { id: LISHI }, CITY_OFFICE)
  expect(errors).toBeUndefined()
  expect(data?.obligations).toEqual([{ nominalDue: '2026-10-31', effectiveDue: null, state: 'UNKNOWN', daysLate: null }])
})
