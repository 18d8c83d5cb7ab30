import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import type { RequestContext } from '../../../kernel/request.js'
import { factTable } from '../../../platform/database/fact-table.js'
import { type Em, emFor } from '../../../platform/database/orm.js'
import { giveToOwner } from '../../../platform/database/roles.js'
import { receiptTrigger } from '../../../platform/feeds/receipt.ddl.js'
import { finishFeed, noteReceived } from '../../../platform/feeds/receive.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf, bankOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

const [LISHI, LINXIAN] = ['离石区', '临县'].map(idOf) as [string, string]
const ROWS = ['甲', '乙', '丙'].map(idOf) as [string, string, string]

const DECLARE = `mutation ($input: DeclareLandFeedInput!) { result: declareLandFeed(input: $input) { __typename ... on LandFeed { id version mode staleAfterWorkingDays } ... on Refusal { code field } } }`
const FEEDS = `{ landFeeds { nodes { kind mode version freshness { receivedUpTo lastReceivedAt mode workingDaysSince stale } } } }`
const PROPOSALS = `query ($filter: LandWithdrawalProposalFilter) { landWithdrawalProposals(filter: $filter) { nodes { id version recordId state importId } } }`
const DECIDE = `mutation ($input: DecideLandWithdrawalInput!) { result: decideLandWithdrawal(input: $input) { __typename ... on LandWithdrawalProposal { state decidedWhy version } ... on Refusal { code } } }`
const CERTIFICATES = `{ certificates { nodes { number openObjections freshness { mode lastReceivedAt stale } } } }`

interface Proposal {
  readonly id: string
  readonly version: number
  readonly recordId: string
  readonly state: string
}

