import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import type { FilesPort } from '../../../platform/files/port.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { idOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, PROJECT, type Row, referAll, SCOPE } from './support.js'

const REVIEWER: Actor = { ...officeOf(CITY), person: idOf('另一人'), membership: idOf('另一人') }
const page = (...nodes: Row[]) => ({ nodes, pageInfo: { hasNextPage: false } })
const disbursement = (amount: string, occurredOn: string) => ({ id: idOf(`放款 ${occurredOn}`), amount, occurredOn, reverses: null })

const scope: Row = {
  id: SCOPE,
  name: '一期',
  project: { id: PROJECT, code: null, name: '示例花园', marketingName: null, address: '某路 1 号', totalInvestment: '30000000.00' },
  developer: { id: idOf('企业'), name: '示例置业', uscc: null, ownership: 'PRIVATE' },
  buildings: [],
  progress: [{ id: idOf('进度'), month: '2026-09', status: 'UNDER_CONSTRUCTION', physicalProgress: '45.00', completedInvestment: '9000000.00' }],
  presaleInventories: page(),
  capitalContributions: page(),
  certificates: [],
  collaterals: page(),
  leadBankAppointments: page(),
  engagements: [],
  credits: [
    {
      ...{ id: idOf('授信'), approvedAmount: '20000000.00', approvedOn: '2026-06-20', expiresOn: '2029-09-01', balance: '12000000.00' },
      disbursements: [disbursement('5000000.00', '2026-06-25'), disbursement('4000000.00', '2026-07-12'), disbursement('3000000.00', '2026-09-12')],
    },
  ],
  loanReliefs: page(),
  escrowAccounts: [],
  taxArrears: '0.00',
  completionRecords: page(),
}

const county = (id: string, name: string, kind: string) => ({ kind, unit: { id, name, mechanism: null } })
const totals = (disbursed: string, disbursedInPeriod: string) => ({
  ...{ requested: '25000000.00', approved: '20000000.00', relief: '0.00', balance: '12000000.00', disbursed, disbursedInPeriod },
})
const reported = (period: string, disbursed: string, paid: string) => ({
  ...{
    id: idOf(`月报 ${period}`),
    kind: 'MONTHLY_RETURN',
    period,
    state: 'SEALED',
    submittedOn: `${period}-28`,
    isNil: false,
    totals: totals(disbursed, paid),
  },
})

let hub: TestSubgraph
const ANSWERS: Readonly<Record<string, (variables: Row) => unknown>> = {
  businessDate: () => ({ businessDate: '2026-11-23' }),
  returnUnit: () => ({ reportingUnit: { id: CITY, name: '吕梁市' } }),
  cityReturnDuties: () => ({
    obligations: [county(CITY, '吕梁市', 'MONTHLY_MONITORING'), county(LISHI, '离石区', 'MONTHLY_RETURN'), county(LINXIAN, '临县', 'MONTHLY_RETURN')],
  }),
  returnPushes: ({ unit }) => ({
    pushes: unit === LISHI ? page({ id: idOf('推送'), state: 'PUSHED', pushedOn: '2026-06-01', requestedAmount: '25000000.00', scope: { id: SCOPE } }) : page(),
  }),
  monthlyReturnFacts: () => ({ financedScopes: page(scope) }),
  mechanismReturnFigures: ({ unit }) => ({
    mechanismReturns:
      unit === LISHI
        ? [reported('2026-09', '11000000.00', '3000000.00'), reported('2026-08', '9000000.00', '0.00'), reported('2026-07', '9000000.00', '4000000.00')]
        : [],
  }),
}

