import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import { unitId } from '../../demo/units.js'
import { loginRole, PARTS } from '../../platform/database/roles.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { sweepFindings } from '../../platform/findings/sweep.js'
import { COORDINATION_CHECKS } from '../../subgraphs/coordination/findings/all.js'
import { FINANCING_CHECKS } from '../../subgraphs/financing/findings/all.js'
import { LAND_CHECKS } from '../../subgraphs/land/findings/all.js'
import { PROJECT_CHECKS } from '../../subgraphs/projects/findings/all.js'
import { TAX_CHECKS } from '../../subgraphs/tax/findings/all.js'
import { administer, testServer } from '../support/database.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { changed, dataOf, mutate, picture, problemOf, quietPicture } from './support.js'

let hub: TestHub
let escrow: string
const PROJECT = idOf('project 离石区 0')
const FOREIGN = idOf('project 临县 0')

beforeAll(async () => {
  hub = await startTestHub()
  const account = { subjectId: PROJECT, accountNumber: '1400000000000000001', institutionId: institutionId('icbc-吕梁'), supervisedQuota: '1000.00' }
  const opened = dataOf<{ id: string }>(await mutate(hub, 'housing-lishi', 'openEscrowAccount', account))
  escrow = opened.id
  expect(escrow).toMatch(/^[0-9a-f-]{36}$/)
})
afterAll(() => hub.close())

/** The tables that keep every refusal. */
const KEPT = /\.(audit|audit_head|answer)$/
const CHECKS = { projects: PROJECT_CHECKS, land: LAND_CHECKS, tax: TAX_CHECKS, financing: FINANCING_CHECKS, coordination: COORDINATION_CHECKS } as const

