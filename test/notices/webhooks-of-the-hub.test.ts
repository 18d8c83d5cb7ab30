import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { Webhook } from 'standardwebhooks'
import { institutionId } from '../../demo/banks.js'
import { unitId } from '../../demo/units.js'
import { type Acted, answered, done, type Row, tried } from '../journeys/support.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type Received, type Receiver, startReceiver } from './receiver.js'
import { until } from './support.js'

const [BANK, CLERK, OTHER, AGENCY, OFFICE] = ['system-icbc-lvliang', 'bank-icbc-lvliang', 'system-abc-lvliang', 'housing-admin-lishi', 'office-lishi']
const ICBC = institutionId('icbc-吕梁')
const PUSHED = `select distinct on (s.project_id) s.id as scope, s.project_id as project from coordination.project_push p
  join projects.financed_scope s on s.id = p.scope_id where p.institution_id = $1 and p.unit_id = $2 and p.state = 'PUSHED' limit 2`
const TOPICS = ['PUSHED', 'PUSH_REVOKED', 'DISBURSED']

interface Delivery extends Row {
  readonly id: string
  readonly state: string
  readonly attempts: number
  readonly lastStatus: number | null
  readonly lastFault: string | null
  readonly lastAttemptAt: string
  readonly nextAttemptAt: string
}

interface Endpoint extends Row {
  readonly id: string
  readonly url: string
  readonly state: string
  readonly version: number
  readonly deliveries: readonly Delivery[]
}

