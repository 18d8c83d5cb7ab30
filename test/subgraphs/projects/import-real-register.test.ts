import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PROJECT_ROOT } from '../../../platform/root.js'
import { idOf } from '../../support/actors.js'
import { CITY, type ImportHub, importPath, openImportHub } from './import-support.js'

const REGISTER = process.env.HUB_TEST_REGISTER ?? join(PROJECT_ROOT, '..', 'shared', 'data')
const [permits, buildings] = [join(REGISTER, 'presale-permits.csv'), join(REGISTER, 'presale-buildings.csv')]
const present = existsSync(permits) && existsSync(buildings)
const given = present ? it : it.skip

describe('a real public register, recorded in PostgreSQL', () => {
  let hub: ImportHub
  beforeAll(async () => {
    hub = await openImportHub()
    for (const name of ['成华区', '龙泉驿区', '双流区']) await hub.refer('unit', idOf(name), { name, aliases: [], parent_id: CITY })
  })
  afterAll(() => hub.close())

  given('every row is a record, again nothing changes (skipped where the register is absent)', async () => {
    const figures: Record<string, unknown> = {}
    for (const [kind, path] of [
      ['presale-permits', permits],
      ['presale-buildings', buildings],
    ] as const) {
      const copy = join(hub.folder, `${kind}.csv`)
      const run = async () => {
        const started = performance.now()
        const { totals, similar, rowsTotal } = await importPath(hub.runtime, kind, path, { reportPath: `${copy}.errors.csv` })
        const seconds = ((performance.now() - started) / 1000).toFixed(2)
        const counts = { special: Object.fromEntries(totals.special), notes: Object.fromEntries(totals.notes), refused: Object.fromEntries(totals.refused) }
        return { ...totals, ...counts, similar, rowsTotal, seconds }
      }
      const first = await run()
      const again = await run()
      figures[kind] = { first, againUnchanged: again.unchanged, againSeconds: again.seconds }
      expect([first.refusedRows, first.created + first.unchanged, again.created, again.updated]).toEqual([0, first.rowsTotal, 0, 0])
    }
    const { rows } =
      await hub.admin.query(`select (select count(*) from projects.presale_permit)::int as permits, (select count(*) from projects.presale_permit_building)::int as buildings,
      (select count(*) from projects.enterprise)::int as enterprises, (select count(*) from projects.project)::int as projects, (select count(*) from projects.link)::int as proposals`)
    console.info(JSON.stringify({ ...figures, records: rows[0] }, null, 1))
    expect(rows[0].proposals).toBeGreaterThan(0)
  })
})
