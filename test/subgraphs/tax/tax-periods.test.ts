import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { tax } from '../../../subgraphs/tax/subgraph.js'
import { agencyOf, analystOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, DEVELOPER, ELSEWHERE, entity, furnish, instant, LINXIAN, LISHI, PROJECT, SCOPE } from '../land/place.js'

type Answer = Record<string, unknown>

const REPORT = `mutation ($input: ReportTaxPeriodInput!) { reportTaxPeriod(input: $input) {
  __typename ... on TaxPeriod { id version kind taxpayerUscc taxpayerName declared paid arrears warnings agency reporterPost } ... on Refusal { code field } } }`

describe('[L-41] tax periods', () => {
  let hub: TestSubgraph
  const bureau = agencyOf('TAXATION', LISHI)
  const report = async (more: Answer = {}, actor: Actor = bureau) => {
    const input = {
      idempotencyKey: randomUUID(),
      taxpayerUscc: '91350100M000100Y43',
      taxpayerName: '示例置业有限公司',
      kind: 'VALUE_ADDED',
      periodFrom: '2026-07-01',
      periodTo: '2026-09-30',
      filedOn: '2026-10-20',
      dueOn: '2026-10-27',
      declared: '1000.00',
      paid: '400.00',
      arrears: '600.00',
      ...more,
    }
    const { data, errors } = await hub.run(REPORT, { input }, actor)
    return (data?.reportTaxPeriod ?? { errors }) as Answer
  }
  const month = (n: number) => ({ periodFrom: `2025-0${n}-01`, periodTo: `2025-0${n}-28`, dueOn: '2025-12-31' })
  const rows = async () => (await hub.admin.query('select (select count(*) from tax.tax_period) + (select count(*) from tax.link) as n')).rows[0].n

  beforeAll(async () => {
    hub = await openTestSubgraph(tax)
    await furnish(hub)
  })
  afterAll(() => hub.close())

  it('are one fact per taxpayer, kind and period, linked at once to whom the bureau names', async () => {
    expect(await report({ subjectIds: [DEVELOPER, PROJECT] })).toMatchObject({
      __typename: 'TaxPeriod',
      version: 1,
      kind: 'VALUE_ADDED',
      declared: '1000.00',
      arrears: '600.00',
      warnings: [],
      agency: 'TAXATION',
      reporterPost: '科员',
    })
    const { rows: links } = await hub.admin.query('select subject_kind, project_id, state from tax.link order by 1')
    expect(links).toEqual([
      { subject_kind: 'ENTERPRISE', project_id: null, state: 'CONFIRMED' },
      { subject_kind: 'PROJECT', project_id: PROJECT, state: 'CONFIRMED' },
    ])
  })

  it('[T31] are corrected only by who knows the version, whatever form the name was typed in; what it was stays', async () => {
    expect(await report({ paid: '1000.00', arrears: '0.00' })).toMatchObject({ code: 'VERSION_CONFLICT', field: 'expectedVersion' })
    const typed = { taxpayerName: ' 示例置业 有限公司', paid: '1000.00', arrears: '0.00', expectedVersion: 1, subjectIds: [PROJECT] }
    expect(await report(typed)).toMatchObject({ version: 2, paid: '1000.00', arrears: '0.00' })
    const { rows: past } = await hub.admin.query('select version, paid_fen from tax_history.tax_period order by version')
    expect(past).toEqual([
      { version: 1, paid_fen: '40000' },
      { version: 2, paid_fen: '100000' },
    ])
    expect((await hub.admin.query('select count(*)::int as n from tax.link')).rows).toEqual([{ n: 2 }])
  })

  it('are found by the code where the taxpayer was renamed', async () => {
    expect(await report({ taxpayerName: '示例置业（更名）有限公司', expectedVersion: 2 })).toMatchObject({
      version: 3,
      taxpayerName: '示例置业（更名）有限公司',
    })
    expect(await report({ taxpayerName: '示例置业有限公司', expectedVersion: 3 })).toMatchObject({ version: 4 })
  })

  it('keep doubtful figures with a warning and are never refused for them', async () => {
    expect(await report({ ...month(1), arrears: '599.99' })).toMatchObject({ warnings: ['ARREARS_DIFFER_FROM_DECLARED_LESS_PAID'] })
    expect(await report({ ...month(2), dueOn: '2199-01-01' })).toMatchObject({ warnings: ['ARREARS_BEFORE_DUE_DATE'] })
  })

  it.each([
    ['a code with a wrong check character', { taxpayerUscc: '91350100M000100Y44' }, 'TAXPAYER_USCC_INVALID'],
    ['a blank name', { taxpayerName: '\u3000' }, 'TAXPAYER_NAME_MISSING'],
    ['a period that ends before it begins', { periodFrom: '2025-03-02', periodTo: '2025-03-01' }, 'TAX_PERIOD_REVERSED'],
    ['a filing of tomorrow', { filedOn: '2199-01-01' }, 'TAX_FILED_IN_FUTURE'],
    ['[T32] a negative declaration', { declared: '-0.01' }, 'TAX_AMOUNT_NEGATIVE'],
    ['[T32] negative arrears', { arrears: '-0.01' }, 'TAX_AMOUNT_NEGATIVE'],
    ['a project of another county', { subjectIds: [ELSEWHERE] }, 'NOT_FOUND'],
    ['a unit of another county', { unitId: LINXIAN }, 'FORBIDDEN'],
  ])('are refused for %s, and nothing is recorded', async (_, more, code) => {
    const before = await rows()
    expect(await report({ ...month(3), ...more })).toMatchObject({ __typename: 'Refusal', code })
    expect(await rows()).toBe(before)
  })

  it('[T15] are refused to every other agency, and the refusal is audited', async () => {
    const before = await rows()
    for (const agency of ['HOUSING', 'FINANCE', 'NATURAL_RESOURCES'] as const)
      expect(await report(month(4), agencyOf(agency, LISHI))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await rows()).toBe(before)
    const { rows: audited } = await hub.admin.query(`select body from tax.audit order by seq desc limit 1`)
    expect(audited[0].body).toContain('"REFUSED"')
  })

  it.each(['0.001', '1e3', '９９', 'NaN', '1,000', '92233720368547758.08'])('[T32] take no amount %s', async (declared) =>
    expect(await report({ declared })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }),
  )

  it('are listed newest first, with the sum of the arrears; unseen is null, never 0', async () => {
    await report({ ...month(5), kind: 'LAND_APPRECIATION', taxpayerName: '示例建筑有限公司', taxpayerUscc: null, subjectIds: [SCOPE], arrears: '0.50' })
    const fields = 'taxes { kind periodTo } taxArrears'
    const expected = {
      taxes: [
        { kind: 'VALUE_ADDED', periodTo: '2026-09-30' },
        { kind: 'LAND_APPRECIATION', periodTo: '2025-05-28' },
      ],
      taxArrears: '600.50',
    }
    for (const [type, id] of [
      ['FinancedScope', SCOPE],
      ['Project', PROJECT],
    ] as const)
      expect((await entity(hub, bureau, type, id, fields)).found).toEqual(expected)
    expect((await entity(hub, bureau, 'Enterprise', DEVELOPER, fields)).found).toEqual({
      taxes: [{ kind: 'VALUE_ADDED', periodTo: '2026-09-30' }],
      taxArrears: '600.00',
    })
    expect((await entity(hub, agencyOf('TAXATION', LINXIAN), 'Project', PROJECT, fields)).found).toEqual({ taxes: [], taxArrears: null })
    expect((await entity(hub, agencyOf('TAXATION', LINXIAN), 'FinancedScope', SCOPE, fields)).found).toEqual({ taxes: null, taxArrears: null })
  })

  it('are shown as they were at an instant', async () => {
    const before = await instant(hub)
    expect(await report({ ...month(6), subjectIds: [SCOPE], arrears: '1.00', paid: '999.00' })).toMatchObject({ version: 1 })
    const at = async (asOf: string) => (await entity(hub, bureau, 'FinancedScope', SCOPE, 'taxArrears', { asOf })).found?.taxArrears
    expect([await at(before), await at(await instant(hub))]).toEqual(['600.50', '601.50'])
  })

  it('are no matter for analysts', async () => {
    expect((await entity(hub, analystOf(CITY), 'FinancedScope', SCOPE, 'taxArrears')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})
