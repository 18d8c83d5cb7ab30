import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PUBLIC_ACTOR, serviceActor } from '../../../kernel/actor.js'
import { agencyOf, bankOf, developerOf, idOf, officeOf } from '../../support/actors.js'
import { BANK, BRANCH, LINXIAN, LISHI, mutate, OTHER_BRANCH, PROJECT, type Row, SCOPE } from '../coordination/support.js'
import { bank, CREDIT, DISBURSEMENT, ENGAGEMENT, openTwo, otherBank, REGULATOR, type TwoSubgraphs, todayInShanghai } from './support.js'

let two: TwoSubgraphs
let pushedToOther: Row
const TODAY = todayInShanghai()
const run = (name: string, fields: string, input: Row, actor = bank) => two.run(name, fields, input, actor)
const entities = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on FinancedScope { approvedAmount signedAmount disbursedAmount loanBalance engagements { id } credits { id } }
  ... on Project { approvedAmount signedAmount disbursedAmount loanBalance engagements { id } credits { id } } } }`
const figures = async (actor: Parameters<typeof two.run>[3]) => {
  const r = [
    { __typename: 'FinancedScope', id: SCOPE },
    { __typename: 'Project', id: PROJECT },
  ]
  const { data, errors } = await two.money.run(entities, { r }, actor)
  if (!data) throw new Error(JSON.stringify(errors))
  return data._entities as Row[]
}

beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

describe('institutions', () => {
  const register = (input: Row, actor = REGULATOR) =>
    run(
      'registerInstitution',
      '... on Institution { id cnapsCode parent { name } }',
      { kind: 'BRANCH', parentId: BANK, name: '合成银行某支行', ...input },
      actor,
    )

  it('form a tree, and every subgraph is told', async () => {
    expect(await register({ cnapsCode: '３１３６５１０２７０１２' })).toMatchObject({ cnapsCode: '313651027012', parent: { name: '合成银行' } })
    const { rows } = await two.money.admin.query(`select body from financing.outbox where topic = 'institution' and reference order by seq desc limit 1`)
    expect(rows[0].body).toEqual({ parent_id: BANK, name: '合成银行某支行', cnaps_code: '313651027012', sees_branches: false })
  })

  it.each([
    ['a wrong check digit', { cnapsCode: '201100000018' }, 'INSTITUTION_CNAPS'],
    ['the code of another institution', { cnapsCode: '102100099996' }, 'DUPLICATE'],
    ['a branch of nothing', { parentId: null }, 'INSTITUTION_PARENT'],
    ['a legal entity below another', { kind: 'LEGAL_ENTITY' }, 'INSTITUTION_PARENT'],
    ['a superior that does not exist', { parentId: randomUUID() }, 'NOT_FOUND'],
  ])('are refused with %s', async (_, input, code) => expect(await register(input)).toMatchObject({ __typename: 'Refusal', code }))

  it('[T15] are the financial regulator’s to register, and everybody’s to read', async () => {
    expect(await register({}, agencyOf('HOUSING', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await register({}, bank)).toMatchObject({ code: 'FORBIDDEN' })
    expect((await two.money.run('{ institutions(filter: { kind: { eq: "LEGAL_ENTITY" } }) { totalCount } }', {}, PUBLIC_ACTOR)).data).toEqual({
      institutions: { totalCount: 2 },
    })
  })
})

describe('[L-17] a bank’s engagement', () => {
  let pushId: unknown
  let engagement: Row
  const decide = (input: Row, actor = bank) =>
    run('recordBankDecision', ENGAGEMENT, { engagementId: engagement.id, expectedVersion: engagement.version, decidedOn: TODAY, ...input }, actor)

  it('begins when the bank accepts what was pushed to it; no other bank, head office or agency can', async () => {
    pushId = (await two.push(BRANCH)).id
    for (const actor of [otherBank, bankOf(BANK)]) expect(await run('acceptPush', ENGAGEMENT, { pushId }, actor)).toMatchObject({ code: 'NOT_FOUND' })
    for (const actor of [REGULATOR, officeOf(LISHI)]) expect(await run('acceptPush', ENGAGEMENT, { pushId }, actor)).toMatchObject({ code: 'FORBIDDEN' })
    engagement = await run('acceptPush', ENGAGEMENT, { pushId })
    expect(engagement).toMatchObject({ state: 'RECEIVED', version: 1, institution: { id: BRANCH }, push: { id: pushId } })
    expect(await run('acceptPush', ENGAGEMENT, { pushId })).toMatchObject({ code: 'ENGAGEMENT_KNOWN' })
  })

  it.each([
    ['a random push', () => randomUUID()],
    ['another bank’s push', () => pushId],
  ])('[T02] answers %s alike', async (_, id) => {
    const { __typename, code, field } = await run('acceptPush', ENGAGEMENT, { pushId: id() }, otherBank)
    expect({ __typename, code, field }).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND', field: 'pushId' })
  })

  it.each([
    ['no class', { decision: 'APPROVED' }, 'SUPPORT_CLASS_MISSING'],
    ['a rejection without reason', { decision: 'REJECTED' }, 'DECISION_REASON_MISSING'],
    ['a date before the push came in', { decision: 'ASSESSING', decidedOn: '2020-01-01' }, 'DECISION_DATE'],
    ['a date in the future', { decision: 'ASSESSING', decidedOn: '2199-01-01' }, 'DECISION_DATE'],
    ['[L-21] a serious violator and no reasons', { decision: 'APPROVED', supportClass: 'SERIOUS_VIOLATION' }, 'PRUDENT_CREDIT_UNJUSTIFIED'],
    [
      '[L-21] a serious violator of whom no document is named',
      { decision: 'APPROVED', supportClass: 'SERIOUS_VIOLATION', justification: '股东已更换' },
      'PRUDENT_WITHOUT_SOURCE',
    ],
  ])('is not decided with %s', async (_, input, code) => expect(await decide(input)).toMatchObject({ __typename: 'Refusal', code }))

  it('is decided by the bank itself, step by step', async () => {
    expect(await decide({ decision: 'ASSESSING' }, otherBank)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await decide({ decision: 'ASSESSING' }, bankOf(BANK))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await decide({ decision: 'ASSESSING' }, REGULATOR)).toMatchObject({ code: 'FORBIDDEN' })
    const approval = { engagementId: engagement.id, approvedAmount: '50000000.00', approvedOn: TODAY, expiresOn: '2199-12-31' }
    expect(await run('approveCredit', CREDIT, approval)).toMatchObject({ code: 'CREDIT_NOT_APPROVED' })
    engagement = await decide({ decision: 'DEFERRED', reasonCode: 'DOCUMENTS_MISSING' })
    expect(engagement).toMatchObject({ state: 'DEFERRED', reasonCode: 'DOCUMENTS_MISSING', version: 2 })
    const prudent = { supportClass: 'SERIOUS_VIOLATION', justification: '股东已更换', flagRecord: '（2026）晋11民初9号' }
    engagement = await decide({ decision: 'APPROVED', ...prudent })
    expect(engagement).toMatchObject({ state: 'APPROVED', version: 3 })
    expect(await decide({ decision: 'REJECTED', reasonCode: 'SALES_WEAK' })).toMatchObject({ code: 'ENGAGEMENT_STEP' })
  })
})

describe('[L-52] the figures of financing', () => {
  let credit: Row
  const draw = (input: Row = {}, actor = bank) =>
    run('recordDisbursement', DISBURSEMENT, { creditId: credit.id, drawdownNote: '借据一号', amount: '10000000.01', occurredOn: TODAY, ...input }, actor)

  it('are nothing, as 0, only for who sees every credit of the unit; for a bank without one they are null', async () => {
    const zero = { approvedAmount: '0.00', signedAmount: '0.00', disbursedAmount: '0.00', loanBalance: '0.00' }
    for (const actor of [REGULATOR, serviceActor('test')]) expect(await figures(actor)).toMatchObject([zero, zero])
    expect(await figures(bank)).toMatchObject([{ disbursedAmount: null }, { disbursedAmount: null }])
  })

  it('stay separate: approved is no signing, signed is no money', async () => {
    const { data } = await two.money.run('{ engagements { nodes { id state } } }', {}, bank)
    const engagementId = (data!.engagements as { nodes: { id: string }[] }).nodes[0]!.id
    const approval = { engagementId, approvedAmount: '50000000.00', approvedOn: TODAY, expiresOn: '2199-12-31' }
    expect(await run('approveCredit', CREDIT, { ...approval, approvedAmount: '0.00' })).toMatchObject({ code: 'AMOUNT_NOT_POSITIVE' })
    expect(await run('approveCredit', CREDIT, { ...approval, approvedOn: '2020-01-01' })).toMatchObject({ code: 'CREDIT_DATES' })
    expect(await run('approveCredit', CREDIT, approval, otherBank)).toMatchObject({ code: 'NOT_FOUND' })
    credit = await run('approveCredit', CREDIT, approval)
    expect(credit).toMatchObject({ approvedAmount: '50000000.00', signedAmount: null, disbursedAmount: '0.00', balance: '0.00' })
    const signing = { creditId: credit.id, expectedVersion: 1, signedOn: TODAY, contractNumber: '合成合同1号' }
    expect(await run('signCredit', CREDIT, { ...signing, signedAmount: '50000000.01' })).toMatchObject({ code: 'SIGNED_OVER_APPROVED' })
    expect(await run('signCredit', CREDIT, { ...signing, signedAmount: '40000000.00' })).toMatchObject({ signedAmount: '40000000.00', disbursedAmount: '0.00' })
  })

  it('are money only by postings, kept to the fen', async () => {
    expect(await draw()).toMatchObject({ amount: '10000000.01', drawdownNote: '借据一号', version: 1 })
    const [scope, project] = await figures(bank)
    const expected = { approvedAmount: '50000000.00', signedAmount: '40000000.00', disbursedAmount: '10000000.01', loanBalance: '10000000.01' }
    expect([scope, project]).toMatchObject([expected, expected])
    expect((await two.money.run('{ engagements { nodes { state } } }', {}, bank)).data).toMatchObject({ engagements: { nodes: [{ state: 'DISBURSING' }] } })
  })

  it.each([
    ['more than is left', { amount: '39999999.99'.replace('39', '40') }, 'LEDGER_CAP'],
    ['nothing', { amount: '0.00' }, 'AMOUNT_NOT_POSITIVE'],
    ['a negative amount', { amount: '-1.00' }, 'AMOUNT_NOT_POSITIVE'],
    ['a day before the approval', { occurredOn: '2020-01-01' }, 'DISBURSED_OUT_OF_TIME'],
    ['a day in the future', { occurredOn: '2199-01-01' }, 'DISBURSED_OUT_OF_TIME'],
    ['the note of a drawing that is recorded', { drawdownNote: '借据一号' }, 'ALREADY_DONE'],
    ['a credit that does not exist', { creditId: randomUUID() }, 'NOT_FOUND'],
  ])('are refused with %s', async (_, input, code) =>
    expect(await draw({ drawdownNote: randomUUID(), ...input })).toMatchObject({ __typename: 'Refusal', code }),
  )

  it('are another bank’s neither to see nor to move, though the same scope is pushed to it: null, never 0', async () => {
    expect(await draw({ drawdownNote: randomUUID() }, otherBank)).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' })
    expect((await two.money.run('query ($id: ID!) { credit(id: $id) { id } }', { id: credit.id }, otherBank)).data).toEqual({ credit: null })
    const empty = { approvedAmount: null, signedAmount: null, disbursedAmount: null, loanBalance: null, engagements: [], credits: [] }
    expect(await figures(otherBank)).toMatchObject([empty, empty])
    pushedToOther = await two.push(OTHER_BRANCH)
    expect(await figures(otherBank)).toMatchObject([empty, empty])
  })

  it('are seen by the unit’s agencies and the bank’s head office, as null and never 0 by whoever sees no credit', async () => {
    for (const actor of [officeOf(LISHI), agencyOf('HOUSING', LISHI), REGULATOR, bankOf(BANK)])
      expect(await figures(actor)).toMatchObject([{ disbursedAmount: '10000000.01' }, { disbursedAmount: '10000000.01' }])
    expect(await figures(officeOf(LINXIAN))).toMatchObject([{ disbursedAmount: null }, { disbursedAmount: null }])
    await expect(figures(developerOf(idOf('合成开发')))).rejects.toThrow('FORBIDDEN')
  })

  it('are corrected by one reversal with its reason; the note may then be drawn anew', async () => {
    const [drawn] = (
      (await two.money.run('query ($id: ID!) { credit(id: $id) { disbursements { id } } }', { id: credit.id }, bank)).data!.credit as { disbursements: Row[] }
    ).disbursements
    const reverse = (actor = bank) => run('reverseDisbursement', DISBURSEMENT, { disbursementId: drawn!.id, reason: '金额录入有误' }, actor)
    expect(await reverse(otherBank)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await reverse()).toMatchObject({ amount: '10000000.01', reverses: { id: drawn!.id } })
    expect(await reverse()).toMatchObject({ code: 'ALREADY_REVERSED' })
    expect(await figures(bank)).toMatchObject([{ disbursedAmount: '0.00', loanBalance: '0.00' }, {}])
    expect(await draw({ amount: '10000000.00' })).toMatchObject({ amount: '10000000.00' })
    expect(await figures(bank)).toMatchObject([{ disbursedAmount: '10000000.00', loanBalance: '10000000.00' }, {}])
  })

  it('are, as of an instant before the reversal, what they were then', async () => {
    const { rows } = await two.money.admin.query(
      `select to_json(sys_from) #>> '{}' as at from financing_history.ledger_account where kind = 'DRAWN' and posted_fen = 1000000001 order by sys_from limit 1`,
    )
    const read = 'query ($id: ID!) { credit(id: $id) { disbursedAmount balance disbursements { amount } } }'
    const then = await two.money.run(read, { id: credit.id }, bank, { asOf: rows[0].at })
    expect(then.data).toEqual({ credit: { disbursedAmount: '10000000.01', balance: '10000000.01', disbursements: [{ amount: '10000000.01' }] } })
    expect((await two.money.run(read, { id: credit.id }, otherBank, { asOf: rows[0].at })).data).toEqual({ credit: null })
  })

  it('reported by others stand beside the bank’s, each reporter’s own', async () => {
    const report = (input: Row, actor = REGULATOR) =>
      run(
        'reportFigure',
        '... on ReportedFigure { version amount agency }',
        { scopeId: SCOPE, measure: 'DISBURSED', month: '2026-09', amount: '9000000.00', ...input },
        actor,
      )
    expect(await report({})).toMatchObject({ version: 1, agency: 'NFRA' })
    expect(await report({ amount: '9500000.00' })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await report({ amount: '9500000.00', expectedVersion: 1 })).toMatchObject({ version: 2, amount: '9500000.00' })
    expect(await report({ amount: '8000000.00' }, agencyOf('HOUSING', LISHI))).toMatchObject({ version: 1, agency: 'HOUSING' })
    expect(await run('reportFigure', '', { scopeId: SCOPE, measure: 'DISBURSED', month: '2026-09', amount: '1.00' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await report({ month: '2199-01' })).toMatchObject({ code: 'FIGURE_OF_A_FUTURE_MONTH' })
    expect(await report({ amount: '-0.01' })).toMatchObject({ code: 'FIGURE_NEGATIVE' })
    const r = [{ __typename: 'FinancedScope', id: SCOPE }]
    const { data } = await two.money.run(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { disbursedAmount reportedFigures { agency amount } } } }',
      { r },
      REGULATOR,
    )
    expect(data!._entities).toEqual([
      {
        disbursedAmount: '10000000.00',
        reportedFigures: [
          { agency: 'HOUSING', amount: '8000000.00' },
          { agency: 'NFRA', amount: '9500000.00' },
        ],
      },
    ])
  })
})

