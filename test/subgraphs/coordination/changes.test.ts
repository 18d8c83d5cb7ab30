import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { Actor } from '../../../kernel/actor.js'
import { databaseChanges } from '../../../platform/changes/source.js'
import { collectFrom } from '../../../subgraphs/coordination/changes/collect-changes.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, bankOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { openProjects, type ProjectsHub } from '../projects/support.js'
import { BRANCH, LINXIAN, LISHI, OTHER_BRANCH, referAll } from './support.js'

interface Change {
  readonly cursor: string
  readonly slice: string
  readonly type: string
  readonly recordId: string
  readonly operation: string
  readonly version: number | null
  readonly subjects: readonly string[]
  readonly project: { readonly id: string } | null
}
interface Feed {
  readonly changes: readonly Change[]
  readonly cursor: string
  readonly head: string
  readonly hasMore: boolean
  readonly completeTo: string | null
}

const FEED = `query ($cursor: String, $first: Int, $filter: ChangeFilter) { changesSince(cursor: $cursor, first: $first, filter: $filter) {
  cursor head hasMore completeTo changes { cursor slice type recordId operation version subjects project { id } } } }`

const housing = agencyOf('HOUSING', LISHI)
const bank = bankOf(BRANCH)
const GARDEN = idOf('滨河花园')
const PERMIT = idOf('预售证')

let projects: ProjectsHub
let hub: TestSubgraph
let writer: pg.Client

/** Other tests' databases stand on the same server, and what they write holds up this feed for a moment. */
const WRITING_ELSEWHERE = 'select 1 from pg_stat_activity where backend_xid is not null and datname <> current_database()'

const collect = async (): Promise<void> => {
  // One reading marks what is there, the next one knows that nobody who was writing then is writing still; what counts is the whole server's.
  const source = databaseChanges('projects', projects.runtime.pool)
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    for (let reading = 0; reading < 3; reading++) await collectFrom(hub.runtime, source)
    if ((await projects.admin.query(WRITING_ELSEWHERE)).rowCount === 0) return
  }
}
const pull = async (actor: Actor, cursor: string | null = null, more: object = {}): Promise<Feed> => {
  const { data, errors } = await hub.run(FEED, { cursor, first: 500, ...more }, actor)
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { changesSince: Feed }).changesSince
}
const told = ({ changes }: Feed): string[] => changes.map(({ operation, type, version }) => `${operation} ${type} ${version ?? '-'}`)
const FACT = `'HOUSING', gen_random_uuid(), '科员', 'API'`
const building = (number: string) =>
  `insert into projects.building (id, unit_id, subject_id, agency, reporter, reporter_post, source, project_id, number)
   values ('${idOf(number)}', '${LISHI}', '${idOf(number)}', ${FACT}, '${GARDEN}', '${number}')`
const link = (
  state: string,
) => `insert into projects.link (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, subject_kind, project_id, state, since, why)
   values (gen_random_uuid(), '${LISHI}', '${GARDEN}', ${FACT}, 'PRESALE_PERMIT', '${PERMIT}', 'PROJECT', '${GARDEN}', '${state}', '2026-01-01', '同名')`
const push = (revoked: string | null) => ({
  scope_id: idOf('一期'),
  institution_id: BRANCH,
  unit_id: LISHI,
  granted_at: '2026-01-01T00:00:00Z',
  revoked_at: revoked,
})

beforeAll(async () => {
  projects = await openProjects()
  hub = await openTestSubgraph(coordination)
  await referAll(hub)
  await hub.refer('project', GARDEN, { unit_id: LISHI, developer_id: null })
  await hub.refer('scope', idOf('一期'), { project_id: GARDEN, unit_id: LISHI, building_ids: [] })
  await hub.refer('push', idOf('推送'), push(null))
  writer = new pg.Client({ connectionString: projects.adminUrl })
  await writer.connect()
})
afterAll(async () => {
  await writer.end()
  await Promise.all([projects.close(), hub.close()])
})

