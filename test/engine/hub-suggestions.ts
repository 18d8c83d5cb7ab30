import { administer } from '../support/database.js'
import type { TestHub } from '../support/hub.js'

const TABLES = [
  ...['project', 'financed_scope', 'building', 'enterprise', 'presale_permit', 'escrow_account'].map((name) => `projects.${name}`),
  ...['project_push', 'reporting_unit'].map((name) => `coordination.${name}`),
  ...['institution', 'engagement', 'credit'].map((name) => `financing.${name}`),
]

/** A cursor as this hub writes them, of values that no list of it has. */
const foreignCursor = Buffer.from(JSON.stringify(['2026-02-30', 'none'])).toString('base64url')

/** Values that the hub knows, and a few that it does not, by the name and then by the type of an argument. */
export async function suggestionsOf({ database }: TestHub): Promise<(name: string, type: string) => readonly unknown[] | undefined> {
  const ids = await administer(database.adminUrl, async (client) => {
    const found: string[] = []
    for (const table of TABLES) {
      const { rows } = await client.query<{ id: string }>(`select id from ${table} order by id limit 3`)
      found.push(...rows.map(({ id }) => id))
    }
    return found
  })
  const units = await administer(
    database.adminUrl,
    async (client) => (await client.query<{ id: string }>('select id from coordination.reporting_unit order by id')).rows,
  )
  const known: Readonly<Record<string, readonly unknown[]>> = {
    id: [...ids, crypto.randomUUID(), 'nobody'],
    first: [1, 2, 20, 100, 0],
    after: [null, null, null, foreignCursor, '不是游标'],
    unitId: units.map(({ id }) => id),
    contains: ['', '离石', '%', '_', '\\'],
    UUID: ids,
    ID: ids,
    Date: ['2026-03-08', '2024-12-31', '2026-11-23'],
    YearMonth: ['2026-03', '2026-10'],
    DateTime: ['2026-03-08T09:00:00+08:00'],
    Money: ['0.00', '1234.50', '-1.00'],
    Decimal: ['0', '115.03'],
    String: ['', '离石区示例', 'PUSHED', 'CONFIRMED', "'; --"],
  }
  return (name, type) => known[name] ?? known[type]
}
