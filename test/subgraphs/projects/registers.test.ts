import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { agencyOf, bankOf, idOf } from '../../support/actors.js'
import { CITY, cityOffice, housing, housingOfLinxian, LINXIAN, LISHI, market, openProjects, type ProjectsHub } from './support.js'

const USCC = '91141102MA0HUB0146'
let hub: ProjectsHub

beforeAll(async () => {
  hub = await openProjects()
})
afterAll(() => hub.close())

const enterprise = (input: Record<string, unknown>, actor = market) => hub.act('registerEnterprise', 'Enterprise', 'id version name uscc agency', input, actor)
const project = (input: Record<string, unknown>, actor = housing) =>
  hub.act('registerProject', 'Project', 'id version name projectCode: code developer { name } unit { id }', { kind: 'COMMODITY_HOUSING', ...input }, actor)

describe('one company is one enterprise however its name was typed', () => {
  it('is registered as typed and found by everybody who signed in', async () => {
    const { id } = await enterprise({ id: idOf('合成置业'), name: '吕梁市合成置业(测试)有限公司', ownership: 'PRIVATE' })
    expect(id).toBe(idOf('合成置业'))
    const seen = await hub.ask('query ($id: ID!) { enterprise(id: $id) { name ownership } }', { id }, bankOf(idOf('某银行')))
    expect(seen).toEqual({ enterprise: { name: '吕梁市合成置业(测试)有限公司', ownership: 'PRIVATE' } })
  })

  it('is refused a second time in full-width brackets and with blanks', async () => {
    expect(await enterprise({ name: '吕梁市 合成置业（测试）有限公司' }, housing)).toMatchObject({ code: 'DUPLICATE' })
  })

  it.each([
    ['a code whose check character is wrong', { name: '甲公司', uscc: '91141102MA0HUB0140' }, 'USCC_WRONG', 'uscc'],
    ['a code of 17 characters', { name: '甲公司', uscc: '91141102MA0HUB014' }, 'USCC_WRONG', 'uscc'],
    ['a blank name', { name: ' ' }, 'TEXT_MISSING', 'name'],
  ])('is refused with %s', async (_, input, code, field) => expect(await enterprise(input)).toMatchObject({ code, field }))

  it('[T31] is corrected only by who knows the current version, [T15] and only by who registered it', async () => {
    const correct = (input: Record<string, unknown>, actor = market) =>
      hub.act('correctEnterprise', 'Enterprise', 'id version name qualification', { id: idOf('合成置业'), ...input }, actor)
    expect(await correct({ expectedVersion: 1, qualification: '二级' })).toMatchObject({
      version: 2,
      qualification: '二级',
      name: '吕梁市合成置业(测试)有限公司',
    })
    expect(await correct({ expectedVersion: 1, qualification: '一级' })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await correct({ expectedVersion: 2, qualification: '一级' }, housing)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await correct({ expectedVersion: 2, qualification: null })).toMatchObject({ version: 3, qualification: null })
  })
})

