import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { migrate } from '../../platform/database/migrate.js'
import { loginRole } from '../../platform/database/roles.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { projects } from '../../subgraphs/projects/subgraph.js'
import { LISHI, openProjects, type ProjectsHub } from '../subgraphs/projects/support.js'
import { idOf } from '../support/actors.js'
import { administer, freshDatabase, type TestDatabase, testServer } from '../support/database.js'

const USCC = '91140000TEST00001X'

interface Told {
  readonly names: string[]
  readonly developer: string | null
  readonly version: string
}

describe('what a project is called is told to every slice', () => {
  let hub: ProjectsHub
  const told = async (id: string): Promise<readonly Told[]> =>
    (
      await hub.admin.query<Told>(
        `select body->'names' as names, body->>'developer_name' as developer, version::text from projects.outbox where topic = 'project_name' and key = $1 order by seq`,
        [id],
      )
    ).rows
  const correct = (id: unknown, expectedVersion: number, more: object) =>
    hub.act('correctProject', 'Project', 'id name marketingName formerNames version', { id, expectedVersion, ...more })

  beforeAll(async () => {
    hub = await openProjects()
  })
  afterAll(() => hub.close())

  it('a name that is given up is kept as a former one, each once, today’s never among them', async () => {
    const { id } = await hub.project('合成旧名', 0)
    expect(await correct(id, 1, { name: '合成新名', marketingName: '合成壹号' })).toMatchObject({ formerNames: ['合成旧名'] })
    expect(await correct(id, 2, { marketingName: '合成贰号' })).toMatchObject({ formerNames: ['合成旧名', '合成壹号'] })
    expect(await correct(id, 3, { name: '合成旧名' })).toMatchObject({ name: '合成旧名', formerNames: ['合成壹号', '合成新名'] })
    expect((await told(String(id))).map(({ names }) => names)).toEqual([
      ['合成旧名'],
      ['合成新名', '合成壹号', '合成旧名'],
      ['合成新名', '合成贰号', '合成旧名', '合成壹号'],
      ['合成旧名', '合成贰号', '合成壹号', '合成新名'],
    ])
  })

  it('a correction of anything else tells nothing; the developer’s new name is told for its projects, and always as the newer version', async () => {
    const { id } = await hub.project('合成花园', 0)
    const developer = await hub.act('registerEnterprise', 'Enterprise', 'id', { name: '合成甲置业有限公司' })
    await correct(id, 1, { developerId: developer.id })
    await correct(id, 2, { plannedCompletion: '2027-10-01' })
    await hub.act('correctEnterprise', 'Enterprise', 'id', { id: developer.id, expectedVersion: 1, name: '合成乙置业有限公司' })
    await correct(id, 3, { developerId: null })
    const all = await told(String(id))
    expect(all.map((one) => one.developer)).toEqual([null, '合成甲置业有限公司', '合成乙置业有限公司', null])
    expect(all.map(({ version }) => BigInt(version))).toEqual(all.map(({ version }) => BigInt(version)).toSorted((a, b) => (a < b ? -1 : 1)))
  })
})

describe('[X12] a hub that was filled before is brought up to date', () => {
  let database: TestDatabase
  afterAll(() => database.drop())

  it('tells its projects’ names, and links keep their past', async () => {
    database = await freshDatabase()
    const password = (await roleSecrets(testServer().dataDir))[loginRole('projects')] ?? ''
    const bring = (migrations: typeof projects.migrations) => migrate({ part: 'projects', migrations }, database.adminUrl, password)
    await bring(projects.migrations.slice(0, 1))
    const [developer, project, permit] = [idOf('开发企业'), idOf('项目'), idOf('预售证')]
    const fact = (table: string, id: string, subject: string | null, more: Record<string, unknown>) => ({
      text: `insert into projects.${table} (id, unit_id, subject_id, agency, reporter, reporter_post, source, ${Object.keys(more).join(', ')})
        values ($1, $2, $3, 'HOUSING', $1, '科员', 'FORM', ${Object.keys(more)
          .map((_, n) => `$${n + 4}`)
          .join(', ')})`,
      values: [id, LISHI, subject, ...Object.values(more)],
    })
    const link = {
      record_type: 'PRESALE_PERMIT',
      record_id: permit,
      subject_kind: 'PROJECT',
      project_id: project,
      state: 'PROPOSED',
      since: '2026-01-01',
      why: '登记册',
    }
    await administer(database.adminUrl, async (client) => {
      await client.query(fact('enterprise', developer, null, { name: '合成置业', name_key: '合成置业', uscc: USCC }))
      await client.query(fact('project', project, project, { name: '合成花园', kind: 'COMMODITY_HOUSING', developer_id: developer }))
      await client.query(fact('link', idOf('关联'), project, link))
    })
    await bring(projects.migrations)
    await administer(database.adminUrl, async (client) => {
      const { rows: told } = await client.query(`select key, body from projects.outbox where topic = 'project_name' and reference`)
      expect(told).toMatchObject([{ key: project, body: { names: ['合成花园'], developer_name: '合成置业', developer_uscc: USCC } }])
      await client.query(`update projects.link set state = 'CONFIRMED', score = 90, reasons = '[]', version = 2`)
      const { rows: past } = await client.query(
        'select state, score, former from (select state, score, version as former from projects_history.link order by sys_from) h',
      )
      expect(past).toEqual([
        { state: 'PROPOSED', score: null, former: 1 },
        { state: 'CONFIRMED', score: 90, former: 2 },
      ])
      await client.query(`select set_config('app.as_of', clock_timestamp()::text, false)`)
      expect((await client.query('select score from projects_asof.link')).rows).toEqual([{ score: 90 }])
      expect((await client.query(`select kind from projects.match_due order by kind`)).rows.map(({ kind }) => kind)).toEqual(['PRESALE_PERMIT', 'PROJECT'])
    })
  })
})
