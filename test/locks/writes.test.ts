import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AGENCIES } from '../../kernel/actor.js'
import { SUBGRAPHS, type SubgraphName } from '../../platform/database/roles.js'
import { agencyOf } from '../support/actors.js'
import { attempting, type FilledWorld, NOT_ALLOWED, openFilledWorld } from './support/filled-world.js'
import { type Row, sees, unitsOf, writes } from './support/oracle.js'
import { RIGHTS, SIGHTS } from './support/rights.js'
import { columnsOf, filled, insertOf } from './support/rows.js'
import { A, B, BANK1, BANK2, SA1, VIEWERS, type Viewer, X } from './support/world.js'

const WRITERS: readonly Viewer[] = [
  ...VIEWERS.filter(({ name }) => !/^(housing of county A|tax|land|market|its)/.test(name)),
  ...AGENCIES.filter((agency) => !['BANK', 'MECHANISM_OFFICE', 'AUDIT'].includes(agency)).map((agency) => ({
    name: `${agency} of A`,
    actor: agencyOf(agency, A),
    current: true,
  })),
]

let world: FilledWorld
const columns = new Map<string, Awaited<ReturnType<typeof columnsOf>>>()
beforeAll(async () => {
  world = await openFilledWorld()
  for (const table of Object.keys(RIGHTS)) columns.set(table, await columnsOf(world.admin, table))
})
afterAll(() => world?.close())

const schemaOf = (table: string): SubgraphName => table.split('.')[0] as SubgraphName

/** L-23, L-45: the county's mechanism opens its batches, nominates and pushes, not the city above it. */
const COUNTYS_OWN = new Set(['coordination.project_push', 'coordination.whitelist_batch', 'coordination.nomination'])

/** The few tables whose policies say more than agency and unit. */
function mayInsert(viewer: Viewer, table: string, row: Row): boolean {
  const [, writers = []] = RIGHTS[table] ?? []
  if (COUNTYS_OWN.has(table) && row.unit_id !== viewer.actor?.unit) return false
  // A file is put with a record of one's own; these rows name records that are not there.
  if (table.endsWith('.attachment') || table === 'coordination.difficulty_progress') return false
  // A unit that is new is in nobody's sight yet: the top of a tree may be registered by any office.
  if (table === 'coordination.reporting_unit' && viewer.actor?.agency === 'MECHANISM_OFFICE' && row.agency === 'MECHANISM_OFFICE') return true
  return writes(viewer, writers, row, unitsOf(viewer))
}

/** Rows as the viewer's own, of another unit, of another agency and of another bank. */
function* forgeries({ actor }: Viewer): Generator<Row> {
  const own = {
    unit_id: actor?.unit ?? A,
    agency: actor?.agency ?? 'HOUSING',
    institution_id: actor?.institution ?? BANK1,
    subject_id: SA1.id,
    scope_id: SA1.id,
  }
  yield own
  yield { ...own, unit_id: X }
  yield { ...own, unit_id: B }
  yield { ...own, agency: own.agency === 'HOUSING' ? 'TAXATION' : 'HOUSING' }
  yield { ...own, institution_id: BANK2 }
}

/** The new row must be seen by who writes it, or PostgreSQL refuses `returning`; here nothing is returned, so only WITH CHECK decides. */
async function wrongInserts(viewer: Viewer): Promise<string[]> {
  const found: string[] = []
  for (const schema of SUBGRAPHS)
    await attempting(world, schema, viewer, async (attempt) => {
      for (const table of Object.keys(RIGHTS).filter((name) => schemaOf(name) === schema))
        for (const forged of forgeries(viewer)) {
          const known = columns.get(table) ?? []
          const row = Object.fromEntries(Object.entries(forged).filter(([name]) => known.some((column) => column.name === name)))
          const { text, values } = insertOf(table, filled(known, { id: crypto.randomUUID(), ...row }))
          const [outcome, due] = [await attempt(text, values), mayInsert(viewer, table, row) ? 1 : NOT_ALLOWED]
          if (outcome !== due) found.push(`${table} ${row.unit_id} ${row.agency}: ${outcome} instead of ${due}`)
        }
    })
  return found
}

/** What was reported stays as it was reported. */
const APPEND_ONLY = new Set(['coordination.difficulty_progress'])

/** Changing everything in sight changes one's own; handing one's own to another unit or agency is refused. */
async function wrongUpdates(viewer: Viewer): Promise<string[]> {
  const found: string[] = []
  for (const schema of SUBGRAPHS)
    await attempting(world, schema, viewer, async (attempt) => {
      for (const [table, [sight, writers]] of Object.entries(RIGHTS).filter(([name]) => schemaOf(name) === schema)) {
        const own = (world.rows.get(table) ?? []).filter(
          (row) => writes(viewer, writers, row, unitsOf(viewer)) && sees(viewer, table, sight, row, world.rows, SIGHTS),
        )
        const due = writers.length === 0 || APPEND_ONLY.has(table) ? NOT_ALLOWED : own.length
        const touched = await attempt(`update ${table} set version = version + 1 where version > 0`)
        if (touched !== due) found.push(`${table}: ${touched} rows changed instead of ${due}`)
        if (own.length === 0 || APPEND_ONLY.has(table)) continue
        const elsewhere = viewer.actor?.agency === 'BANK' ? `institution_id = '${BANK2}'` : `unit_id = '${X}'`
        for (const change of [elsewhere, `agency = 'FINANCE_OFFICE'`]) {
          const moved = await attempt(`update ${table} set ${change} where id = $1`, [own[0]?.id])
          if (moved !== NOT_ALLOWED) found.push(`${table}: ${change} gave ${moved}`)
        }
      }
    })
  return found
}

describe.each(WRITERS.map((viewer) => [viewer.name, viewer] as const))('[T14] [T15] %s, as the login role', (_, viewer) => {
  it('adds rows of its own agency and units only', async () => {
    expect(await wrongInserts(viewer)).toEqual([])
  })

  it('changes its own rows only, and hands none over', async () => {
    // What is filled belongs to HOUSING: others have nothing of their own to change.
    expect(await wrongUpdates(viewer)).toEqual([])
  })
})

describe('the third lock against writing', () => {
  it('would be shown to be open where one policy is too wide', async () => {
    const tax = WRITERS.find(({ name }) => name === 'TAXATION of A') as Viewer
    await world.admin.query('create policy leak on land.parcel for all to hub_land using (true) with check (true)')
    const inserts = await wrongInserts(tax)
    expect(inserts.length).toBeGreaterThan(0)
    for (const found of inserts) expect(found).toMatch(/^land\.parcel .* 1 instead of 42501$/)
    expect(await wrongUpdates(tax)).toEqual([expect.stringMatching(/^land\.parcel: \d+ rows changed instead of 0$/)])
    await world.admin.query('drop policy leak on land.parcel')
  })
})