describe('a feed', () => {
  let hub: TestSubgraph
  const clerk = agencyOf('NATURAL_RESOURCES', LISHI)
  const send = async (document: string, input: object, actor: Actor = clerk) =>
    (await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)).data?.result
  const declare = (more: object = {}, actor = clerk) => send(DECLARE, { kind: 'EXAMPLE_ROW', mode: 'FULL', staleAfterWorkingDays: 5, ...more }, actor)
  const requestOf = (importId: string): RequestContext => ({
    ...{ actor: clerk, asOf: null, language: 'zh', purpose: null, traceId: importId, deadline: Date.now() + 5000 },
  })
  /** One import: names these rows, then ends. */
  const receive = async (importId: string, recordIds: readonly string[], receivedUpTo: string | null = null): Promise<number> => {
    const request = requestOf(importId)
    const received = { kind: 'EXAMPLE_ROW', unitId: LISHI, agency: 'NATURAL_RESOURCES', importId, recordIds, receivedUpTo } as const
    await emFor(hub.runtime.orm, hub.runtime.contextFor(request)).transactional((em) => noteReceived(em as Em, 'land', received))
    return finishFeed(hub.runtime, request, 'EXAMPLE_ROW')
  }
  const proposals = async (actor = clerk) => {
    const { data } = await hub.run(PROPOSALS, {}, actor)
    return (data as { landWithdrawalProposals: { nodes: readonly Proposal[] } } | null)?.landWithdrawalProposals.nodes ?? []
  }
  const decide = ({ id, version }: Proposal, decision: string, actor = clerk, why = '经核对台账') =>
    send(DECIDE, { proposalId: id, decision, why, expectedVersion: version }, actor)
  const stateOf = async (recordId: string) => (await proposals()).filter((proposal) => proposal.recordId === recordId).map(({ state }) => state)

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit })
    const table = factTable({
      ...{ schema: 'land', name: 'example_row', visibility: { by: 'units' }, writers: ['NATURAL_RESOURCES'] },
      columns: { status: `text not null default 'IN_FORCE'`, status_reason: 'text' },
    })
    for (const statement of [...table, ...receiptTrigger('land', 'example_row'), giveToOwner('land')]) await hub.admin.query(statement)
    for (const id of ROWS)
      await hub.admin.query(
        `insert into land.example_row (id, unit_id, agency, reporter, reporter_post, source) values ($1, $2, 'NATURAL_RESOURCES', $1, '科员', 'FORM')`,
        [id, LISHI],
      )
  })
  afterAll(() => hub?.close())

  it('is declared by the agency for its unit, and changed only by who knows the version', async () => {
    expect(await declare()).toMatchObject({ version: 1, mode: 'FULL', staleAfterWorkingDays: 5 })
    expect(await declare()).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await declare({ staleAfterWorkingDays: 3, expectedVersion: 1 })).toMatchObject({ version: 2, staleAfterWorkingDays: 3 })
  })

  it.each<[string, object, string]>([
    ['a unit that is not one’s own', { unitId: LINXIAN }, 'FORBIDDEN'],
    ['what is no kind of record', { kind: 'REF_UNIT' }, 'FEED_KIND_UNKNOWN'],
    ['no number of days', { staleAfterWorkingDays: 0, kind: 'PARCEL' }, 'FEED_STALE_AFTER'],
  ])('is refused for %s', async (_, more, code) => {
    expect(await declare(more)).toMatchObject({ code })
  })

  it('[L-39] says how far it reaches and when it last came; stale is unknown where the calendar is not published', async () => {
    await receive('import 1', ROWS, '2026-09-30')
    const feed = { kind: 'EXAMPLE_ROW', mode: 'FULL', freshness: { receivedUpTo: '2026-09-30', mode: 'FULL', workingDaysSince: null, stale: null } }
    expect((await hub.run(FEEDS, {}, clerk)).data?.landFeeds).toMatchObject({ nodes: [feed] })
    await hub.admin.query(
      `insert into land.ref_calendar_day (id, day, working) select gen_random_uuid(), d, extract(isodow from d) < 6 from generate_series('2026-10-01'::date, current_date + 1, '1 day') d`,
    )
    expect((await hub.run(FEEDS, {}, clerk)).data?.landFeeds).toMatchObject({ nodes: [{ freshness: { workingDaysSince: expect.any(Number), stale: true } }] })
  })

  it('of a full list proposes to withdraw what it no longer names, deletes nothing, and asks once', async () => {
    expect(await receive('import 2', [ROWS[0]])).toBe(2)
    expect(await receive('import 3', [ROWS[0]])).toBe(0)
    expect((await proposals()).map(({ recordId, state }) => [recordId, state]).sort()).toEqual([ROWS[1], ROWS[2]].map((id) => [id, 'PROPOSED']).sort())
    expect(await proposals(agencyOf('NATURAL_RESOURCES', LINXIAN))).toEqual([])
    expect((await hub.admin.query('select 1 from land.example_row')).rowCount).toBe(3)
  })

  it('closes the proposal of a row that comes back', async () => {
    expect(await receive('import 4', [ROWS[0], ROWS[1]])).toBe(0)
    expect(await stateOf(ROWS[1])).toEqual(['RETURNED'])
  })

  it('withdraws a row when a person of its agency confirms with a reason, and then asks no more', async () => {
    const [missing] = (await proposals()).filter(({ state }) => state === 'PROPOSED')
    if (!missing) throw new Error('nothing is proposed')
    expect(await decide(missing, 'CONFIRMED', clerk, '')).toMatchObject({ code: 'WITHDRAWAL_REASON_MISSING' })
    expect(await decide(missing, 'CONFIRMED', agencyOf('HOUSING', LISHI))).toMatchObject({ code: 'WITHDRAWAL_OF_ANOTHER' })
    expect(await decide(missing, 'CONFIRMED')).toMatchObject({ state: 'CONFIRMED', decidedWhy: '经核对台账' })
    expect(await decide({ ...missing, version: 2 }, 'REFUSED')).toMatchObject({ code: 'WITHDRAWAL_DECIDED' })
    const { rows } = await hub.admin.query('select status, status_reason, version from land.example_row where id = $1', [ROWS[2]])
    expect(rows).toEqual([{ status: 'WITHDRAWN', status_reason: '经核对台账', version: 2 }])
    expect(await receive('import 5', [ROWS[0], ROWS[1]])).toBe(0)
  })

  it('leaves a row that a person keeps alone until a list has named it again', async () => {
    await receive('import 6', [ROWS[0]])
    const [kept] = (await proposals()).filter(({ state }) => state === 'PROPOSED')
    expect(await decide(kept as Proposal, 'REFUSED')).toMatchObject({ state: 'REFUSED' })
    expect(await receive('import 7', [ROWS[0]])).toBe(0)
    await receive('import 8', [ROWS[0], ROWS[1]])
    expect(await receive('import 9', [ROWS[0]])).toBe(1)
  })

  it('of increments proposes nothing', async () => {
    await declare({ mode: 'INCREMENTS', expectedVersion: 2 })
    expect(await receive('import 10', [ROWS[1]])).toBe(0)
  })

  it('moves with every write, and stands beside each fact in one statement however many', async () => {
    const insert = (number: string) =>
      hub.admin.query(
        `insert into land.certificate (id, unit_id, agency, reporter, reporter_post, source, kind, number, authority, holder, issued_on, status, status_since)
         values (gen_random_uuid(), $1, 'NATURAL_RESOURCES', $1, '科员', 'FORM', 'LAND_PLANNING', $2, '示例机关', '示例公司', '2026-01-01', 'VALID', '2026-01-01')`,
        [LISHI, number],
      )
    for (const number of ['示例1号', '示例2号', '示例3号']) await insert(number)
    await hub.admin.query(`update land.feed_receipt set last_received_at = last_received_at - interval '1 day' where kind = 'CERTIFICATE'`)
    await insert('示例4号')
    const { rows } = await hub.admin.query(`select last_received_at > now() - interval '1 hour' as recent from land.feed_receipt where kind = 'CERTIFICATE'`)
    expect(rows).toEqual([{ recent: true }])
    hub.statements()
    const beside = { openObjections: 0, freshness: { mode: null, lastReceivedAt: expect.any(String), stale: null } }
    expect((await hub.run(CERTIFICATES, {}, clerk)).data?.certificates).toMatchObject({ nodes: [beside, beside, beside, beside] })
    expect(hub.statements().sort()).toEqual(['certificate.list.NEWEST..first', 'feed.freshness', 'objection.standing'])
    expect((await hub.run(FEEDS, {}, bankOf(idOf('银行')))).data).toBeNull()
  })
})
