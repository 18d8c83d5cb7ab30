import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { similarNames } from '../../kernel/identifiers/similar-names.js'
import type { RowResult } from '../../platform/importing/batch.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { presaleBuildings } from '../../subgraphs/projects/import/presale-buildings.spec.js'
import { presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { read, run, temporaryFolder } from './support.js'

const REGISTER = process.env.HUB_TEST_REGISTER ?? join(PROJECT_ROOT, '..', 'shared', 'data')
const [permits, buildings] = [join(REGISTER, 'presale-permits.csv'), join(REGISTER, 'presale-buildings.csv')]
const present = existsSync(permits) && existsSync(buildings)
const folder = temporaryFolder()

describe('a real public register', () => {
  const given = present ? it : it.skip
  given('is read to the last row: every row a record, no reason to refuse one (skipped where the register is absent)', async () => {
    const names: string[] = []
    const numbers = new Set<string>()
    const first = await run(permits, presalePermits, {
      reportPath: folder.path('permits.errors.csv'),
      apply: async ({ rows }) =>
        rows.map(({ value }): RowResult => {
          numbers.add(value.permitNumber)
          names.push(...value.developers.map(({ name }) => name))
          return { outcome: 'created' }
        }),
    })
    let unknown = 0
    const second = await run(buildings, presaleBuildings, {
      reportPath: folder.path('buildings.errors.csv'),
      apply: async ({ rows }) =>
        rows.map(({ value }): RowResult => {
          if (!numbers.has(value.permitNumber)) unknown++
          return { outcome: 'created' }
        }),
    })
    const figures = [first, second].map((result) => {
      const { totals } = read(result)
      return { ...totals, special: Object.fromEntries(totals.special), notes: Object.fromEntries(totals.notes), refused: Object.fromEntries(totals.refused) }
    })
    console.info(
      JSON.stringify(
        { permits: figures[0], buildings: figures[1], buildingsWithoutPermit: unknown, enterprises: new Set(names).size, similar: similarNames(names).pairs },
        null,
        1,
      ),
    )
    for (const { rows, created, refusedRows, unchanged } of figures) expect([rows > 0, created + unchanged, refusedRows]).toEqual([true, rows, 0])
    expect(unknown).toBe(0)
  })
  const absent = present ? it.skip : it
  absent('was not found, so its run was skipped', () => expect(present).toBe(false))
})
