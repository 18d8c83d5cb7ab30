import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { projects } from '../../subgraphs/projects/subgraph.js'
import { idOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'

const UNIT = idOf('离石区')
const HEAD_OFFICE = idOf('总行')
const BRANCH = idOf('支行')
const DEVELOPER = idOf('示例开发企业')

describe('[L-23] what a bank sees follows from reference copies', () => {
  let hub: TestSubgraph
  let seq = 0
  const apply = (client: pg.Client, topic: string, key: string, body: object, version = 1) =>
    client.query(`select projects.apply_reference('test', $1, $2, $3, $4, $5)`, [++seq, topic, key, version, JSON.stringify(body)])
  const viewers = async (subject: string): Promise<string[]> => {
    const { rows } = await hub.admin.query<{ viewer: string }>(
      'select distinct viewer_id as viewer from projects.grant_subject where subject_id = $1 order by 1',
      [subject],
    )
    return rows.map(({ viewer }) => viewer)
  }
  const waits = async (pid: number): Promise<boolean> =>
    (await hub.admin.query(`select 1 from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'`, [pid])).rowCount === 1
  const scoped = (name: string) => ({ scope: idOf(`${name} 一期`), project: idOf(name), building: idOf(`${name} 1号楼`), push: idOf(`${name} 推送`) })
  const tell = async (name: string) => {
    const { scope, project, building } = scoped(name)
    await apply(hub.admin, 'project', project, { unit_id: UNIT, developer_id: DEVELOPER })
    await apply(hub.admin, 'scope', scope, { project_id: project, unit_id: UNIT, building_ids: [building] })
  }
  const grant = (more: object = {}) => ({ institution_id: BRANCH, unit_id: UNIT, granted_at: '2026-03-08T09:00:00+08:00', revoked_at: null, ...more })

  beforeAll(async () => {
    hub = await openTestSubgraph(projects)
    await apply(hub.admin, 'institution', HEAD_OFFICE, { parent_id: null, name: '总行', sees_branches: true })
    await apply(hub.admin, 'institution', BRANCH, { parent_id: HEAD_OFFICE, name: '支行', sees_branches: false })
  })
  afterAll(() => hub.close())

  it('a push shows scope, project, buildings and developer to the branch and to the head office that sees its branches', async () => {
    const { scope, project, building, push } = scoped('甲')
    await tell('甲')
    await apply(hub.admin, 'push', push, grant({ scope_id: scope }))
    for (const subject of [scope, project, building]) expect(await viewers(subject)).toEqual(expect.arrayContaining([BRANCH, HEAD_OFFICE]))
    expect(await viewers(DEVELOPER)).toEqual(expect.arrayContaining([BRANCH, HEAD_OFFICE, DEVELOPER]))
  })

  it('a revoked push shows nothing more, and a late copy of the grant brings nothing back', async () => {
    const { scope, push } = scoped('乙')
    await tell('乙')
    await apply(hub.admin, 'push', push, grant({ scope_id: scope, revoked_at: '2026-04-01T00:00:00+08:00' }), 2)
    await apply(hub.admin, 'push', push, grant({ scope_id: scope }), 1)
    expect(await viewers(scope)).toEqual([DEVELOPER])
  })

  it('a push that arrives before its scope takes effect when the scope comes', async () => {
    const { scope, push } = scoped('丙')
    await apply(hub.admin, 'push', push, grant({ scope_id: scope }))
    expect(await viewers(scope)).toEqual([])
    await tell('丙')
    expect(await viewers(scope)).toEqual(expect.arrayContaining([BRANCH, HEAD_OFFICE]))
  })

  it('a push and its scope that are applied side by side do not miss each other', async () => {
    const { scope, project, push } = scoped('丁')
    const [one, other] = [new pg.Client({ connectionString: hub.adminUrl }), new pg.Client({ connectionString: hub.adminUrl })]
    await Promise.all([one.connect(), other.connect()])
    await one.query('begin')
    await other.query('begin')
    await apply(one, 'scope', scope, { project_id: project, unit_id: UNIT, building_ids: [] })
    const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid')
    let applied = false
    const second = apply(other, 'push', push, grant({ scope_id: scope })).then(() => {
      applied = true
    })
    // Either the second has done all its work before the first commits, or it waits for it.
    while (!applied && !(await waits(rows[0]?.pid ?? 0)));
    await one.query('commit')
    await second
    await other.query('commit')
    await Promise.all([one.end(), other.end()])
    expect(await viewers(scope)).toEqual(expect.arrayContaining([BRANCH, HEAD_OFFICE]))
  })
})
