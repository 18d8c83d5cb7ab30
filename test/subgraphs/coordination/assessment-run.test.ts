import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { startAssessing } from '../../../subgraphs/coordination/assessment-run/start-assessing.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { bankOf, idOf, officeOf } from '../../support/actors.js'
import { asksFacts, readyFacts } from '../../support/ready-facts.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, PROJECT, type Row, referAll } from './support.js'

const SCOPES = Array.from({ length: 450 }, (_, n) => idOf(`范围 ${n}`))
const RUN = '... on AssessmentRun { id total done finishedAt }'

let hub: TestSubgraph
let failing = false
const asked: string[][] = []
const failures: unknown[] = []

beforeAll(async () => {
  const facts = asksFacts((id) => (id === SCOPES[1] ? null : readyFacts(id, PROJECT, LISHI)))
  hub = await openTestSubgraph(coordination, {
    ask: async <Answer>(document: string, variables: Readonly<Record<string, unknown>>) => {
      if (document === 'assessmentFacts') {
        if (failing && asked.length > 0) throw Object.assign(new Error('down'), { code: 'UNAVAILABLE' })
        asked.push(variables.ids as string[])
      }
      return facts<Answer>(document, variables)
    },
  })
  await referAll(hub)
  await hub.admin.query(
    `insert into coordination.reporting_unit (id, unit_id, agency, reporter, reporter_post, source, name, kind, parent_id, valid_from)
     select id, id, 'MECHANISM_OFFICE', gen_random_uuid(), '', 'FORM', name, kind, parent, '2020-01-01'
     from (values ($1::uuid, '吕梁市', 'CITY', null::uuid), ($2::uuid, '离石区', 'DISTRICT', $1), ($3::uuid, '临县', 'COUNTY', $1)) u(id, name, kind, parent)`,
    [CITY, LISHI, LINXIAN],
  )
  for (const [n, id] of SCOPES.entries()) await hub.refer('scope', id, { project_id: PROJECT, unit_id: n < 440 ? LISHI : LINXIAN, building_ids: [] })
  await hub.admin.query('delete from coordination.ref_scope where id <> all($1::uuid[])', [SCOPES])
}, 60_000)
afterAll(() => hub.close())

const start = (unitId: string, actor: Actor) => mutate(hub)('startAssessmentRun', RUN, { idempotencyKey: randomUUID(), unitId }, actor)
const read = async (id: unknown, actor: Actor = CITY_OFFICE): Promise<Row | null> => {
  const { data, errors } = await hub.run(
    'query ($id: ID!) { assessmentRun(id: $id) { total done finishedAt counts { condition state count scopes } } }',
    { id },
    actor,
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data?.assessmentRun as Row | null
}
async function until(id: unknown, holds: (run: Row) => boolean): Promise<Row> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const run = await read(id)
    if (run && holds(run)) return run
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`not so: ${JSON.stringify(await read(id))}`)
}
const begin = () => startAssessing(hub.runtime, (error) => failures.push(error))

describe('[L-24] the five conditions of all scopes of a city', () => {
  let run: Row

  it('are one run at a time, of the unit’s own office', async () => {
    expect(await start(CITY, LISHI_OFFICE)).toMatchObject({ code: 'RUN_BY_OWN_UNIT' })
    await expect(start(CITY, bankOf(BRANCH))).rejects.toThrow('FORBIDDEN')
    const both = await Promise.all([start(CITY, CITY_OFFICE), start(CITY, CITY_OFFICE)])
    expect(both.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'RUN_UNDER_WAY'])
    run = both.find(({ code }) => code === undefined) as Row
    expect(run).toMatchObject({ total: 450, done: 0, finishedAt: null })
  })

  it('are judged in steps; broken off, the run goes on where it was and judges nothing twice', async () => {
    failing = true
    const first = begin()
    expect(await until(run.id, ({ done }) => done === 200)).toMatchObject({ total: 450, finishedAt: null })
    await until(run.id, () => failures.length > 0)
    await first.stop()
    failing = false
    await hub.admin.query('update hub_jobs._private_jobs set run_at = now(), locked_at = null, locked_by = null')
    const again = begin()
    await until(run.id, ({ finishedAt }) => finishedAt !== null)
    await again.stop()
    expect(asked.map(({ length }) => length)).toEqual([200, 200, 50])
    expect(asked.flat().sort()).toEqual([...SCOPES].sort())
  })

  it('are counted by county, condition and state, each figure with its scopes; a scope that nobody knows is UNKNOWN', async () => {
    const { done, counts } = (await read(run.id)) as { done: number; counts: { condition: number; state: string; count: number; scopes: string[] }[] }
    expect(done).toBe(450)
    expect(counts.filter(({ condition }) => condition === 0)).toEqual(
      expect.arrayContaining([
        { condition: 0, state: 'MET', count: 439, scopes: expect.any(Array) },
        { condition: 0, state: 'MET', count: 10, scopes: SCOPES.slice(440).sort() },
        { condition: 0, state: 'UNKNOWN', count: 1, scopes: [SCOPES[1]] },
      ]),
    )
    for (const condition of [1, 2, 3, 4, 5]) expect(counts.filter((one) => one.condition === condition).reduce((sum, { count }) => sum + count, 0)).toBe(450)
  })

  it('are no other county’s to see, and a county sees no run of its city', async () => {
    expect(await read(run.id, officeOf(LINXIAN))).toBeNull()
    expect(await start(CITY, CITY_OFFICE)).toMatchObject({ total: 450 })
  })
})
