import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SUBGRAPHS, type SubgraphName } from '../../platform/database/roles.js'
import { type FilledWorld, openFilledWorld } from './support/filled-world.js'
import { type Row, sees } from './support/oracle.js'
import { REGISTERS, registerTable } from './support/register-rights.js'
import { RIGHTS, SIGHTS } from './support/rights.js'
import { VIEWERS, type Viewer } from './support/world.js'

let world: FilledWorld
beforeAll(async () => {
  world = await openFilledWorld()
})
afterAll(() => world?.close())

const tables = Object.keys(RIGHTS)
const ofSchema = (schema: string): string[] => tables.filter((table) => table.startsWith(`${schema}.`))

const idsOf = (found: readonly Row[]): string[] => found.map(({ id }) => String(id)).sort()
const expected = (viewer: Viewer, table: string): string[] =>
  idsOf((world.rows.get(table) ?? []).filter((row) => sees(viewer, table, SIGHTS[table] ?? 'units', row, world.rows, SIGHTS)))

/** Tables whose visible rows are not those of the oracle, as the login role reads them from `place`. */
async function wrong(viewer: Viewer, place: (schema: string, name: string) => string, asOf: string | null = null): Promise<string[]> {
  const found: string[] = []
  for (const schema of SUBGRAPHS)
    await world.as(
      schema,
      viewer,
      async (client) => {
        for (const table of ofSchema(schema)) {
          const [seen, due] = [idsOf((await client.query(`select id from ${place(schema, table.split('.')[1] ?? '')}`)).rows), expected(viewer, table)]
          const foreign = seen.filter((id) => !due.includes(id)).length
          if (foreign > 0 || seen.length < due.length)
            found.push(`${table}: ${foreign} foreign, ${due.length - (seen.length - foreign)} missing of ${due.length}`)
        }
      },
      asOf,
    )
  return found
}

describe('the third lock alone: SQL as the login role', () => {
  it('is described for every table of facts, and every such table forces row-level security', async () => {
    const found = await world.admin.query<{
      name: string
      forced: boolean
    }>(`select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_class past on past.relname = c.relname
      join pg_namespace h on h.oid = past.relnamespace and h.nspname = n.nspname || '_history' where c.relkind = 'r'`)
    expect(found.rows.map(({ name }) => name).sort()).toEqual([...new Set([...tables, ...REGISTERS.map(registerTable)])].sort())
    expect(found.rows.filter(({ forced }) => !forced)).toEqual([])
    for (const table of tables) expect((world.rows.get(table) ?? []).length).toBeGreaterThan(8)
  })

  describe.each(VIEWERS.map((viewer) => [viewer.name, viewer] as const))('%s', (_, viewer) => {
    it('sees exactly its rows of every table', async () => {
      expect(await wrong(viewer, (schema, name) => `${schema}.${name}`)).toEqual([])
    })

    it('sees exactly the same rows in the history and as of an instant', async () => {
      expect(await wrong(viewer, (schema, name) => `${schema}_history.${name}`)).toEqual([])
      expect(await wrong(viewer, (schema, name) => `${schema}_asof.${name}`, '9999-01-01T00:00:00Z')).toEqual([])
    })
  })

  it('would show one policy that is too wide', async () => {
    await world.admin.query('create policy leak on tax.tax_period for select to hub_tax using (true)')
    const bank = VIEWERS.find(({ name }) => name === 'bank with a push but no basis') as Viewer
    expect(await wrong(bank, (schema, name) => `${schema}.${name}`)).toEqual([
      expect.stringMatching(/^tax.tax_period: [1-9]\d* foreign/),
      expect.stringMatching(/^tax.attachment: [1-9]\d* foreign/),
    ])
    await world.admin.query('drop policy leak on tax.tax_period')
  })

  it('shows without a context nothing of pushes, bases, grants, persons, answers, audit and postings', async () => {
    const nobody = VIEWERS.at(-1) as Viewer
    for (const schema of SUBGRAPHS) {
      const names = ['ref_push', 'ref_legal_basis', 'ref_project', 'ref_scope', 'grant_subject', 'answer', 'audit', 'audit_head']
      if (schema === 'coordination') names.push('person', 'person_key')
      if (schema === 'projects' || schema === 'financing') names.push('posting', 'entry', 'ledger_limit')
      await world.as(schema, nobody, async (client) => {
        for (const name of names) expect({ name, rows: (await client.query(`select 1 from ${schema}.${name}`)).rowCount }).toEqual({ name, rows: 0 })
      })
    }
  })

  it('shows of copied pushes and bases only one’s units’, one’s own, and to a bank the bases of what is pushed to it', async () => {
    const count = (viewer: Viewer, schema: SubgraphName, name: string) =>
      world.as(schema, viewer, async (client) => (await client.query(`select 1 from ${schema}.${name}`)).rowCount)
    const named = (name: string) => VIEWERS.find((viewer) => viewer.name === name) as Viewer
    expect(await count(named('office of county A'), 'land', 'ref_push')).toBe(3)
    expect(await count(named('housing of county B'), 'land', 'ref_push')).toBe(0)
    expect(await count(named('bank with a push'), 'land', 'ref_push')).toBe(0)
    expect(await count(named('bank with a push'), 'financing', 'ref_push')).toBe(1)
    expect(await count(named('bank with a push'), 'tax', 'ref_legal_basis')).toBe(1)
    expect(await count(named('bank with a push but no basis'), 'tax', 'ref_legal_basis')).toBe(0)
  })
})
