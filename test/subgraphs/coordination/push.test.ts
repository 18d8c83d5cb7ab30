import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SUBGRAPHS } from '../../../platform/database/roles.js'
import { databaseSource } from '../../../platform/outbox/source.js'
import { acknowledgePushes } from '../../../subgraphs/coordination/push/acknowledge-pushes.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, auditorOf, bankOf, idOf, officeOf } from '../../support/actors.js'
import { standOnTheList } from '../../support/listed.js'
import { asksFacts } from '../../support/ready-facts.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BANK, BRANCH, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, OTHER_BRANCH, PROJECT, type Row, referAll, SCOPE } from './support.js'

let hub: TestSubgraph
const PUSH = '... on ProjectPush { id version state requestedAmount institution { id } scope { id } successorOf { id } revokedReason }'
const push = (input: Row = {}, actor = LISHI_OFFICE) =>
  mutate(hub)('pushScope', PUSH, { scopeId: SCOPE, institutionId: BRANCH, requestedAmount: '80000000.00', ...input }, actor)
const revoke = (input: Row, actor = LISHI_OFFICE) => mutate(hub)('revokePush', PUSH, { reason: '整改', ...input }, actor)
const grants = async () =>
  (await hub.admin.query(`select seq::text, key, version::int, body from coordination.outbox where topic = 'push' and reference order by seq`)).rows
/** What every subgraph's inbox does: read on from where it stands, and by that acknowledge it. */
const consume = async (consumer: (typeof SUBGRAPHS)[number], after: string) => databaseSource('coordination', hub.runtime.pool).since(consumer, after, 500)
/** The owner's own copy, as its inbox would apply it. */
const applyOwn = async () => {
  for (const { key, version, body } of await grants()) await hub.refer('push', key, body, version)
}
const seen = async (id: unknown, institution: string) =>
  (await hub.run('query ($id: ID!) { push(id: $id) { id state } }', { id }, bankOf(institution))).data?.push as Row | null

beforeAll(async () => {
  hub = await openTestSubgraph(coordination, { ask: asksFacts(() => null) })
  await referAll(hub)
})
afterAll(() => hub.close())

