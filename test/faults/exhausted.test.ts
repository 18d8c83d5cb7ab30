import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { idOf } from '../../demo/random.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type Answered, askGateway } from '../topology/ask.js'
import { acknowledge, type Write, writesTo } from './writes.js'

const SCOPE = idOf('scope 离石区 0 0')

describe('[X6] a database whose connections are all taken', () => {
  let hub: TestHub
  let admin: pg.Client
  let clerk = ''
  beforeAll(async () => {
    hub = await startTestHub()
    clerk = await hub.token('housing-lishi')
    admin = new pg.Client({ connectionString: hub.database.adminUrl })
    await admin.connect()
  })
  afterAll(async () => {
    await admin?.end()
    await hub?.close()
  })

  it('is answered within seconds as an outage to be tried again, while reads go on; afterwards every write is done once', async () => {
    const writes: Write[] = writesTo([idOf('nobody’s account')], 14)
    await admin.query('begin')
    await admin.query('lock table projects.answer in access exclusive mode')
    const began = performance.now()
    const asked = writes.map(({ document, input }) => askGateway(hub.hub.url, clerk, document, { input }))
    const bank = await hub.ask('bank-icbc-lvliang', { document: 'bankProjectView', variables: { scopeId: SCOPE } })
    expect(bank.body.data?.financedScope).toMatchObject({ id: SCOPE })
    const answers: Answered[] = await Promise.all(asked)
    const seconds = (performance.now() - began) / 1000
    await admin.query('rollback')
    expect(seconds).toBeLessThan(10)
    for (const { status, headers, data, errors } of answers) {
      expect([status, headers.get('retry-after'), data]).toEqual([503, '1', null])
      expect(errors[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' })
    }
    const done = await Promise.all(writes.map((write) => acknowledge(hub.hub.url, clerk, write)))
    expect(new Set(done.map(({ outcome }) => outcome))).toEqual(new Set(['NOT_FOUND']))
    process.stdout.write(`[X6] 14 writes at a locked database were told so after ${seconds.toFixed(1)} s\n`)
  })
})
