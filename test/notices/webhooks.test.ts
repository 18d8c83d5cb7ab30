import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import type { Actor } from '../../kernel/actor.js'
import type { EventSource } from '../../platform/notices/event-source.js'
import { keysFrom } from '../../platform/personal-data/keys.js'
import { collectNotices } from '../../subgraphs/coordination/notice/collect-notices.js'
import { coordination } from '../../subgraphs/coordination/subgraph.js'
import { startDelivering } from '../../subgraphs/coordination/webhook/deliver/start-delivering.js'
import { BRANCH, LISHI, mutate, OTHER_BRANCH, type Row } from '../subgraphs/coordination/support.js'
import { agencyOf, bankOf, idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'
import { type Received, type Receiver, startReceiver } from './receiver.js'
import { fail, push, referPushed, sourceOf, tell, until } from './support.js'

const ENDPOINT = '... on WebhookEndpoint { id url topics state disabledReason version }'
const WITH_SECRET = '... on WebhookWithSecret { secret endpoint { id url topics state version } }'
const DELIVERY = '... on WebhookDelivery { id topic state attempts lastStatus lastFault }'

const administrator = (actor: Actor): Actor => ({ ...actor, role: 'ADMINISTRATOR' })
const bank = administrator(bankOf(BRANCH))
const otherBank = administrator(bankOf(OTHER_BRANCH))
const housing = administrator(agencyOf('HOUSING', LISHI))
const policy = { retryMs: [50, 50], timeoutMs: 2000 }

let hub: TestSubgraph
let source: EventSource
let receiver: Receiver
let run: ReturnType<typeof mutate>
let delivering: { stop(): Promise<void> }
const failures: string[] = []

interface Registered {
  readonly id: string
  readonly secret: string
  readonly version: number
}

const register = async (path: string, actor: Actor, topics: readonly string[] = ['DISBURSED', 'PUSH_REVOKED']): Promise<Registered> => {
  const { secret, endpoint } = (await run('registerWebhook', WITH_SECRET, { url: receiver.url(path), topics }, actor)) as {
    secret: string
    endpoint: Registered
  }
  return { ...endpoint, secret }
}
const disable = (id: string, actor: Actor, expectedVersion = 1): Promise<Row> =>
  run('changeWebhook', ENDPOINT, { id, expectedVersion, state: 'DISABLED' }, actor)
const at = (path: string): Received[] => receiver.received.filter((one) => one.path === path)
const deliveries = async (id: string, actor: Actor): Promise<Row[]> => {
  const { data, errors } = await hub.run('{ webhooks { id deliveries(first: 100) { id topic state attempts lastStatus lastFault } } }', {}, actor)
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { webhooks: { id: string; deliveries: Row[] }[] }).webhooks.find((one) => one.id === id)?.deliveries ?? []
}
const records = (received: readonly Received[]) => received.map(({ json }) => json.data.recordId)
/** Tells and collects until the endpoint's path got so many. */
const arrive = (path: string, count: number): Promise<Received[]> =>
  until(async () => {
    await collectNotices(hub.runtime, [source], fail)
    return at(path).length >= count && at(path)
  }, `${count} at ${path}`)

beforeAll(async () => {
  receiver = await startReceiver()
  hub = await openTestSubgraph(coordination, {
    personalData: keysFrom('a master key of this test'),
    outbound: { allowHttp: true, networks: ['127.0.0.0/8'], ports: [receiver.port] },
  })
  source = sourceOf(hub)
  run = mutate(hub)
  await referPushed(hub)
  delivering = startDelivering(hub.runtime, (error) => failures.push(String(error)), policy)
})
afterAll(async () => {
  await delivering.stop()
  await receiver.close()
  await hub.close()
})

