import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { projects } from '../../../subgraphs/projects/subgraph.js'
import { agencyOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

const LISHI = idOf('离石区')
const LINXIAN = idOf('临县')
const PROJECT = idOf('示例花园')

const REPORT = `mutation ($input: ReportProgressInput!) {
  reportProgress(input: $input) { __typename ... on Progress { id version physicalProgress completedInvestment agency } ... on Refusal { code rule field remedy } }
}`
const READ = `query ($id: ID!) { project(id: $id) { name progress { month physicalProgress version agency } } }`

describe('[L-41] progress reported by month', () => {
  let hub: TestSubgraph
  const clerk = agencyOf('HOUSING', LISHI)
  const report = (more: Record<string, unknown> = {}) => ({
    idempotencyKey: randomUUID(),
    subjectId: PROJECT,
    month: '2026-09',
    status: 'UNDER_CONSTRUCTION',
    physicalProgress: '45.5',
    completedInvestment: '12345678.90',
    ...more,
  })
  const answer = async (input: Record<string, unknown>, actor = clerk) =>
    (await hub.run(REPORT, { input }, actor)).data?.reportProgress as Record<string, unknown>

  beforeAll(async () => {
    hub = await openTestSubgraph(projects)
    for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit })
    await hub.admin.query(
      `insert into projects.project (id, unit_id, subject_id, agency, reporter, reporter_post, source, name, kind) values ($1, $2, $1, 'HOUSING', $1, '科员', 'FORM', '示例花园', 'COMMODITY_HOUSING')`,
      [PROJECT, LISHI],
    )
  })
  afterAll(() => hub.close())

  it('is kept to the fen and read back with agency and version', async () => {
    expect(await answer(report())).toMatchObject({
      __typename: 'Progress',
      version: 1,
      physicalProgress: '45.50',
      completedInvestment: '12345678.90',
      agency: 'HOUSING',
    })
  })

  it('[T31] is corrected only by who knows the current version', async () => {
    expect(await answer(report())).toMatchObject({ code: 'VERSION_CONFLICT', field: 'expectedVersion' })
    expect(await answer(report({ physicalProgress: '46', expectedVersion: 1 }))).toMatchObject({ version: 2, physicalProgress: '46.00' })
  })

  it('stands beside what another agency reports for the same month', async () => {
    expect(await answer(report({ physicalProgress: '40' }), agencyOf('DEVELOPMENT_REFORM', LISHI))).toMatchObject({ version: 1, agency: 'DEVELOPMENT_REFORM' })
    const { data } = await hub.run(READ, { id: PROJECT }, clerk)
    const agencies = expect.arrayContaining([expect.objectContaining({ agency: 'HOUSING' }), expect.objectContaining({ agency: 'DEVELOPMENT_REFORM' })])
    expect(data?.project).toMatchObject({ progress: agencies })
  })

  it.each([
    ['a future month', { month: '2199-01' }, 'PROGRESS_OF_A_FUTURE_MONTH'],
    ['more than 100 %', { physicalProgress: '100.01' }, 'PROGRESS_OUT_OF_RANGE'],
    ['less than 0 %', { physicalProgress: '-1' }, 'PROGRESS_OUT_OF_RANGE'],
    ['a project that does not exist', { subjectId: randomUUID() }, 'NOT_FOUND'],
  ])('is refused for %s', async (_, more, code) => {
    expect(await answer(report({ month: '2026-08', ...more }))).toMatchObject({ __typename: 'Refusal', code })
  })

  it('[T15] is refused to an agency that does not own it, and the refusal is audited', async () => {
    expect(await answer(report(), agencyOf('TAXATION', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
    const { rows } = await hub.admin.query(`select body from projects.audit order by seq desc limit 1`)
    expect(rows[0].body).toContain('"REFUSED"')
  })

  it('[T11] of another county is not found', async () => {
    expect(await answer(report({ month: '2026-07' }), agencyOf('HOUSING', LINXIAN))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await hub.run(READ, { id: PROJECT }, agencyOf('HOUSING', LINXIAN))).toEqual(await hub.run(READ, { id: randomUUID() }, agencyOf('HOUSING', LINXIAN)))
  })
})