describe('webhooks through the whole hub', () => {
  let hub: TestHub
  let admin: pg.Client
  let receiver: Receiver
  let inside: Receiver
  /** Two scopes of two projects that are pushed to the bank. */
  let first: string
  let second: string
  const projects = new Map<string, string>()

  const own = async (identity: string): Promise<readonly Endpoint[]> =>
    (await answered<{ webhooks: Endpoint[] }>(hub, identity, 'webhookDeliveries', { first: 100 })).webhooks
  const register = async (identity: string, path: string, topics: readonly string[] = TOPICS): Promise<{ id: string; secret: string; version: number }> => {
    const { secret } = (await done(hub, identity, 'registerWebhook', { url: receiver.url(path), topics })) as Row as { secret: string }
    const { id = '', version = 0 } = (await own(identity)).find(({ url }) => url === receiver.url(path)) ?? {}
    return { id, version, secret }
  }
  const endpoint = async (identity: string, id: string): Promise<Endpoint | undefined> => (await own(identity)).find((one) => one.id === id)
  const at = (path: string): Received[] => receiver.received.filter((one) => one.path === path)
  const arrive = (path: string, count: number): Promise<Received[]> => until(() => at(path).length >= count && at(path), `${count} at ${path}`)
  const settled = (identity: string, id: string, good: (one: Delivery) => boolean): Promise<Delivery> =>
    until(async () => (await endpoint(identity, id))?.deliveries.find(good), 'the delivery')
  /** A disbursement, as the banks' slice tells of it. */
  const tell = async (scopeId: string, institution = ICBC): Promise<string> => {
    const id = crypto.randomUUID()
    const body = { projectId: projects.get(scopeId), scopeId, institutionId: institution }
    await admin.query(`select financing.append_outbox('disbursement', $1, 1, false, $2, $3, 'test')`, [id, unitId('离石区'), JSON.stringify(body)])
    return id
  }
  /** The clock of what waits is put forward: nobody sleeps. */
  const later = async (): Promise<void> => {
    await admin.query(`update coordination.webhook_delivery set next_attempt_at = now() where state = 'PENDING'`)
    await admin.query('update hub_jobs._private_jobs set run_at = now() where locked_at is null')
  }
  const records = (received: readonly Received[]) => received.map(({ json }) => json.data.recordId)
  const stop = async (identity: string, id: string): Promise<Acted> => {
    const { version } = (await endpoint(identity, id)) as Endpoint
    return done(hub, identity, 'changeWebhook', { id, expectedVersion: version, state: 'DISABLED' })
  }

  beforeAll(async () => {
    ;[receiver, inside] = [await startReceiver(), await startReceiver()]
    const env = { HUB_WEBHOOK_HTTP: 'YES', HUB_WEBHOOK_NETWORKS: '127.0.0.1/32', HUB_WEBHOOK_PORTS: String(receiver.port) }
    hub = await startTestHub({ env })
    admin = new pg.Client({ connectionString: hub.database.adminUrl })
    await admin.connect()
    const { rows } = await admin.query<{ scope: string; project: string }>(PUSHED, [ICBC, unitId('离石区')])
    for (const { scope, project } of rows) projects.set(scope, project)
    // Until its grants are confirmed a bank is told that this part cannot be asked.
    for (const bank of [BANK, OTHER]) await until(async () => (await hub.ask(bank, { document: 'webhooks' })).body.errors === undefined, 'the bank’s grants')
    ;[first, second] = rows.map(({ scope }) => scope) as [string, string]
  })
  afterAll(async () => {
    await receiver.close()
    await inside.close()
    await admin?.end()
    await hub?.close()
  })

  it('[T34] reach a bank’s and an agency’s system signed as Standard Webhooks says; a clerk registers none', async () => {
    expect(await tried(hub, CLERK, 'registerWebhook', { url: receiver.url('/clerk'), topics: TOPICS })).toMatchObject({
      __typename: 'Refusal',
      code: 'FORBIDDEN',
    })
    const [bank, agency] = [await register(BANK, '/bank'), await register(AGENCY, '/agency')]
    const [mine, foreign] = [await tell(first), await tell(first, institutionId('abc-吕梁'))]
    for (const [path, secret] of [
      ['/bank', bank.secret],
      ['/agency', agency.secret],
    ] as const) {
      const [one] = await arrive(path, 1)
      const headers = one?.headers as Record<string, string>
      expect(new Webhook(secret).verify(one?.body ?? '', headers)).toMatchObject({ type: 'disbursed', data: { recordId: mine, recordType: 'Disbursement' } })
      expect(() => new Webhook(bank.secret === secret ? agency.secret : bank.secret).verify(one?.body ?? '', headers)).toThrow()
    }
    await arrive('/agency', 2)
    expect([records(at('/bank')), records(at('/agency'))]).toEqual([[mine], [mine, foreign]])
    expect(await own(OTHER)).toEqual([])
    await stop(AGENCY, agency.id)
    await stop(BANK, bank.id)
  })

  it('[T33] go to no address inside, whatever it is called, and follow no redirection there', async () => {
    const fault = async (url: string) => tried(hub, BANK, 'registerWebhook', { url, topics: TOPICS })
    const { port } = receiver
    for (const url of [`http://10.0.0.1:${port}/`, `http://[::1]:${port}/`, `http://169.254.169.254:${port}/`, `http://0x0a.1:${port}/`])
      expect(await fault(url)).toMatchObject({ __typename: 'Refusal', code: 'WEBHOOK_URL', field: 'url', detail: expect.stringContaining('ADDRESS') })
    for (const url of ['file:///etc/passwd', inside.url('/'), 'http://127.0.0.1:5432/', `http://user:word@127.0.0.1:${port}/`])
      expect(await fault(url)).toMatchObject({ __typename: 'Refusal', code: 'WEBHOOK_URL' })
    const { id } = await register(BANK, '/redirects')
    receiver.answer = () => ({ location: inside.url('/secret') })
    await done(hub, BANK, 'testWebhook', { id })
    await settled(BANK, id, ({ lastStatus, state }) => lastStatus === 307 && state === 'PENDING')
    expect(inside.received).toEqual([])
    receiver.answer = () => 204
    await later()
    await settled(BANK, id, ({ state }) => state === 'DELIVERED')
    await stop(BANK, id)
  })

  it('[X13] wait longer after each failure and keep a project’s order behind what fails, while another project goes on', async () => {
    const { id } = await register(BANK, '/ordered')
    let down = true
    receiver.answer = ({ json }) => (json.data.scopeId === first && down ? 500 : 204)
    const told = [await tell(first), await tell(second), await tell(first), await tell(second)]
    await until(() => at('/ordered').filter(({ json }) => json.data.scopeId === second).length === 2, 'the other project')
    const waits: number[] = []
    for (const attempts of [1, 2, 3]) {
      const failed = await settled(BANK, id, (one) => one.lastStatus === 500 && one.attempts === attempts)
      waits.push((Date.parse(failed.nextAttemptAt) - Date.parse(failed.lastAttemptAt)) / 1000)
      if (attempts < 3) await later()
    }
    expect(waits.map((wait, n) => wait >= ([5, 30, 120][n] ?? 0) && wait <= 1.11 * ([5, 30, 120][n] ?? 0))).toEqual([true, true, true])
    down = false
    await later()
    await until(() => records(at('/ordered')).includes(told[2]), 'what waited behind')
    const ofFirst = at('/ordered').filter(({ json }) => json.data.scopeId === first)
    expect(records(ofFirst)).toEqual([told[0], told[0], told[0], told[0], told[2]])
    expect(new Set(ofFirst.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
    expect(records(at('/ordered')).filter((one) => one === told[1] || one === told[3])).toEqual([told[1], told[3]])
    await stop(BANK, id)
  })

  it('[X13] disable an endpoint at which nothing arrives, tell its owner and nobody else, and are sent again by hand', async () => {
    const { id } = await register(BANK, '/down')
    receiver.answer = ({ path }) => (path === '/down' ? 503 : 204)
    const record = await tell(second)
    const { id: deliveryId } = await settled(BANK, id, ({ attempts }) => attempts === 1)
    await admin.query('update coordination.webhook_delivery set attempts = 9 where id = $1', [deliveryId])
    await later()
    const down = await until(async () => {
      const found = await endpoint(BANK, id)
      return found?.state === 'DISABLED' && found
    }, 'the end')
    expect(down).toMatchObject({ disabledReason: 'UNREACHABLE', deliveries: [{ id: deliveryId, state: 'DEAD', attempts: 10 }] })
    const told = async (identity: string): Promise<Row[]> => {
      const { noticesSince } = await answered<{ noticesSince: { notices: Row[] } }>(hub, identity, 'noticesSince', { topics: ['WEBHOOK_DISABLED'] })
      return noticesSince.notices
    }
    const [notice] = await until(async () => (await told(CLERK)).length === 1 && told(CLERK), 'the notice')
    expect(notice).toMatchObject({ recordType: 'WebhookEndpoint', recordId: id, version: down.version })
    expect([await told(OTHER), await told(OFFICE), await told(AGENCY)]).toEqual([[], [], []])
    expect(await tried(hub, BANK, 'redeliverWebhook', { deliveryId })).toMatchObject({ __typename: 'Refusal', code: 'WEBHOOK_DISABLED' })
    receiver.answer = () => 204
    await done(hub, BANK, 'changeWebhook', { id, expectedVersion: down.version, state: 'ACTIVE' })
    expect(await tried(hub, OTHER, 'redeliverWebhook', { deliveryId })).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' })
    await done(hub, BANK, 'redeliverWebhook', { deliveryId })
    await settled(BANK, id, ({ state }) => state === 'DELIVERED')
    expect(at('/down').map(({ json, headers }) => [json.data.recordId, headers['webhook-id']])).toEqual(Array(3).fill([record, deliveryId]))
    await stop(BANK, id)
  })

  it('[T34] are signed with both secrets while one is changed', async () => {
    const { id, secret, version } = await register(BANK, '/rotated')
    const rotated = (await done(hub, BANK, 'rotateWebhookSecret', { id, expectedVersion: version })) as Row as { secret: string }
    await done(hub, BANK, 'testWebhook', { id })
    const [one] = await arrive('/rotated', 1)
    for (const valid of [secret, rotated.secret])
      expect(new Webhook(valid).verify(one?.body ?? '', one?.headers as Record<string, string>)).toMatchObject({ type: 'test' })
    await stop(BANK, id)
  })

  it('send a bank nothing of a scope whose push was revoked, not even what waited, but that it was', async () => {
    const { id } = await register(BANK, '/revoked')
    receiver.answer = ({ path }) => (path === '/revoked' ? 503 : 204)
    const told = await tell(first)
    await settled(BANK, id, ({ attempts }) => attempts === 1)
    const { rows } = await admin.query<{ id: string; version: number }>(
      'select id, version from coordination.project_push where scope_id = $1 and institution_id = $2',
      [first, ICBC],
    )
    await done(hub, OFFICE, 'revokePush', { id: rows[0]?.id, expectedVersion: rows[0]?.version, reason: '示例：项目退出' })
    receiver.answer = () => 204
    await later()
    await until(async () => {
      const found = (await endpoint(BANK, id))?.deliveries ?? []
      return found.length === 2 && found.every(({ state }) => state !== 'PENDING')
    }, 'the end')
    expect(at('/revoked').map(({ json }) => [json.type, json.data.recordId])).toEqual([
      ['disbursed', told],
      ['pushRevoked', rows[0]?.id],
    ])
    const states = (await endpoint(BANK, id))?.deliveries.map(({ topic, state }) => [topic, state])
    expect(states).toEqual([
      ['PUSH_REVOKED', 'DELIVERED'],
      ['DISBURSED', 'WITHDRAWN'],
    ])
  })
})