describe('webhooks', () => {
  it('[T34] are signed as Standard Webhooks says: the library verifies them, and not what was changed or is old', async () => {
    const { id, secret } = await register('/signed', bank)
    const record = await tell(hub, { topic: 'disbursed' })
    const [one] = await arrive('/signed', 1)
    const headers = one?.headers as Record<string, string>
    expect(new Webhook(secret).verify(one?.body ?? '', headers)).toMatchObject({ type: 'disbursed', data: { recordId: record, recordType: 'Disbursement' } })
    expect(() => new Webhook(secret).verify(`${one?.body} `, headers)).toThrow()
    const old = String(Number(headers['webhook-timestamp']) - 301)
    expect(() => new Webhook(secret).verify(one?.body ?? '', { ...headers, 'webhook-timestamp': old })).toThrow()
    expect((await deliveries(id, bank)).map(({ state, lastStatus }) => [state, lastStatus])).toEqual([['DELIVERED', 204]])
    await disable(id, bank)
  })

  it('[T34] are signed with both secrets while one is being rotated, and the stored row holds neither', async () => {
    const { id, secret, version } = await register('/rotated', bank)
    const rotated = await run('rotateWebhookSecret', WITH_SECRET, { id, expectedVersion: version }, bank)
    await run('testWebhook', DELIVERY, { id }, bank)
    const [one] = await arrive('/rotated', 1)
    const headers = one?.headers as Record<string, string>
    for (const valid of [secret, String(rotated.secret)]) expect(new Webhook(valid).verify(one?.body ?? '', headers)).toMatchObject({ type: 'test' })
    await hub.admin.query(`update coordination.webhook_endpoint set previous_secret_until = now() - interval '1 second' where id = $1`, [id])
    await run('testWebhook', DELIVERY, { id }, bank)
    const later = (await arrive('/rotated', 2))[1]
    expect(() => new Webhook(secret).verify(later?.body ?? '', later?.headers as Record<string, string>)).toThrow()
    expect(new Webhook(String(rotated.secret)).verify(later?.body ?? '', later?.headers as Record<string, string>)).toMatchObject({ type: 'test' })
    const { rows } = await hub.admin.query('select e::text as stored from coordination.webhook_endpoint e union all select a::text from coordination.answer a')
    for (const { stored } of rows) expect(stored).not.toContain('whsec_')
    await disable(id, bank, 2)
  })

  it('[X13] keep a project’s order though the receiver fails, one at a time, while other projects go on', async () => {
    const { id } = await register('/ordered', housing)
    const [first, second] = [idOf('甲项目'), idOf('乙项目')]
    let failing = 2
    receiver.answer = ({ path, json }) => (path === '/ordered' && json.data.projectId === first && failing-- > 0 ? 500 : 200)
    const told: string[] = []
    for (let n = 0; n < 8; n++) told.push(await tell(hub, { topic: 'disbursed', projectId: n % 2 === 0 ? first : second }))
    const arrived = await arrive('/ordered', 10)
    const of = (project: string) => arrived.filter(({ json }) => json.data.projectId === project)
    const even = told.filter((_, n) => n % 2 === 0)
    expect(records(of(first))).toEqual([even[0], even[0], ...even])
    expect(records(of(second))).toEqual(told.filter((_, n) => n % 2 === 1))
    expect(
      new Set(
        of(first)
          .slice(0, 3)
          .map(({ headers }) => headers['webhook-id']),
      ).size,
    ).toBe(1)
    expect(receiver.mostAtOnce('/ordered')).toBe(1)
    receiver.answer = () => 204
    await disable(id, housing)
  })

  it('[X13] are given up after the last try with a word in the log, go on behind it, and are delivered again by hand under the same id', async () => {
    const { id } = await register('/dead', bank)
    let down = true
    const tested = () => at('/dead').some(({ json }) => json.type === 'test')
    // Something else arrives meanwhile: the receiver is not gone, it refuses this one.
    receiver.answer = async ({ path, json }) => (path === '/dead' && json.type === 'disbursed' && down && (await until(tested)) ? 503 : 204)
    await tell(hub, { topic: 'disbursed' })
    await arrive('/dead', 1)
    await run('testWebhook', DELIVERY, { id }, bank)
    await arrive('/dead', 4)
    const [dead] = await until(async () => {
      const found = (await deliveries(id, bank)).filter(({ state }) => state === 'DEAD')
      return found.length > 0 && found
    }, 'the last failure')
    expect(dead).toMatchObject({ attempts: 3, lastStatus: 503 })
    expect(failures.some((failure) => failure.includes(String(dead?.id)))).toBe(true)
    down = false
    expect(await run('redeliverWebhook', DELIVERY, { deliveryId: dead?.id }, bank)).toMatchObject({ state: 'PENDING', attempts: 0 })
    const again = (await arrive('/dead', 5)).filter(({ json }) => json.type === 'disbursed')
    expect(again.map(({ headers }) => headers['webhook-id'])).toEqual(Array(4).fill(dead?.id))
    expect(await run('redeliverWebhook', DELIVERY, { deliveryId: dead?.id }, otherBank)).toMatchObject({ code: 'NOT_FOUND' })
    await disable(id, bank)
  })

  it('[X13] stop at a receiver that says it is gone, and keep what waits until it is enabled again', async () => {
    const { id } = await register('/gone', bank)
    receiver.answer = ({ path }) => (path === '/gone' ? 410 : 204)
    await tell(hub, { topic: 'disbursed' })
    await arrive('/gone', 1)
    await until(async () => (await deliveries(id, bank))[0]?.state === 'PENDING' && (await deliveries(id, bank))[0]?.lastStatus === 410, 'the mark')
    const { data } = await hub.run('{ webhooks { id state disabledReason version } }', {}, bank)
    const gone = (data as { webhooks: { id: string; version: number }[] }).webhooks.find((one) => one.id === id)
    expect(gone).toMatchObject({ state: 'DISABLED', disabledReason: 'GONE' })
    receiver.answer = () => 204
    await run('changeWebhook', ENDPOINT, { id, expectedVersion: gone?.version, state: 'ACTIVE' }, bank)
    await arrive('/gone', 2)
    await disable(id, bank, Number(gone?.version) + 1)
  })

  it('tell a bank whose push was revoked nothing more but that, not even what waited already', async () => {
    const { id } = await register('/revoked', bank)
    let release: (status: number) => void = () => undefined
    receiver.answer = ({ path }) => (path === '/revoked' && at('/revoked').length === 1 ? new Promise<number>((settle) => (release = settle)) : 204)
    const first = await tell(hub, { topic: 'disbursed' })
    await tell(hub, { topic: 'disbursed' })
    await arrive('/revoked', 1)
    await until(async () => (await deliveries(id, bank)).length === 2, 'the second one waiting')
    await hub.refer('push', idOf(`推送 ${BRANCH}`), push(BRANCH, '2026-11-23T00:00:00Z'), 2)
    const revoked = await tell(hub, { topic: 'pushRevoked' })
    await tell(hub, { topic: 'disbursed' })
    release(204)
    expect(records(await arrive('/revoked', 2))).toEqual([first, revoked])
    await until(async () => (await deliveries(id, bank)).every(({ state }) => state !== 'PENDING'), 'the end')
    expect((await deliveries(id, bank)).map(({ state }) => state).sort()).toEqual(['DELIVERED', 'DELIVERED', 'WITHDRAWN'])
    expect(at('/revoked')).toHaveLength(2)
    await hub.refer('push', idOf(`推送 ${BRANCH}`), push(BRANCH), 3)
    await disable(id, bank)
  })

  it('are their owner’s alone, and refused where the address is none to call', async () => {
    const { id } = await register('/owner', bank)
    expect(await disable(id, otherBank)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await deliveries(id, otherBank)).toEqual([])
    const url = (to: string) => run('registerWebhook', WITH_SECRET, { url: to, topics: ['PUSHED'] }, bank)
    expect(await url('http://169.254.169.254/latest')).toMatchObject({ code: 'WEBHOOK_URL', field: 'url' })
    expect(await url('https://example.com:5432/')).toMatchObject({ code: 'WEBHOOK_URL' })
    expect(await run('registerWebhook', WITH_SECRET, { url: receiver.url('/x'), topics: [] }, bank)).toMatchObject({ code: 'WEBHOOK_TOPICS' })
    expect(await run('registerWebhook', WITH_SECRET, { url: receiver.url('/x'), topics: ['PUSHED'] }, bankOf(BRANCH))).toMatchObject({ code: 'FORBIDDEN' })
    await disable(id, bank)
  })
})