describe('projects', () => {
  it('keep a code as it is written and show developer and unit', async () => {
    const input = {
      name: '示例一期',
      code: '2509－141102－89－01－544060',
      developerId: idOf('合成置业'),
      totalInvestment: '500000000.00',
      filedOn: '2025-09-01',
    }
    expect(await project(input)).toMatchObject({
      projectCode: '2509-141102-89-01-544060',
      developer: { name: '吕梁市合成置业(测试)有限公司' },
      unit: { id: LISHI },
    })
    const { rows } = await hub.admin.query(`select body from projects.outbox where topic = 'project' order by seq desc limit 1`)
    expect(rows[0].body).toEqual({ unit_id: LISHI, developer_id: idOf('合成置业') })
  })

  it.each([
    ['an investment of nothing', { name: '示例', totalInvestment: '0.00' }, 'FIGURE_OUT_OF_RANGE', 'totalInvestment'],
    ['a filing in the future', { name: '示例', filedOn: '2199-01-01' }, 'DATE_IN_FUTURE', 'filedOn'],
    ['a developer that nobody registered', { name: '示例', developerId: randomUUID() }, 'NOT_FOUND', 'developerId'],
  ])('are refused with %s', async (_, input, code, field) => expect(await project(input)).toMatchObject({ code, field }))

  it('[T14] are not registered in another county, and no mutation names unit, state or agency afterwards', async () => {
    expect(await project({ name: '越界', unitId: LINXIAN })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await project({ name: '市局代登', unitId: LINXIAN }, agencyOf('HOUSING', CITY))).toMatchObject({ unit: { id: LINXIAN } })
    const input = { id: randomUUID(), expectedVersion: 1, unitId: LINXIAN, agency: 'TAXATION', status: 'APPROVED' }
    await expect(hub.act('correctProject', 'Project', 'id', input)).rejects.toThrow()
  })

  it('[T15] are refused to agencies that do not own them', async () => {
    expect(await project({ name: '越权' }, agencyOf('TAXATION', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await project({ name: '越权' }, market)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('are registered once however often the request is sent', async () => {
    const input = { idempotencyKey: randomUUID(), name: '重发花园' }
    const [first, second] = [await project(input), await project(input)]
    expect(second).toEqual(first)
    expect(await project({ ...input, name: '另一花园' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
    const { rows } = await hub.admin.query(`select count(*)::int as n from projects.project where name = '重发花园'`)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('are not written into the past', async () => {
    const document = 'mutation ($input: RegisterProjectInput!) { registerProject(input: $input) { __typename ... on Refusal { code } } }'
    const input = { idempotencyKey: randomUUID(), name: '昨日花园', kind: 'COMMODITY_HOUSING' }
    const answer = await hub.run(document, { input }, housing, { asOf: '2026-01-01T00:00:00Z' })
    expect(answer).toMatchObject({ data: { registerProject: { code: 'AS_OF_WRITE' } } })
  })

  it('[T31] of two editors with one version, one is told', async () => {
    const { id } = await project({ name: '两人改' })
    const correct = (marketingName: string) => hub.act('correctProject', 'Project', 'version marketingName', { id, expectedVersion: 1, marketingName })
    const answers = await Promise.all([correct('甲'), correct('乙')])
    expect(answers.map((answer) => answer.code ?? 'DONE').sort()).toEqual(['DONE', 'VERSION_CONFLICT'])
  })
})

describe('[T13] a natural key that another county holds', () => {
  const CODE = '2601-141124-89-01-000011'
  const findings = async (actor = cityOffice) =>
    (
      await hub.ask<{ dataQualityFindings: { totalCount: number; nodes: object[] } }>(
        'query ($code: String!) { dataQualityFindings(filter: { kind: { eq: $code } }) { totalCount nodes { kind value recordId unit { id } otherUnit { id } } } }',
        { code: 'PROJECT_CODE' },
        actor,
      )
    ).dataQualityFindings

  it('is refused in the words of any conflict, and the finding shows only to who sees both', async () => {
    const held = await project({ name: '临县项目', code: CODE }, housingOfLinxian)
    const refused = await project({ name: '离石项目', code: CODE })
    const byId = await project({ name: '离石项目', id: held.id })
    expect(refused).toMatchObject({ code: 'DUPLICATE', field: null })
    expect(byId).toEqual(refused)
    expect(await findings()).toEqual({
      totalCount: 1,
      nodes: [{ kind: 'PROJECT_CODE', value: CODE, recordId: held.id, unit: { id: LISHI }, otherUnit: { id: LINXIAN } }],
    })
    for (const actor of [housing, housingOfLinxian]) expect(await findings(actor)).toEqual({ totalCount: 0, nodes: [] })
  })

  it('is found once however often it is tried, and also when a correction collides', async () => {
    await project({ name: '离石项目', code: CODE })
    expect((await findings()).totalCount).toBe(1)
    const other = await project({ name: '临县另一项目' }, housingOfLinxian)
    expect(await hub.act('correctProject', 'Project', 'id', { id: other.id, expectedVersion: 1, code: CODE }, housingOfLinxian)).toMatchObject({
      code: 'DUPLICATE',
    })
    expect((await findings(housingOfLinxian)).totalCount).toBe(1)
    expect((await findings()).totalCount).toBe(2)
  })

  it('leaves no way to write or read findings past the function', async () => {
    const { rows } = await hub.admin.query(
      `select has_table_privilege('hub_projects', 'projects.finding', 'insert, update, delete, truncate') as writes,
              has_function_privilege('public', 'projects.note_collision(text, text, uuid, text)', 'execute') as anybody`,
    )
    expect(rows).toEqual([{ writes: false, anybody: false }])
  })

  it('of a company: the code is checked against every county', async () => {
    expect(await enterprise({ name: '合成甲公司', uscc: USCC })).toMatchObject({ __typename: 'Enterprise' })
    expect(await enterprise({ name: '合成乙公司', uscc: USCC.toLowerCase() }, agencyOf('MARKET_REGULATION', LINXIAN))).toMatchObject({ code: 'DUPLICATE' })
    const { rows } = await hub.admin.query(`select value, unit_id, other_unit_id from projects.finding where kind = 'ENTERPRISE_USCC'`)
    expect(rows).toEqual([{ value: USCC, unit_id: LINXIAN, other_unit_id: LISHI }])
  })
})

describe('what a developer does and says', () => {
  let projectId = ''
  beforeAll(async () => {
    projectId = String((await project({ name: '自救样本' })).id)
  })
  const list = async (query: string): Promise<Record<string, unknown>> => (await hub.ask(query, {}, housing)) as Record<string, unknown>

  it('[L-37] self-help shows what was planned beside what came', async () => {
    const measure = { subjectId: projectId, kind: 'ASSET_DISPOSAL', title: '处置商铺', agreedOn: '2026-03-01', dueOn: '2027-03-01', state: 'UNDER_WAY' }
    await hub.act('recordSelfHelpMeasure', 'SelfHelpMeasure', 'id', { ...measure, plannedAmount: '10000000.00', raisedAmount: '4000000.00' }, housing)
    expect(await list('{ selfHelpMeasures { nodes { kind plannedAmount raisedAmount } } }')).toEqual({
      selfHelpMeasures: { nodes: [{ kind: 'ASSET_DISPOSAL', plannedAmount: '10000000.00', raisedAmount: '4000000.00' }] },
    })
  })

  it('[L-38] a declared figure stands beside the agency’s, and a difference without a word is a finding', async () => {
    const assessment = {
      subjectId: projectId,
      measure: 'TOTAL_LIABILITIES',
      month: '2026-06',
      assessedOn: '2026-08-01',
      method: 'AUDITED_STATEMENT',
      basis: '审计底稿',
    }
    const figures = { declaredAmount: '50000000.00', assessedAmount: '65000000.00' }
    await hub.act('recordDeclarationAssessment', 'DeclarationAssessment', 'id', { ...assessment, ...figures }, housing)
    expect(await list('{ declarationAssessments { nodes { declaredAmount assessedAmount } } }')).toEqual({ declarationAssessments: { nodes: [figures] } })
    const found = await hub.admin.query(`select severity from projects.data_finding where rule = 'DECLARATION_DIFFERS'`)
    expect(found.rows).toHaveLength(1)
  })
})