describe('[L-23] a push', () => {
  let first: Row

  it('[L-09] is not made by a county without a registered mechanism, [L-24] nor of what is not on its list', async () => {
    expect(await push()).toMatchObject({ code: 'MECHANISM_NOT_REGISTERED', rule: 'L-09' })
    const elsewhere = { id: randomUUID(), projectId: randomUUID() }
    await standOnTheList(hub.admin, LISHI, elsewhere)
    expect(await push()).toMatchObject({ code: 'NOT_NOMINATED', rule: 'L-24' })
    await standOnTheList(hub.admin, LISHI, { id: SCOPE, projectId: PROJECT })
  })

  it.each([
    ['another county', { actor: officeOf(LINXIAN) }, 'NOT_FOUND'],
    ['the city above, which sees the scope', { actor: CITY_OFFICE }, 'PUSH_BY_COUNTY_ONLY'],
    ['an agency of the county', { actor: agencyOf('HOUSING', LISHI) }, 'FORBIDDEN'],
    ['a bank', { actor: bankOf(BRANCH) }, 'FORBIDDEN'],
  ])('is not made by %s', async (_, { actor }, code) => expect(await push({}, actor)).toMatchObject({ __typename: 'Refusal', code }))

  it.each([
    ['a legal entity instead of a branch', { institutionId: BANK }, 'PUSH_TO_BRANCH_ONLY'],
    ['an institution that does not exist', { institutionId: randomUUID() }, 'NOT_FOUND'],
    ['a scope that does not exist', { scopeId: randomUUID() }, 'NOT_FOUND'],
    ['nothing asked for', { requestedAmount: '0.00' }, 'REQUESTED_NOT_POSITIVE'],
  ])('is refused with %s', async (_, input, code) => expect(await push(input)).toMatchObject({ __typename: 'Refusal', code }))

  it('goes from the county’s office to a branch and is GRANTING until everybody knows', async () => {
    first = await push()
    expect(first).toMatchObject({ state: 'GRANTING', version: 1, requestedAmount: '80000000.00', institution: { id: BRANCH }, successorOf: null })
    expect((await grants()).at(-1)).toMatchObject({ version: 1, body: { scope_id: SCOPE, institution_id: BRANCH, unit_id: LISHI, revoked_at: null } })
  })

  it('is refused while an earlier one to the same branch is in force, and made once when ten clerks make it at once', async () => {
    expect(await push()).toMatchObject({ code: 'PUSH_ACTIVE' })
    const codes = (await Promise.all(Array.from({ length: 10 }, () => push({ institutionId: OTHER_BRANCH })))).map(({ code }) => code ?? 'DONE')
    expect(codes.sort()).toEqual(['DONE', ...Array.from({ length: 9 }, () => 'PUSH_ACTIVE')])
  })

  it('is PUSHED only when all five subgraphs have acknowledged its grant', async () => {
    const seq = (await grants()).find(({ key }) => key === first.id)?.seq as string
    const state = async () => (await hub.admin.query('select state from coordination.project_push where id = $1', [first.id])).rows[0].state
    const [last = 'tax', ...others] = SUBGRAPHS
    for (const consumer of others) await consume(consumer, seq)
    // The last has never asked, then has not applied it yet, then asks for what follows.
    expect(await acknowledgePushes(hub.runtime)).toEqual([])
    await consume(last, String(Number(seq) - 1))
    expect(await acknowledgePushes(hub.runtime)).toEqual([])
    expect(await state()).toBe('GRANTING')
    await consume(last, seq)
    expect(await acknowledgePushes(hub.runtime)).toEqual([first.id])
    expect(await state()).toBe('PUSHED')
  })

  it('is acknowledged once, in history, audit and outbox alike', async () => {
    expect(await acknowledgePushes(hub.runtime)).toEqual([])
    const history = await hub.admin.query('select state, version from coordination_history.project_push where id = $1 order by sys_from', [first.id])
    expect(history.rows).toEqual([
      { state: 'GRANTING', version: 1 },
      { state: 'PUSHED', version: 2 },
    ])
    const audit = await hub.admin.query(`select body from coordination.audit where body like '%acknowledgePush%'`)
    expect(audit.rows).toHaveLength(1)
    expect(audit.rows[0].body).toContain('"kind":"SERVICE"')
    expect((await hub.admin.query(`select 1 from coordination.outbox where topic = 'pushed' and key = $1`, [first.id])).rowCount).toBe(1)
  })

  it('is seen by its branch and by the head office that sees its branches, by no other bank', async () => {
    await applyOwn()
    expect([await seen(first.id, BRANCH), await seen(first.id, BANK)]).toMatchObject([{ state: 'PUSHED' }, { state: 'PUSHED' }])
    expect([await seen(first.id, OTHER_BRANCH), await seen(first.id, idOf('另一银行'))]).toEqual([null, null])
    expect(await hub.run('{ pushes { totalCount nodes { institution { id } } } }', {}, bankOf(OTHER_BRANCH))).toMatchObject({
      data: { pushes: { totalCount: 1, nodes: [{ institution: { id: OTHER_BRANCH } }] } },
    })
  })

  it('shows on the scope and the project to the county', async () => {
    const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { pushes { id } } ... on Project { pushes { id } } } }`
    const r = [
      { __typename: 'FinancedScope', id: SCOPE },
      { __typename: 'Project', id: PROJECT },
    ]
    const of = async (actor: typeof LISHI_OFFICE) => (await hub.run(entities, { r }, actor)).data!._entities as { pushes: unknown[] }[]
    expect((await of(LISHI_OFFICE)).map(({ pushes }) => pushes.length)).toEqual([2, 2])
    expect((await of(officeOf(LINXIAN))).map(({ pushes }) => pushes.length)).toEqual([0, 0])
  })

  it('[T31] is revoked by the county that made it, knowing its version', async () => {
    expect(await revoke({ id: first.id, expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await revoke({ id: first.id, expectedVersion: 2 }, CITY_OFFICE)).toMatchObject({ code: 'PUSH_BY_COUNTY_ONLY' })
    expect(await revoke({ id: first.id, expectedVersion: 2 })).toMatchObject({ state: 'REVOKED', version: 3, revokedReason: '整改' })
    expect(await revoke({ id: first.id, expectedVersion: 3 })).toMatchObject({ code: 'PUSH_REVOKED' })
  })

  it('is blind to its bank once revoked: the same answer as for a random id', async () => {
    await applyOwn()
    expect(await seen(first.id, BRANCH)).toEqual(await seen(randomUUID(), BRANCH))
    expect(await seen(first.id, BANK)).toBeNull()
  })

  it('made again after repair is a new push, successor of the earlier one', async () => {
    expect(await push()).toMatchObject({ state: 'GRANTING', successorOf: { id: first.id } })
  })

  it('is, as of an earlier instant, what it was then', async () => {
    const { rows } = await hub.admin.query(
      `select to_json(sys_from) #>> '{}' as at from coordination_history.project_push where id = $1 and state = 'PUSHED'`,
      [first.id],
    )
    const then = await hub.run('query ($id: ID!) { push(id: $id) { state version } }', { id: first.id }, LISHI_OFFICE, { asOf: rows[0].at })
    expect(then.data?.push).toEqual({ state: 'PUSHED', version: 2 })
  })

  it('cannot be inserted for another county even with the other two locks open', async () => {
    const client = await hub.runtime.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.agency', 'MECHANISM_OFFICE', true), set_config('app.unit', $1, true), set_config('app.units', $2, true)`, [
        LINXIAN,
        `${LINXIAN},${LISHI}`,
      ])
      const insert = client.query(
        `insert into coordination.project_push (id, unit_id, subject_id, scope_id, project_id, institution_id, state, pushed_on, agency, reporter, reporter_post, source)
         values ($1, $2, $3, $3, $4, $5, 'GRANTING', current_date, 'MECHANISM_OFFICE', $1, '科员', 'FORM')`,
        [randomUUID(), LISHI, SCOPE, PROJECT, randomUUID()],
      )
      await expect(insert).rejects.toThrow('row-level security')
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