describe('changesSince', () => {
  it('tells of every row of a fact, whoever wrote it, and once however often it is collected', async () => {
    await projects.project('滨河花园', 2)
    await collect()
    await collect()
    const feed = await pull(housing)
    expect(told(feed)).toEqual(['ADDED Project 1', 'ADDED Building 1', 'ADDED Building 1'])
    expect(feed.changes.map(({ slice, project }) => [slice, project?.id])).toEqual(Array(3).fill(['PROJECTS', GARDEN]))
    expect(feed).toMatchObject({ hasMore: false, cursor: feed.head, completeTo: null })
    expect((await pull(housing, feed.cursor)).changes).toEqual([])
  })

  it('follows every table of facts, also those of later migrations', async () => {
    for (const [schema, { admin }] of [
      ['projects', projects],
      ['coordination', hub],
    ] as const) {
      const { rows } =
        await admin.query(`select c.relname as name, (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'note_%') as triggers
        from pg_class c join pg_class past on past.relname = c.relname and past.relnamespace = '${schema}_history'::regnamespace
        where c.relnamespace = '${schema}'::regnamespace and c.relkind = 'r' and c.relname not in ('ledger_account', 'presale_permit_developer', 'finding')`)
      expect(rows.filter(({ triggers }) => triggers !== 2)).toEqual([])
    }
  })

  it('names every record as the graph does, and tells all units of dictionaries alone', async () => {
    const { rows } = await projects.admin.query<{ type: string; audience: string }>(`select args[1] as type, args[2] as audience
      from pg_trigger t, regexp_match(pg_get_triggerdef(t.oid), $$note_changes[(]'([^']*)', '([^']*)'$$) args where t.tgname = 'note_insert'`)
    // What one record became of another has no type of its own: the record itself changes with it.
    expect(rows.filter(({ type }) => type !== 'Succession' && !hub.runtime.matrix.has(`${type}.id`))).toEqual([])
    expect(rows.filter(({ audience }) => audience === 'EVERYONE').map(({ type }) => type)).toEqual(['Enterprise'])
  })

  it('[T13] tells nobody who tried a number that it is another unit’s', async () => {
    await projects.admin.query(`insert into projects.finding (id, unit_id, agency, reporter, reporter_post, source, kind, value, record_id, other_unit_id)
      values (gen_random_uuid(), '${LINXIAN}', ${FACT.replace(/'API'$/, "'FORM'")}, 'PROJECT_CODE', '2020-141102-47-03-000001', '${GARDEN}', '${LISHI}')`)
    await collect()
    expect((await pull(agencyOf('HOUSING', LINXIAN))).changes).toEqual([])
  })

  it('[X13] passes no transaction that is still running, and gives its changes before later ones', async () => {
    const { cursor } = await pull(housing)
    await writer.query('begin')
    await writer.query(building('8号楼'))
    await projects.project('后来的项目')
    await collect()
    expect((await pull(housing, cursor)).changes).toEqual([])
    await writer.query('commit')
    await collect()
    expect(told(await pull(housing, cursor))).toEqual(['ADDED Building 1', 'ADDED Project 1'])
  })

  it('[X13] loses nothing of 500 writes by eight writers under a reader, each project’s in order', async () => {
    let { cursor } = await pull(housing)
    const names = ['甲', '乙', '丙', '丁', '戊'].map((name) => `并发${name}`)
    for (const name of names) await projects.project(name)
    const pool = new pg.Pool({ connectionString: projects.adminUrl, max: 8 })
    const write = (n: number) => pool.query('update projects.project set version = version + 1, address = $2 where id = $1', [idOf(names[n % 5] ?? ''), `${n}`])
    let writing = true
    const writes = Promise.all(Array.from({ length: 500 }, (_, n) => write(n))).finally(() => {
      writing = false
    })
    const seen: Change[] = []
    const read = async (): Promise<void> => {
      await collectFrom(hub.runtime, databaseChanges('projects', projects.runtime.pool))
      const feed = await pull(housing, cursor, { first: 37 })
      seen.push(...feed.changes)
      cursor = feed.cursor
    }
    while (writing) await read()
    await writes
    await pool.end()
    await collect()
    while (seen.length < 505) {
      const before = seen.length
      await read()
      if (seen.length === before) break
    }
    for (const name of names)
      expect(seen.filter(({ recordId }) => recordId === idOf(name)).map(({ version }) => version)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1))
  })

  it('[T10] tells a bank of what was pushed to it and of nothing else, by today’s grants', async () => {
    const feed = await pull(bank)
    expect(new Set(feed.changes.map(({ project }) => project?.id))).toEqual(new Set([GARDEN]))
    expect((await pull(bankOf(OTHER_BRANCH))).changes).toEqual([])
    expect((await pull(agencyOf('HOUSING', LINXIAN))).changes).toEqual([])
    await hub.refer('push', idOf('推送'), push('2026-06-01T00:00:00Z'), 2)
    expect((await pull(bank)).changes).toEqual([])
    await hub.refer('push', idOf('推送'), push(null), 3)
    expect(told(await pull(bank))).toEqual(told(feed))
  })

  it('tells a bank of a permit once a person has confirmed whose it is; the link itself is the agencies’', async () => {
    const { cursor } = await pull(bank)
    await writer.query(`insert into projects.presale_permit (id, unit_id, agency, reporter, reporter_post, source, number, project_name, developer_text, sale_kind, issued_on, row_digest)
      values ('${PERMIT}', '${LISHI}', ${FACT}, '1号', '滨河花园', '示例置业', 'PRESALE', '2024-01-01', '')`)
    await writer.query(link('PROPOSED'))
    await collect()
    expect((await pull(bank, cursor)).changes).toEqual([])
    await writer.query(`update projects.link set state = 'CONFIRMED', version = 2`)
    await writer.query(`update projects.presale_permit set version = 2`)
    await collect()
    const feed = await pull(bank, cursor)
    expect(told(feed)).toEqual(['LINKED PresalePermit -', 'CHANGED PresalePermit 2'])
    expect(feed.changes.map(({ subjects, project }) => [subjects, project?.id])).toEqual(Array(2).fill([[GARDEN], GARDEN]))
    expect(told(await pull(housing, cursor))).toEqual([
      ...['ADDED PresalePermit 1', 'ADDED ProjectRecordLink 1', 'CHANGED ProjectRecordLink 2', 'LINKED PresalePermit -', 'CHANGED PresalePermit 2'],
    ])
  })

  it('filters, pages, and refuses a cursor that it never gave', async () => {
    expect(told(await pull(housing, null, { filter: { type: { eq: 'Building' } } }))).toEqual(Array(3).fill('ADDED Building 1'))
    const page = await pull(housing, null, { first: 2 })
    expect(page).toMatchObject({ hasMore: true, cursor: page.changes[1]?.cursor })
    const { errors } = await hub.run(FEED, { cursor: 'WyJ4Il0' }, housing)
    expect(errors).toMatchObject([{ extensions: { problem: { code: 'PAGE_MALFORMED', field: 'cursor' } } }])
  })
})
