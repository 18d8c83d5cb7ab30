import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loginRole } from '../../platform/database/roles.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { writeCsv } from '../importing/support.js'
import { CITY, type ImportHub, openImportHub } from '../subgraphs/projects/import-support.js'
import { testServer } from '../support/database.js'

/** Not of the suite: run by its path with jest's testMatch, where the machine has nothing else to do. */
const script = join(import.meta.dirname, '../subgraphs/projects/measure-import.js')

const HEADER = [
  ...['项目', '融资范围', '楼栋', '月份', '房屋用途', '可售总套数', '本月网签套数', '本月网签面积', '本月网签金额_元'],
  ...['本月退房套数', '累计网签套数', '累计网签面积', '累计网签金额_元', '累计已收房款_元'],
]

/** 500 projects of 8 buildings, 25 months each; of every fifty rows one is doubtful. */
function* sales(count: number): Generator<string[]> {
  for (let n = 0; n < count; n += 1) {
    const turn = Math.floor(n / 4000)
    const month = `${2024 + Math.floor(turn / 12)}-${String((turn % 12) + 1).padStart(2, '0')}`
    const received = n % 50 ? '' : '70000000.00'
    const building = [`示例花园${n % 500}`, '', `${Math.floor(n / 500) % 8}号楼`, month, '住宅']
    yield [...building, '120', '12', '1380.50', '8283000.00', '0', '96', '11044.00', '66264000.00', received]
  }
}

const FACT = `agency, reporter, reporter_post, source) select`
const FILL = [
  `insert into projects.project (id, unit_id, subject_id, name, kind, ${FACT} md5('p' || n)::uuid, $1, md5('p' || n)::uuid, '示例花园' || n, 'COMMODITY_HOUSING', 'HOUSING', $1, '科员', 'FORM' from generate_series(0, 499) n`,
  `insert into projects.building (id, unit_id, subject_id, number, project_id, ${FACT} md5(n || 'b' || b)::uuid, $1, md5(n || 'b' || b)::uuid, b || '号楼', md5('p' || n)::uuid, 'HOUSING', $1, '科员', 'FORM'
   from generate_series(0, 499) n, generate_series(0, 7) b`,
]

describe('100,000 months of sales into their register', () => {
  let hub: ImportHub
  beforeAll(async () => {
    hub = await openImportHub()
    for (const text of FILL) await hub.admin.query(text, [CITY])
  })
  afterAll(() => hub.close())

  it('take at most 60 s and 256 MB, first and again', async () => {
    const path = join(hub.folder, 'sales.csv')
    await writeCsv(path, HEADER, sales(100_000))
    const passwords = await roleSecrets(testServer().dataDir)
    const role = loginRole('projects')
    const url = Object.assign(new URL(hub.adminUrl), { username: role, password: passwords[role] ?? '' }).href
    const options = ['--max-semi-space-size=8', '--max-old-space-size=512', '--import', 'reflect-metadata', ...(process.env.MEASURE_OPTIONS?.split(' ') ?? [])]
    for (const due of [{ created: 100_000 }, { unchanged: 100_000 }]) {
      const { stdout } = await promisify(execFile)(process.execPath, [...options, script, url, path, 'sales-months'])
      console.info(stdout)
      const measured = JSON.parse(stdout) as { seconds: number; megabytes: number }
      expect(measured).toMatchObject(due)
      expect(measured.seconds).toBeLessThan(60)
      expect(measured.megabytes).toBeLessThan(256)
    }
  }, 600_000)
})