async function writes(request: () => Promise<unknown>): Promise<readonly string[]> {
  // What earlier writes told the other subgraphs, the feed and the matchers has arrived before the picture is taken.
  await Promise.all(hub.hub.runtimes.map((runtime) => runtime.inbox.catchUp()))
  // And the hub's own rules have been asked of it: what they have to say they say now, not while the request is looked at.
  for (const runtime of hub.hub.runtimes) await sweepFindings(runtime, CHECKS[runtime.name])
  const before = await quietPicture(hub.database.adminUrl)
  await request()
  return changed(before, await picture(hub.database.adminUrl))
}
const rows = async (text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> =>
  administer(hub.database.adminUrl, async (client) => (await client.query(text, [...values])).rows)

const progress = (over: object = {}) => ({ subjectId: PROJECT, month: '2026-11', status: 'UNDER_CONSTRUCTION', physicalProgress: '50.00', ...over })

describe('[T14] more than the form asks', () => {
  it.each([
    ['correctProject', { id: PROJECT, expectedVersion: 1, unitId: unitId('临县') }],
    ['correctProject', { id: PROJECT, expectedVersion: 1, pushedToBanks: ['x'], status: 'APPROVED' }],
    ['correctProject', { id: PROJECT, expectedVersion: 1, agency: 'MECHANISM_OFFICE', reporter: randomUUID() }],
    ['reportProgress', progress({ version: 7, recordedAt: '2020-01-01T00:00:00Z' })],
    ['depositPresaleFunds', { accountId: 'x', amount: '1.00', balance: '9.00' }],
  ])('%s is refused whole and nothing is written: %j', async (document, input) => {
    const touched = await writes(async () => {
      const answer = await mutate(hub, 'housing-lishi', document, input)
      expect([answer.status, problemOf(answer)?.code]).toEqual([expect.any(Number), 'BAD_USER_INPUT'])
      expect(answer.text).not.toContain('Did you mean')
    })
    expect(touched).toEqual([])
  })

  it('a project is not registered into another county', async () => {
    const touched = await writes(async () => {
      const answer = await mutate(hub, 'housing-lishi', 'registerProject', { name: '越界项目', kind: 'COMMODITY_HOUSING', unitId: unitId('临县') })
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(problemOf(answer)?.code)
    })
    expect(touched.filter((table) => !KEPT.test(table))).toEqual([])
  })
})

describe('[T15] another’s slice', () => {
  it.each([
    ['tax-lishi', 'reportProgress', progress(), 'FORBIDDEN'],
    ['land-lishi', 'recordViolation', { projectId: PROJECT, documentNumber: '越权字1号', matter: 'x', serious: false, decidedOn: '2026-01-01' }, 'FORBIDDEN'],
    [
      'housing-lishi',
      'reportTaxPeriod',
      {
        taxpayerName: 'x',
        kind: 'DEED',
        periodFrom: '2026-01-01',
        periodTo: '2026-01-31',
        dueOn: '2026-02-15',
        declared: '1.00',
        paid: '0.00',
        arrears: '1.00',
      },
      'FORBIDDEN',
    ],
    ['housing-lishi', 'reportProgress', progress({ subjectId: FOREIGN }), 'NOT_FOUND'],
    ['office-linxian', 'pushScope', { scopeId: idOf('scope 离石区 2 0'), institutionId: idOf('institution abc-吕梁') }, 'NOT_FOUND'],
    ['housing-linxian', 'correctProject', { id: PROJECT, expectedVersion: 1, name: '改名' }, 'NOT_FOUND'],
  ])('%s cannot %s', async (identity, document, input, code) => {
    const touched = await writes(async () => expect(problemOf(await mutate(hub, identity, document, input))?.code).toBe(code))
    expect(touched.filter((table) => !KEPT.test(table))).toEqual([])
    // Every refused action has its audit row.
    expect(touched.filter((table) => table.endsWith('.audit'))).toHaveLength(1)
  })

  it('a bank’s document is not an agency’s, nor the other way round', async () => {
    const input = { scopeId: idOf('scope 离石区 2 0'), institutionId: idOf('institution icbc-吕梁') }
    expect(problemOf(await mutate(hub, 'bank-icbc-lvliang', 'pushScope', input))?.code).toBe('DOCUMENT_NOT_REGISTERED')
    expect(problemOf(await mutate(hub, 'housing-lishi', 'approveCredit', {}))?.code).toBe('DOCUMENT_NOT_REGISTERED')
    expect(problemOf(await mutate(hub, 'office-lishi', 'projectLoans', {}))?.code).toBe('DOCUMENT_NOT_REGISTERED')
  })
})

describe('[T30] one key', () => {
  const deposit = (key: string, amount: string, identity = 'housing-lishi') =>
    hub.ask(identity, { document: 'depositPresaleFunds', variables: { input: { idempotencyKey: key, accountId: escrow, amount } } })

  it('with the same deposit 40 times at once is one posting and forty identical answers; another amount is a conflict', async () => {
    const key = randomUUID()
    const count = async () => (await rows('select count(*)::int as n from projects.posting', []))[0]?.n as number
    const before = await count()
    const answers = await Promise.all(Array.from({ length: 40 }, () => deposit(key, '7.00')))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(dataOf(answers[0]!)).toMatchObject({ amount: '7.00', __typename: 'EscrowMovement' })
    expect(await count()).toBe(before + 1)
    expect(problemOf(await deposit(key, '8.00'))).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT', field: 'idempotencyKey' })
    expect((await deposit(key, '7.00')).text).toBe(answers[0]?.text)
    // Of another tenant the key says nothing.
    expect(problemOf(await deposit(key, '7.00', 'housing-linxian'))?.code).toBe('NOT_FOUND')
    expect(await count()).toBe(before + 1)
  })
})

describe('[T31] [T32] what is well written and wrong', () => {
  it('two editors of one version: the second is told both versions, and the first’s words stay', async () => {
    const id = idOf('project 离石区 3')
    const first = await mutate(hub, 'housing-lishi', 'correctProject', { id, expectedVersion: 1, address: '甲路1号' })
    expect(dataOf(first)).toMatchObject({ version: 2 })
    const second = await mutate(hub, 'housing-lishi', 'correctProject', { id, expectedVersion: 1, marketingName: '乙' }, { 'accept-language': 'en' })
    expect(problemOf(second)).toMatchObject({
      code: 'VERSION_CONFLICT',
      detail: expect.stringMatching(/version 1; it is now version 2/),
      field: 'expectedVersion',
    })
    expect(await rows('select address, marketing_name is distinct from $2 as kept from projects.project where id = $1', [id, '乙'])).toEqual([
      { address: '甲路1号', kept: true },
    ])
  })

  it.each([
    ['depositPresaleFunds', () => ({ accountId: escrow, amount: '0.00' })],
    ['depositPresaleFunds', () => ({ accountId: escrow, amount: '-1.00' })],
    ['withdrawPresaleFunds', () => ({ accountId: escrow, amount: '-1.00', use: 'CONSTRUCTION', payee: '示例公司', constructionAssured: true })],
    ['withdrawPresaleFunds', () => ({ accountId: escrow, amount: '92233720368547758.07', use: 'CONSTRUCTION', payee: '示例公司', constructionAssured: true })],
    ['recordDiversion', () => ({ accountId: escrow, amount: '-1.00', reason: 'x' })],
    ['reportProgress', () => progress({ month: '2026-10', completedInvestment: '-1.00', expectedVersion: 1 })],
    ['reportFigure', () => ({ scopeId: idOf('scope 离石区 0 0'), measure: 'APPROVED', month: '2026-01', amount: '-1.00' })],
    ['registerProject', () => ({ name: '负数项目', kind: 'COMMODITY_HOUSING', totalInvestment: '-1.00' })],
  ])('%s with an amount that cannot be is refused with a remedy, and no row is written (%#)', async (document, input) => {
    const touched = await writes(async () => {
      const problem = problemOf(await mutate(hub, document === 'reportFigure' ? 'nfra-lishi' : 'housing-lishi', document, input()))
      expect([document, problem]).toEqual([document, expect.objectContaining({ remedy: expect.stringMatching(/\p{Script=Han}/u) })])
      expect(problem?.code).not.toMatch(/INTERNAL|DUPLICATE/)
    })
    expect(touched.filter((table) => !KEPT.test(table))).toEqual([])
  })

  it('a unit that is not known is refused', async () => {
    const unknown = await mutate(hub, 'office-city', 'setUnitSetting', { unitId: randomUUID(), name: 'x', value: '1', effectiveFrom: '2026-01-01', basis: 'x' })
    expect(problemOf(unknown)).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN|UNIT/), remedy: expect.any(String) })
    const english = await mutate(
      hub,
      'housing-lishi',
      'registerProject',
      { name: 'x', kind: 'COMMODITY_HOUSING', unitId: randomUUID() },
      { 'accept-language': 'en' },
    )
    expect(problemOf(english)?.remedy).toMatch(/^[\x20-\x7e]+$/)
  })
})

