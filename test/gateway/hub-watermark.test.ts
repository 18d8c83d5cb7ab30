import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { loginRole } from '../../platform/database/roles.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
}, 60_000)
afterAll(() => hub.close())

it('[L-51] a return is of an instant that no running write of any agency can still reach', async () => {
  const { as, dataDir } = hub.database
  const runtime = hub.hub.runtimes.find(({ name }) => name === 'coordination')
  const passwords = await roleSecrets(dataDir)
  const writer = new pg.Client({ connectionString: as(loginRole('financing'), passwords[loginRole('financing')] ?? '') })
  await writer.connect()
  try {
    await writer.query('begin')
    const began = Date.parse((await writer.query<{ at: Date }>('select now() as at')).rows[0]?.at.toISOString() ?? '')
    expect(Date.parse((await runtime?.hubWatermark()) ?? '')).toBeLessThanOrEqual(began)
    expect(Date.parse((await runtime?.watermark()) ?? '')).toBeGreaterThan(began)
    await writer.query('rollback')
    expect(Date.parse((await runtime?.hubWatermark()) ?? '')).toBeGreaterThan(began)
  } finally {
    await writer.end()
  }
})