describe('[L-23] a push that is not in force', () => {
  it('keeps the bank from drawing while it is granting and from the moment it is revoked, and blinds it once that is known here', async () => {
    const credit = await two.credit(otherBank, '1000000.00', pushedToOther)
    const { data } = await two.money.run('query ($id: ID!) { credit(id: $id) { engagement { push { id } } } }', { id: credit.id }, otherBank)
    const pushId = (data!.credit as { engagement: { push: { id: string } } }).engagement.push.id
    const draw = () =>
      run('recordDisbursement', DISBURSEMENT, { creditId: credit.id, drawdownNote: randomUUID(), amount: '1.00', occurredOn: TODAY }, otherBank)
    await two.office.admin.query(`update coordination.project_push set state = 'GRANTING' where id = $1`, [pushId])
    expect(await draw()).toMatchObject({ code: 'PUSH_NOT_IN_FORCE' })
    await two.office.admin.query(`update coordination.project_push set state = 'PUSHED' where id = $1`, [pushId])
    expect(await draw()).toMatchObject({ __typename: 'Disbursement' })

    await two.revoke(pushId, 2)
    expect(await draw()).toMatchObject({ code: 'PUSH_NOT_IN_FORCE' })
    await two.tellPushes()
    expect(await draw()).toMatchObject({ code: 'NOT_FOUND' })
    expect((await two.money.run('query ($id: ID!) { credit(id: $id) { id } }', { id: credit.id }, otherBank)).data).toEqual({ credit: null })
    expect((await two.money.run('{ engagements { totalCount nodes { id } } }', {}, otherBank)).data).toEqual({ engagements: { totalCount: 0, nodes: [] } })
    expect((await two.money.run('query ($id: ID!) { credit(id: $id) { disbursedAmount } }', { id: credit.id }, REGULATOR)).data).toEqual({
      credit: { disbursedAmount: '1.00' },
    })
  })

  it('is blind in the database itself, with the other two locks open', async () => {
    const client = await two.money.runtime.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.kind', 'BANK', true), set_config('app.agency', 'BANK', true), set_config('app.institution', $1, true)`, [
        OTHER_BRANCH,
      ])
      for (const table of ['engagement', 'credit', 'disbursement', 'ledger_account', 'reported_figure']) {
        expect({ table, rows: (await client.query(`select 1 from financing.${table}`)).rowCount }).toEqual({ table, rows: 0 })
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

describe('a mutation of coordination asked of financing', () => {
  it('does not exist there: each agency’s writes are its own subgraph’s', async () => {
    await expect(mutate(two.money)('pushScope', '__typename', {}, officeOf(LISHI))).rejects.toThrow()
  })
})
