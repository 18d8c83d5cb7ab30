import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { Actor } from '../../kernel/actor.js'
import { collectNotices } from '../../subgraphs/coordination/notice/collect-notices.js'
import { coordination } from '../../subgraphs/coordination/subgraph.js'
import { BRANCH, CITY_OFFICE, LINXIAN, LISHI, OTHER_BRANCH } from '../subgraphs/coordination/support.js'
import { agencyOf, bankOf, idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'
import { collect, fail, push, referPushed, sourceOf, tell } from './support.js'

interface Feed {
  readonly notices: readonly { readonly cursor: string; readonly topic: string; readonly recordId: string; readonly version: number | null }[]
  readonly cursor: string
  readonly head: string
}

const FEED = `query ($cursor: String, $topics: [NoticeTopic!]) { noticesSince(cursor: $cursor, topics: $topics, first: 500) {
  cursor head notices { cursor topic at recordType recordId version project { id } scope { id } institution { id } } } }`

let hub: TestSubgraph
let source: ReturnType<typeof sourceOf>

const pull = async (actor: Actor, cursor: string | null = null, topics: readonly string[] | null = null): Promise<Feed> => {
  const { data, errors } = await hub.run(FEED, { cursor, topics }, actor)
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { noticesSince: Feed }).noticesSince
}
const topics = async (actor: Actor): Promise<string[]> => (await pull(actor)).notices.map(({ topic }) => topic)

beforeAll(async () => {
  hub = await openTestSubgraph(coordination)
  source = sourceOf(hub)
  await referPushed(hub)
})
afterAll(() => hub.close())

describe('notices', () => {
  it('are told to the county and city and to the one bank they are about, as its rights are today', async () => {
    for (const topic of ['pushed', 'evaluated', 'creditApproved', 'disbursed']) await tell(hub, { topic })
    await tell(hub, { topic: 'disbursed', institutionId: OTHER_BRANCH })
    await collect(hub, [source], 5)
    expect(await topics(bankOf(BRANCH))).toEqual(['PUSHED', 'EVALUATED', 'CREDIT_APPROVED', 'DISBURSED'])
    expect(await topics(bankOf(OTHER_BRANCH))).toEqual(['DISBURSED'])
    expect(await topics(CITY_OFFICE)).toHaveLength(5)
    expect(await topics(agencyOf('HOUSING', LISHI))).toHaveLength(5)
    expect([await topics(agencyOf('HOUSING', LINXIAN)), await topics(bankOf(idOf('无关银行')))]).toEqual([[], []])
    expect((await pull(CITY_OFFICE, null, ['PUSHED'])).notices).toHaveLength(1)
  })

  it('[X14] stand there once however often their events are read, also by two at once', async () => {
    const again = sourceOf(hub)
    await hub.admin.query('update coordination.notice_source set position = 0')
    const { head } = await pull(CITY_OFFICE)
    for (let reading = 0; reading < 4; reading++) await Promise.all([collectNotices(hub.runtime, [source], fail), collectNotices(hub.runtime, [again], fail)])
    expect((await pull(CITY_OFFICE)).head).toBe(head)
  })

  it('of a revoked push tell its bank only that it was revoked, and of what comes after nothing', async () => {
    const revoked = bankOf(BRANCH)
    const { cursor } = await pull(revoked)
    await hub.refer('push', idOf(`推送 ${BRANCH}`), push(BRANCH, '2026-11-23T00:00:00Z'), 2)
    await tell(hub, { topic: 'pushRevoked' })
    await tell(hub, { topic: 'disbursed' })
    await collect(hub, [source], 7)
    expect((await pull(revoked, cursor)).notices.map(({ topic }) => topic)).toEqual(['PUSH_REVOKED'])
    expect(await topics(revoked)).toEqual(['PUSH_REVOKED'])
    await hub.refer('push', idOf(`推送 ${BRANCH}`), push(BRANCH), 3)
  })

  it('never pass a transaction that is still writing: what it commits later comes later, under a higher number', async () => {
    const slow = new pg.Client({ connectionString: hub.adminUrl })
    await slow.connect()
    try {
      const { cursor } = await pull(CITY_OFFICE)
      await slow.query('begin')
      const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
      await slow.query(`select coordination.append_outbox('disbursed', $1, 1, false, $2, '{}', 'test')`, [first, LISHI])
      await tell(hub, { topic: 'disbursed', key: second })
      for (let reading = 0; reading < 5; reading++) await collectNotices(hub.runtime, [source], fail)
      expect((await pull(CITY_OFFICE, cursor)).notices).toEqual([])
      await slow.query('commit')
      await collect(hub, [source], 9)
      expect((await pull(CITY_OFFICE, cursor)).notices.map(({ recordId }) => recordId)).toEqual([first, second])
    } finally {
      await slow.end()
    }
  })

  it('keep a project’s order while many write at once', async () => {
    const writers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const client = new pg.Client({ connectionString: hub.adminUrl })
        await client.connect()
        return client
      }),
    )
    const { cursor } = await pull(CITY_OFFICE)
    const record = crypto.randomUUID()
    await hub.admin.query(`create table if not exists public.locked_record (id uuid primary key, version int not null)`)
    await hub.admin.query('insert into public.locked_record values ($1, 0)', [record])
    const write = async (client: pg.Client): Promise<void> => {
      for (let n = 0; n < 15; n++) {
        await client.query('begin')
        const { rows } = await client.query('update public.locked_record set version = version + 1 where id = $1 returning version', [record])
        await client.query(`select coordination.append_outbox('overdue', $1, $2, false, $3, '{"type":"ProjectPush"}', 'test')`, [
          record,
          rows[0].version,
          LISHI,
        ])
        await client.query('commit')
      }
    }
    let writing = true
    const collecting = (async () => {
      while (writing) await collectNotices(hub.runtime, [source], fail)
    })()
    await Promise.all(writers.map(write))
    writing = false
    await collecting
    await collect(hub, [source], 99)
    const told = (await pull(CITY_OFFICE, cursor)).notices.map(({ version }) => version)
    expect(told).toEqual(Array.from({ length: 90 }, (_, n) => n + 1))
    await Promise.all(writers.map((client) => client.end()))
  })

  it('hold ids, kinds and times, and no column in which personal data could stand', async () => {
    const { rows } = await hub.admin.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_schema = 'coordination' and table_name = 'notice' and data_type in ('text', 'jsonb', 'json', 'bytea')`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual(['audience', 'once', 'record_type', 'slice', 'topic'])
    const { rows: texts } = await hub.admin.query('select distinct slice, audience, topic, record_type from coordination.notice')
    for (const row of texts) expect(Object.values(row).every((text) => /^[A-Za-z_]+$/.test(String(text)))).toBe(true)
  })
})
