import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loginRole } from '../../../platform/database/roles.js'
import { roleSecrets } from '../../../platform/database/secrets.js'
import { writeCsv } from '../../importing/support.js'
import { testServer } from '../../support/database.js'
import { PERMIT_COLUMNS, syntheticPermits } from '../../support/synthetic-register.js'
import { type ImportHub, openImportHub } from './import-support.js'

const script = join(dirname(fileURLToPath(import.meta.url)), 'measure-import.js')

interface Measured {
  readonly rows: number
  readonly created: number
  readonly unchanged: number
  readonly refused: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly megabytes: number
}

describe('100,000 permits recorded in PostgreSQL, one row in three dirty', () => {
  let hub: ImportHub
  beforeAll(async () => {
    hub = await openImportHub()
  })
  afterAll(() => hub.close())

  it('take at most 30 s of CPU beside the database and 300 MB, and leave a record or a reason for every row', async () => {
    const path = join(hub.folder, 'permits.csv')
    await writeCsv(path, PERMIT_COLUMNS, syntheticPermits(100_000, 3))
    const passwords = await roleSecrets(testServer().dataDir)
    const { rows } = await hub.admin.query('select current_database() as name')
    const role = loginRole('projects')
    const url = Object.assign(new URL(testServer().adminUrl), { pathname: `/${rows[0].name}`, username: role, password: passwords[role] ?? '' }).href
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--max-semi-space-size=8',
      '--max-old-space-size=512',
      '--import',
      'reflect-metadata',
      script,
      url,
      path,
    ])
    const measured = JSON.parse(stdout) as Measured
    console.info(`${measured.seconds.toFixed(1)} s, ${measured.cpuSeconds.toFixed(1)} s of CPU, ${measured.megabytes.toFixed(0)} MB`)
    expect([measured.rows, measured.created + measured.unchanged + measured.refused]).toEqual([100_000, 100_000])
    // The clock on the wall is also that of whoever else uses the machine; alone it is about twice the processor's.
    expect(measured.cpuSeconds).toBeLessThan(30)
    expect(measured.megabytes).toBeLessThan(300)
  }, 240_000)
})