describe('[T41] texts that would be statements', () => {
  const HOSTILE = [
    "'; set app.kind = 'OFFICE'; --",
    "x', set_config('app.units', '*', false), 'y",
    '$1::uuid) or true --',
    '$$; reset role; $$',
    "app.kind\u2028OFFICE'); select pg_sleep(9); --",
    "\\'; drop table projects.project; --",
    '%_\\',
  ]

  it('are texts: kept as they are, and the next caller sees what it saw before', async () => {
    const seenBy = (identity: string) => hub.ask(identity, { document: 'myProjects', variables: { first: 100 } }).then(({ text }) => text)
    const before = await seenBy('housing-linxian')
    for (const [index, text] of HOSTILE.entries()) {
      const headers = { 'hub-purpose': encodeURIComponent(text), 'x-request-id': text.replace(/[^\x20-\x7e]/g, '') }
      const violation = { projectId: PROJECT, documentNumber: `注入字${index}号`, matter: text, serious: false, decidedOn: '2026-05-01' }
      expect(dataOf(await mutate(hub, 'market-lishi', 'recordViolation', violation, headers))).toMatchObject({ matter: text })
      const stop = await mutate(hub, 'housing-lishi', 'recordStop', { subjectId: idOf('project 离石区 4'), stoppedOn: '2026-05-01', cause: text }, headers)
      expect(problemOf(stop)?.code ?? dataOf<{ cause: string }>(stop).cause).toMatch(index === 0 ? /./ : /./)
      const filtered = await hub.ask('housing-linxian', { document: 'myProjects', variables: { filter: { name: { contains: text } } }, headers })
      expect(dataOf(filtered)).toMatchObject({ totalCount: 0, nodes: [] })
      expect(await seenBy('housing-linxian')).toBe(before)
    }
    const kept = await rows("select matter from projects.violation where document_number like '注入字%' order by document_number", [])
    expect(kept.map(({ matter }) => matter)).toEqual(HOSTILE)
  })

  it('and no login role can become another, its owner, or read another schema', async () => {
    const passwords = await roleSecrets(testServer().dataDir)
    for (const part of PARTS) {
      const client = new pg.Client({ connectionString: hub.database.as(loginRole(part), passwords[loginRole(part)] ?? '') })
      await client.connect()
      try {
        const others = PARTS.filter((other) => other !== part)
        const attempts = [
          'set role postgres',
          `set role ${loginRole(part)}_owner`,
          `set session authorization ${loginRole(others[0]!)}`,
          ...others.map((other) => `set role ${loginRole(other)}`),
          ...others.map((other) => `create table ${other}.attack (x int)`),
          'set row_security = off; select count(*) from pg_authid',
          "copy (select 1) to program 'true'",
          'alter system set fsync = off',
        ]
        for (const attempt of attempts)
          await expect(client.query(attempt).then(() => attempt)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|22023|42704)$/) })
      } finally {
        await client.end()
      }
    }
  })
})
