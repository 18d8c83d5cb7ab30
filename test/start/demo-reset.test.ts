import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { keepDemonstration, restoreDemonstration } from '../../assembly/demonstration-copy.js'
import { TOLD_SLICES } from '../../demo/facts/slices.js'
import { DEMO_STORIES } from '../../demo/stories.js'
import { SUBGRAPHS } from '../../platform/database/roles.js'
import { tableOf } from '../../platform/register/names.js'
import { administer } from '../support/database.js'
import { startTestHub, type TestHub } from '../support/hub.js'

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`

/** Every row of every table, every sequence, and what the tables are, of all schemas. */
const digest = (adminUrl: string): Promise<{ tables: number; rows: number; hash: string }> =>
  administer(adminUrl, async (client) => {
    const named = async (kinds: string): Promise<string[]> => {
      const found = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in (${kinds}) order by 1`
      return (await client.query<{ name: string }>(found)).rows.map(({ name }) => name)
    }
    const hash = createHash('sha256')
    let rows = 0
    const tables = await named(`'r', 'p'`)
    for (const table of tables) {
      const told = (await client.query<{ line: string }>(`select t::text as line from ${table} t order by t::text collate "C"`)).rows
      rows += told.length
      hash.update(`${table}\n${told.map(({ line }) => line).join('\n')}\n`)
    }
    for (const sequence of await named(`'S'`)) hash.update(JSON.stringify((await client.query(`select last_value, is_called from ${sequence}`)).rows))
    const shape = `select n.nspname, c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace where ${OURS} and a.attnum > 0 order by 1, 2, 4`
    hash.update(JSON.stringify((await client.query(shape)).rows))
    return { tables: tables.length, rows, hash: hash.digest('hex') }
  })

describe('the demonstration', () => {
  let hub: TestHub
  let folder = ''
  const url = () => hub.database.adminUrl
  const change = (text: string) => administer(url(), (client) => client.query(text))

  beforeAll(async () => {
    hub = await startTestHub()
    await hub.hub.close()
    folder = await mkdtemp(join(tmpdir(), 'demonstration-'))
  })
  afterAll(async () => {
    await hub.database.drop()
    await rm(folder, { recursive: true, force: true })
  })

  it('has a row of every register of every agency, also when it is small', async () => {
    const empty = await administer(url(), async (client) => {
      const missing: string[] = []
      for (const slice of SUBGRAPHS) {
        for (const register of TOLD_SLICES[slice].registers) {
          const { rowCount } = await client.query(`select from ${slice}.${tableOf(register)} limit 1`)
          if (rowCount === 0) missing.push(register.type)
        }
      }
      return missing
    })
    expect(empty).toEqual([])
    expect(new Set(DEMO_STORIES.map(({ unit, number }) => `${unit} ${number}`)).size).toBe(DEMO_STORIES.length)
  })

  it('has records that nobody has joined to a project yet, with proposals of very different certainty, and findings of both severities', async () => {
    const [proposals, severities] = await administer(url(), async (client) => [
      (
        await client.query<{ score: number }>(
          `select score from tax.link where state = 'PROPOSED' union all select score from land.link where state = 'PROPOSED'`,
        )
      ).rows,
      (await client.query<{ severity: string }>(`select distinct severity from tax.data_finding where state = 'OPEN' order by 1`)).rows,
    ])
    const scores = proposals.map(({ score }) => score)
    expect([Math.max(...scores) >= 70, Math.min(...scores) < 60]).toEqual([true, true])
    expect(severities).toEqual([{ severity: 'ERROR' }, { severity: 'WARNING' }])
  })

  it('comes back to the byte, in every schema and beside the database, whatever was done to it; not while somebody uses it', async () => {
    const file = join(folder, 'files', 'a1', 'scan.pdf')
    await mkdir(join(folder, 'files', 'a1'), { recursive: true })
    await writeFile(file, '附件')
    await keepDemonstration(url(), folder)
    const before = await digest(url())
    expect(before.tables).toBeGreaterThan(200)
    expect(before.rows).toBeGreaterThan(10_000)
    await change(`update projects.project set name = '改名' where id = (select id from projects.project limit 1)`)
    await change(
      `delete from tax.match_record; drop table land.prior_charge cascade; create table issuer.other (x int); select nextval('projects.fact_change_seq_seq')`,
    )
    await writeFile(file, '改过')
    await writeFile(join(folder, 'files', 'new.pdf'), '新')
    expect((await digest(url())).hash).not.toBe(before.hash)
    await expect(administer(url(), () => restoreDemonstration(url(), folder))).rejects.toMatchObject({ code: 'DATABASE_IN_USE' })
    await restoreDemonstration(url(), folder)
    expect(await digest(url())).toEqual(before)
    expect(await readFile(file, 'utf8')).toBe('附件')
    expect(await readdir(join(folder, 'files'))).toEqual(['a1'])
  })
})
