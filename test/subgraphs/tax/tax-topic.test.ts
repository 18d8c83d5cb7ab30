import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Actor, PUBLIC_ACTOR } from '../../../kernel/actor.js'
import { tax } from '../../../subgraphs/tax/subgraph.js'
import { agencyOf, auditorOf, bankOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import {
  BANK,
  DEVELOPER,
  entity,
  FIRST,
  furnish,
  grantAgain,
  HEAD_OFFICE,
  instant,
  LINXIAN,
  LISHI,
  OTHER_BANK,
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
} from '../land/place.js'

const TOPIC = 'taxTopic { basis arrears periods { arrears agency } } taxes { arrears } taxArrears'
const period = (arrears: string) => ({ arrears, agency: 'TAXATION' })
const PERIODS = ['8.00', '4.00', '2.00']
const shown = (basis: string) => ({
  taxTopic: { basis, arrears: '14.00', periods: PERIODS.map(period) },
  taxes: PERIODS.map((arrears) => ({ arrears })),
  taxArrears: '14.00',
})
const NO_BASIS = { taxTopic: { basis: 'NONE', arrears: null, periods: null }, taxes: null, taxArrears: null }
const UNSEEN = { taxTopic: null, taxes: null, taxArrears: null }

describe('[L-41] [Q6] taxes of a scope, with the ground on which they are shown', () => {
  let hub: TestSubgraph
  let version = 0
  const bureau = agencyOf('TAXATION', LISHI)
  const topic = async (actor: Parameters<TestSubgraph['run']>[2], id = SCOPE, more = {}) => (await entity(hub, actor, 'FinancedScope', id, TOPIC, more)).found
  const basis = (more: object = {}) => {
    version += 1
    const body = {
      unit_id: LISHI,
      scope_id: SCOPE,
      institution_id: BANK,
      kind: 'LEGAL_BASIS',
      valid_from: '2026-01-01',
      valid_to: null,
      revoked_at: null,
      ...more,
    }
    return hub.refer('legal_basis', idOf('依据'), body, version)
  }
  /** What PostgreSQL alone shows, whatever the graph asks. */
  const rows = async (actor: Actor, asOf: string | null = null) => {
    const request = { actor, asOf, language: 'zh' as const, purpose: null, traceId: 't', deadline: Date.now() + 5000 }
    const reader = asOf === null ? hub.runtime.reader : hub.runtime.asOfReader
    const statement = { name: 'all', text: 'select arrears_fen as arrears from tax_period order by 1' }
    return (await reader.read<{ arrears: string }>(hub.runtime.contextFor(request), statement, [])).map(({ arrears }) => arrears)
  }
  const noBasis = () => basis({ revoked_at: '2026-02-01T00:00:00Z' })
  const report = (name: string, arrears: string, subject: string, month: number) =>
    hub.run(
      'mutation ($input: ReportTaxPeriodInput!) { reportTaxPeriod(input: $input) { __typename } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          taxpayerName: name,
          kind: 'VALUE_ADDED',
          periodFrom: `2026-0${month}-01`,
          periodTo: `2026-0${month}-28`,
          dueOn: '2026-10-27',
          declared: arrears,
          paid: '0.00',
          arrears,
          subjectIds: [subject],
        },
      },
      bureau,
    )

  beforeAll(async () => {
    hub = await openTestSubgraph(tax)
    await furnish(hub)
    await report('甲', '2.00', FIRST, 1)
    await report('乙', '4.00', PROJECT, 2)
    await report('丙', '8.00', DEVELOPER, 3)
    await report('丁', '16.00', THIRD, 4)
  })
  beforeEach(noBasis)
  afterAll(() => hub.close())

  it.each([
    ['the tax bureau of the county', bureau, shown('OFFICIAL_DUTY')],
    ['the city office', theOffice, shown('OFFICIAL_DUTY')],
    ['an auditor of the county', auditorOf(LISHI), shown('OFFICIAL_DUTY')],
    ['its developer', theDeveloper, shown('OWN_DATA')],
    ['the bank that was pushed the scope, without a basis', theBank, NO_BASIS],
    ['[T11] another county’s tax bureau', agencyOf('TAXATION', LINXIAN), UNSEEN],
    ['[T11] another bank', otherBank, UNSEEN],
    ['[T11] another developer', otherDeveloper, UNSEEN],
  ])('%s', async (_, actor, expected) => expect(await topic(actor)).toEqual(expected))

  it('says on what ground, until when, and that the text leaves it open, to the bank alone', async () => {
    await basis({ kind: 'CONSENT', valid_to: '2199-01-01' })
    const ground = async (actor: Actor) => (await entity(hub, actor, 'FinancedScope', SCOPE, 'taxTopic { basis validFrom validTo openPoint }')).found?.taxTopic
    expect(await ground(theBank)).toEqual({ basis: 'CONSENT', validFrom: '2026-01-01', validTo: '2199-01-01', openPoint: 'Q6' })
    expect(await ground(theOffice)).toEqual({ basis: 'OFFICIAL_DUTY', validFrom: null, validTo: null, openPoint: null })
  })

  it.each([
    ['a legal basis that names the bank', {}, shown('LEGAL_BASIS')],
    ['the developer’s consent', { kind: 'CONSENT' }, shown('CONSENT')],
    ['a basis for every bank that was pushed the scope', { institution_id: null }, shown('LEGAL_BASIS')],
    ['a basis on its last day', { valid_to: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) }, shown('LEGAL_BASIS')],
    ['a basis that has run out', { valid_to: '2026-10-01' }, NO_BASIS],
    ['a basis that is not yet in force', { valid_from: '2199-01-01' }, NO_BASIS],
    ['a revoked basis', { revoked_at: '2026-02-01T00:00:00Z' }, NO_BASIS],
    ['a basis of another bank', { institution_id: OTHER_BANK }, NO_BASIS],
    ['a basis of the scope beside', { scope_id: OTHER_SCOPE }, NO_BASIS],
  ])('the bank with %s', async (_, more, expected) => {
    await basis(more)
    expect(await topic(theBank)).toEqual(expected)
  })

  it('the head office that sees its branches sees by the branch’s basis; a branch never by another’s', async () => {
    await basis()
    expect(await topic(bankOf(HEAD_OFFICE))).toEqual(shown('LEGAL_BASIS'))
    await basis({ institution_id: HEAD_OFFICE })
    expect(await topic(theBank)).toEqual(NO_BASIS)
  })

  it('[T11] a bank with a basis but without the push sees nothing', async () => {
    await basis({ institution_id: OTHER_BANK })
    expect(await topic(otherBank)).toEqual(await topic(otherBank, randomUUID()))
  })

  it('[T10] the basis of a scope opens nothing of the scope beside', async () => {
    await basis()
    expect(await topic(theBank, OTHER_SCOPE)).toEqual(UNSEEN)
    expect(await rows(theBank)).toEqual(['200', '400', '800'])
  })

  it('[T10] of two pushed scopes the one with a basis does not speak for the other', async () => {
    await basis()
    const second = { scope_id: OTHER_SCOPE, institution_id: BANK, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' }
    await hub.refer('push', idOf('第二次推送'), second)
    expect(await topic(theBank, OTHER_SCOPE)).toEqual(NO_BASIS)
    expect(await topic(theBank)).toEqual(shown('LEGAL_BASIS'))
    expect(await rows(theBank)).toEqual(['200', '400', '800'])
    await hub.refer('push', idOf('第二次推送'), { ...second, revoked_at: '2026-06-01T00:00:00Z' }, 2)
    expect(await topic(theBank, OTHER_SCOPE)).toEqual(UNSEEN)
  })

  it('[T16] a revoked push closes it though the basis stands, for the past too; rights are today’s', async () => {
    await basis()
    const granted = await instant(hub)
    expect(await topic(theBank, SCOPE, { asOf: granted })).toEqual(shown('LEGAL_BASIS'))
    await revoke(hub)
    expect(await topic(theBank)).toEqual(UNSEEN)
    expect(await topic(theBank, SCOPE, { asOf: granted })).toEqual(UNSEEN)
    await grantAgain(hub)
    expect(await topic(theBank)).toEqual(shown('LEGAL_BASIS'))
    await noBasis()
    expect(await topic(theBank, SCOPE, { asOf: granted })).toEqual(NO_BASIS)
  })

  it('the third lock alone: without push and basis no row, now or then', async () => {
    const [bare, then] = [await rows(theBank), await instant(hub)]
    await basis()
    expect([bare, await rows(otherBank), await rows(otherDeveloper)]).toEqual([[], [], []])
    expect([await rows(theBank), await rows(theBank, then)]).toEqual([
      ['200', '400', '800'],
      ['200', '400', '800'],
    ])
    await noBasis()
    expect(await rows(theBank, then)).toEqual([])
  })

  it('a basis without any report is an empty list and no arrears, not none', async () => {
    const [project, scope] = [idOf('无申报项目'), idOf('无申报范围')]
    await hub.refer('project', project, { unit_id: LISHI })
    await hub.refer('scope', scope, { project_id: project, unit_id: LISHI, building_ids: [] })
    await hub.refer('push', idOf('无申报推送'), { scope_id: scope, institution_id: BANK, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' })
    await hub.refer('legal_basis', idOf('无申报依据'), { unit_id: LISHI, scope_id: scope, institution_id: BANK, kind: 'CONSENT', valid_from: '2026-01-01' })
    expect(await topic(theBank, scope)).toEqual({ taxTopic: { basis: 'CONSENT', arrears: null, periods: [] }, taxes: [], taxArrears: null })
  })

  it('[T05] forged fields of a reference are not believed', async () => {
    const forged = { projectId: PROJECT, taxTopic: { basis: 'LEGAL_BASIS' }, institutionId: BANK }
    for (const actor of [theBank, otherBank, bureau]) expect(await topic(actor, SCOPE, { forged })).toEqual(await topic(actor))
  })

  it('the public sees nothing at all', async () => {
    expect((await entity(hub, PUBLIC_ACTOR, 'FinancedScope', SCOPE, TOPIC)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('a bank asks for scopes; totals of a whole project or enterprise would be what it happens to see', async () => {
    for (const [type, id] of [
      ['Project', PROJECT],
      ['Enterprise', DEVELOPER],
    ] as const)
      expect((await entity(hub, theBank, type, id, 'taxArrears')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('costs as many statements for 20 scopes as for one', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => idOf(`范围 ${n}`))
    for (const id of ids) await hub.refer('scope', id, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
    const cost = async (n: number) => {
      hub.statements()
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { ${TOPIC} } } }`
      const { data } = await hub.run(query, { r: ids.slice(0, n).map((id) => ({ __typename: 'FinancedScope', id })) }, bureau)
      expect(data?._entities).toHaveLength(n)
      return hub.statements().sort()
    }
    const one = await cost(1)
    expect(one).toEqual(['tax.basis.of.scope', 'tax_period.arrears.of.scope', 'tax_period.of.scope'])
    expect(await cost(20)).toEqual(one)
  })
})
