import { describe, expect, it } from '@jest/globals'
import { createReader } from '../../platform/database/lane.js'
import { MOST_STATEMENTS } from '../../platform/database/lane-connection.js'
import { nobody, oracleDatabase } from '../database/oracle.js'

describe('[T18] filters combined in ever new ways', () => {
  it('do not fill the database’s memory: a connection that has prepared too much is replaced, and no read is lost', async () => {
    const oracle = await oracleDatabase()
    const reader = createReader({ url: oracle.url, searchPath: 'probe' })
    try {
      const flood = Array.from({ length: 3 * MOST_STATEMENTS }, (_, n) => ({
        name: `flood_${n}`,
        text: `select ${n} as n, (select count(*)::int from pg_prepared_statements) as held`,
      }))
      let most = 0
      for (let start = 0; start < flood.length; start += 50) {
        const batch = flood.slice(start, start + 50)
        const rows = await Promise.all(batch.map((statement) => reader.read<{ n: number; held: number }>(nobody, statement, [])))
        expect(rows.map(([row]) => row?.n)).toEqual(batch.map((_, index) => start + index))
        most = Math.max(most, ...rows.map(([row]) => row?.held ?? 0))
      }
      // What is on the way when the bound is reached is still prepared.
      expect(most).toBeLessThanOrEqual(MOST_STATEMENTS + 64)
    } finally {
      await reader.close()
      await oracle.database.drop()
    }
  })
})
