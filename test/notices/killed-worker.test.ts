import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { keysFrom } from '../../platform/personal-data/keys.js'
import { collectNotices } from '../../subgraphs/coordination/notice/collect-notices.js'
import { coordination } from '../../subgraphs/coordination/subgraph.js'
import { startDelivering } from '../../subgraphs/coordination/webhook/deliver/start-delivering.js'
import { BRANCH, mutate } from '../subgraphs/coordination/support.js'
import { bankOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'
import { type Receiver, startReceiver } from './receiver.js'
import { fail, referPushed, sourceOf, tell, until } from './support.js'

let hub: TestSubgraph
let receiver: Receiver
let child: ChildProcess | undefined

beforeAll(async () => {
  receiver = await startReceiver()
  hub = await openTestSubgraph(coordination, {
    personalData: keysFrom('a master key of this test'),
    outbound: { allowHttp: true, networks: ['127.0.0.0/8'], ports: [receiver.port] },
  })
  await referPushed(hub)
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await receiver.close()
  await hub.close()
})

it('[X14] a worker killed between sending and marking loses nothing: the same message comes again under the same id, and the rest in order', async () => {
  const bank = { ...bankOf(BRANCH), role: 'SYSTEM' } as const
  const url = receiver.url('/killed')
  await mutate(hub)('registerWebhook', '... on WebhookWithSecret { secret }', { url, topics: ['DISBURSED'] }, bank)
  const told = [await tell(hub, { topic: 'disbursed' }), await tell(hub, { topic: 'disbursed' })]
  const source = sourceOf(hub)
  await until(async () => (await collectNotices(hub.runtime, [source], fail)) === 2, 'two notices')

  receiver.answer = async () => {
    if (receiver.received.length > 1) return 204
    child?.kill('SIGKILL')
    return 204
  }
  const address = String(hub.runtime.pool.options.connectionString)
  child = spawn(process.execPath, [fileURLToPath(new URL('worker-child.js', import.meta.url)), address, String(receiver.port)], { stdio: 'ignore' })
  await once(child, 'exit')
  expect(receiver.received).toHaveLength(1)
  const { rows } = await hub.admin.query('select state, attempts from coordination.webhook_delivery order by seq')
  expect(rows).toEqual(Array(2).fill({ state: 'PENDING', attempts: 0 }))

  // The dead worker's claim ends by itself after 15 s; the test does not wait for it.
  await hub.admin.query('update coordination.webhook_lane set claimed_until = now()')
  const delivering = startDelivering(hub.runtime, fail)
  const [first, again, second] = await until(() => receiver.received.length === 3 && receiver.received, 'all messages')
  await until(async () => (await hub.admin.query(`select 1 from coordination.webhook_delivery where state = 'PENDING'`)).rowCount === 0, 'the marks')
  await delivering.stop()
  expect([first, again, second].map((one) => one?.json.data.recordId)).toEqual([told[0], told[0], told[1]])
  expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect(second?.headers['webhook-id']).not.toBe(first?.headers['webhook-id'])
})