beforeAll(async () => {
  const files = { store: { put: async () => ({ sha256: '', size: 0 }) }, addressOf: ({ sha256 }: { sha256: string }) => `/files/${sha256}` }
  hub = await openTestSubgraph(coordination, {
    files: files as unknown as FilesPort,
    ask: async <Answer>(name: string, variables: Row) => ANSWERS[name]?.(variables) as Answer,
  })
  await referAll(hub)
  await hub.admin.query(
    `insert into coordination.reporting_unit (id, unit_id, agency, reporter, reporter_post, source, name, kind, valid_from)
     values ($1, $1, 'MECHANISM_OFFICE', $1, '', 'FORM', '吕梁市', 'CITY', '2020-01-01')`,
    [CITY],
  )
}, 60_000)
afterAll(() => hub.close())

const FIELDS = `... on MechanismReturn { id version kind state period submittedOn deliveries { recipient deliveredOn documentNumber }
  totals { scopes projects requested approved disbursedInPeriod disbursed balance } differences { measure reported own } factsJson }`

async function act(name: string, input: Row, actor = CITY_OFFICE): Promise<Row> {
  const type = name === 'prepareReturn' ? 'PrepareReturnInput' : name === 'deliverReturn' ? 'DeliverReturnInput' : 'ReturnStepInput'
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code rule detail } ${FIELDS} } }`
  const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)
  if (!data?.[name]) throw new Error(JSON.stringify(errors))
  return data[name] as Row
}
const step = (name: string, row: Row, more: Row = {}, actor = CITY_OFFICE) => act(name, { id: row.id, expectedVersion: row.version, ...more }, actor)
const deliver = (row: Row, recipient: string) =>
  step('deliverReturn', row, { recipient, deliveredOn: row.submittedOn ?? '2026-10-08', documentNumber: '样本函〔2026〕1号' })
const prepare = (kind: string, period: string, unitId = CITY, actor = CITY_OFFICE) => act('prepareReturn', { unitId, kind, period }, actor)

describe('[L-49] the city’s summary of a quarter', () => {
  it('counts the quarter from the facts, beside what the counties returned, and leads to its rows', async () => {
    const draft = await prepare('QUARTERLY_SUMMARY', '2026-09')
    // June's payment is none of the quarter's.
    expect(draft.totals).toEqual({
      ...{ scopes: 1, projects: 1, requested: '25000000.00', approved: '20000000.00', disbursedInPeriod: '7000000.00', disbursed: '12000000.00' },
      balance: '12000000.00',
    })
    const differences = draft.differences as Row[]
    expect(differences[0]).toEqual({ measure: 'disbursed', reported: '11000000.00', own: '12000000.00' })
    // 临县 returned nothing, which is no zero: each of its figures is listed as missing.
    expect(differences.slice(1).map(({ reported: said }) => said)).toEqual([null, null, null, null, null, null])
    const { counties, recipients } = JSON.parse(String(draft.factsJson))
    expect(counties[0]).toMatchObject({
      unitName: '离石区',
      months: ['2026-07', '2026-08', '2026-09'].map((period) => ({ period, returnId: idOf(`月报 ${period}`) })),
    })
    expect(counties[1].months[0]).toEqual({ period: '2026-07', returnId: null, submittedOn: null, isNil: false })
    expect(counties[0].lines[0].records).toContain(idOf('放款 2026-09-12'))
    expect(recipients).toEqual(['山西省住房和城乡建设厅', '国家金融监督管理总局山西监管局'])
    const rebuilt = await hub.run('query ($id: ID!) { rebuildReturn(id: $id) { equal differs } }', { id: draft.id }, CITY_OFFICE)
    expect(rebuilt.data?.rebuildReturn).toEqual({ equal: true, differs: [] })
  })

  it('is reviewed by another, submitted, delivered to both recipients, and only then closed and sealed', async () => {
    const draft = await prepare('QUARTERLY_SUMMARY', '2026-06')
    expect(await step('reviewReturn', draft)).toMatchObject({ code: 'REVIEWER_PREPARED' })
    const reviewed = await step('reviewReturn', draft, {}, REVIEWER)
    expect(await deliver(reviewed, 'PROVINCIAL_HOUSING')).toMatchObject({ code: 'RETURN_STEP' })
    const submitted = await step('submitReturn', reviewed)
    expect(await step('deliverReturn', submitted, { recipient: 'PROVINCIAL_HOUSING', deliveredOn: '2099-01-01', documentNumber: '函' })).toMatchObject({
      ...{ code: 'DELIVERY_UNPROVEN', rule: 'L-49' },
    })
    const once = await deliver(submitted, 'PROVINCIAL_HOUSING')
    expect(await deliver(once, 'PROVINCIAL_HOUSING')).toMatchObject({ code: 'NO_RECIPIENT', rule: 'L-49' })
    expect(await step('acceptReturn', once)).toMatchObject({
      code: 'SUMMARY_NOT_DELIVERED',
      detail: '季度汇总尚未送达：国家金融监督管理总局山西监管局。',
    })
    const twice = await deliver(once, 'PROVINCIAL_NFRA')
    const sealed = await step('sealReturn', await step('acceptReturn', twice))
    expect(sealed).toMatchObject({ state: 'SEALED', deliveries: [{ recipient: 'PROVINCIAL_HOUSING' }, { recipient: 'PROVINCIAL_NFRA' }] })
    await expect(hub.admin.query(`update coordination.mechanism_return set deliveries = '[]' where id = $1`, [sealed.id])).rejects.toThrow('keeps what it said')
  })

  it('is of a quarter, and the city’s to write', async () => {
    expect(await prepare('QUARTERLY_SUMMARY', '2026-08')).toMatchObject({ code: 'QUARTER_ENDS', rule: 'L-49' })
    expect(await prepare('QUARTERLY_SUMMARY', '2026-03', LISHI, LISHI_OFFICE)).toMatchObject({ code: 'RETURN_LEVEL', rule: 'L-48' })
    expect(await prepare('QUARTERLY_SUMMARY', '2026-03', CITY, LISHI_OFFICE)).toMatchObject({ code: 'RETURN_BY_OWN_UNIT' })
  })
})

describe('[L-48] the city’s monitoring of a month', () => {
  it('stays with the city: nobody outside receives it', async () => {
    const draft = await prepare('MONTHLY_MONITORING', '2026-09')
    expect(draft).toMatchObject({ kind: 'MONTHLY_MONITORING', totals: { disbursedInPeriod: '3000000.00' } })
    const submitted = await step('submitReturn', await step('reviewReturn', draft, {}, REVIEWER))
    expect(await deliver(submitted, 'PROVINCIAL_HOUSING')).toMatchObject({ code: 'NO_RECIPIENT' })
    expect(await step('acceptReturn', submitted)).toMatchObject({ state: 'ACCEPTED' })
  })

  it('is owed by the city beside its quarterly summary, on the day that its setting says', async () => {
    await hub.admin.query(
      `insert into coordination.unit_setting (id, unit_id, agency, reporter, reporter_post, source, name, value, effective_from, basis)
       values (gen_random_uuid(), $1, 'MECHANISM_OFFICE', $1, '', 'FORM', 'QUARTER_CLOSE_DAY', '25', '2026-01-01', '样本通知')`,
      [CITY],
    )
    const query =
      'query ($id: ID!) { obligations(unitId: $id, from: "2026-08", to: "2026-09") { kind period nominalDue state decidedBy { setting value source } } }'
    const { data, errors } = await hub.run(query, { id: CITY }, CITY_OFFICE)
    expect(errors).toBeUndefined()
    expect(data?.obligations).toMatchObject([
      { kind: 'MONTHLY_MONITORING', period: '2026-08', nominalDue: '2026-08-31', decidedBy: [{ setting: 'MONITORING_CLOSE_DAY', value: '31' }] },
      { kind: 'MONTHLY_MONITORING', period: '2026-09', nominalDue: '2026-09-30' },
      {
        kind: 'QUARTERLY_SUMMARY',
        period: '2026-09',
        nominalDue: '2026-09-25',
        decidedBy: [{ setting: 'QUARTER_CLOSE_DAY', value: '25', source: '样本通知' }],
      },
    ])
  })
})