describe('[L-41] the legal basis that lets a bank see taxes', () => {
  const BASIS = '... on LegalBasis { id version kind revokedAt institution { id } }'
  const record = (input: Row, actor = LISHI_OFFICE) =>
    mutate(hub)('recordLegalBasis', BASIS, { scopeId: SCOPE, kind: 'CONSENT', document: '合成同意书1号', validFrom: '2026-01-01', ...input }, actor)

  it('is recorded for one bank or for all, told to every subgraph, and revoked', async () => {
    const basis = await record({ institutionId: BRANCH, validTo: '2027-12-31' })
    expect(basis).toMatchObject({ kind: 'CONSENT', institution: { id: BRANCH }, revokedAt: null })
    expect(await record({ kind: 'LEGAL_BASIS' }, agencyOf('TAXATION', LISHI))).toMatchObject({ institution: null })
    const revoked = await mutate(hub)('revokeLegalBasis', BASIS, { id: basis.id, expectedVersion: 1 }, LISHI_OFFICE)
    expect(revoked).toMatchObject({ version: 2 })
    const { rows } = await hub.admin.query(`select version::int, body from coordination.outbox where topic = 'legal_basis' and key = $1 order by seq`, [
      basis.id,
    ])
    expect(rows).toMatchObject([
      { version: 1, body: { scope_id: SCOPE, institution_id: BRANCH, unit_id: LISHI, kind: 'CONSENT', valid_from: '2026-01-01', revoked_at: null } },
      { version: 2, body: { revoked_at: expect.stringMatching(/^20/) } },
    ])
  })

  it('is listed for the auditor with scope, period and bank, revoked ones too, and for no bank', async () => {
    const LIST =
      '{ legalBases(filter: { kind: { eq: "CONSENT" } }) { totalCount nodes { document validFrom validTo scope { id } institution { id } revokedAt } } }'
    const consent = {
      document: '合成同意书1号',
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
      scope: { id: SCOPE },
      institution: { id: BRANCH },
      revokedAt: expect.any(String),
    }
    expect((await hub.run(LIST, {}, auditorOf(LISHI))).data?.legalBases).toMatchObject({ totalCount: 1, nodes: [consent] })
    expect((await hub.run(LIST, {}, auditorOf(LINXIAN))).data?.legalBases).toMatchObject({ totalCount: 0 })
    expect((await hub.run(LIST, {}, bankOf(BRANCH))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it.each([
    ['no document', { document: ' ' }, LISHI_OFFICE, 'LEGAL_BASIS_DOCUMENT'],
    ['an end before its beginning', { validTo: '2025-12-31' }, LISHI_OFFICE, 'LEGAL_BASIS_DATES'],
    ['a scope of another county', {}, officeOf(LINXIAN), 'NOT_FOUND'],
    ['the housing bureau as its author', {}, agencyOf('HOUSING', LISHI), 'FORBIDDEN'],
  ])('is refused with %s', async (_, input, actor, code) => expect(await record(input, actor)).toMatchObject({ code }))
})
