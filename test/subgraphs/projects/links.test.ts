import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { projects } from '../../../subgraphs/projects/subgraph.js'
import { agencyOf, bankOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

const LISHI = idOf('离石区')
const LINXIAN = idOf('临县')
const PROJECT = idOf('示例花园')
const PERMIT = idOf('示例预售证')

const LINK = `__typename ... on ProjectRecordLink { id version state subjectKind why decidedWhy decidedPost project { id name } } ... on Refusal { code field }`
const PROPOSE = `mutation ($input: ProposeProjectRecordLinkInput!) { proposeProjectRecordLink(input: $input) { ${LINK} } }`
const DECIDE = `mutation ($input: DecideProjectRecordLinkInput!) { decideProjectRecordLink(input: $input) { ${LINK} } }`
const LIST = `query ($record: ID!) { projectRecordLinks(filter: { record: { eq: $record } }) { totalCount nodes { id state project { id } } } }`

describe('[design §2] links are facts of the agency that owns the record', () => {
  let hub: TestSubgraph
  const clerk = agencyOf('HOUSING', LISHI)
  type Answer = Record<string, unknown>
  const propose = async (more: Answer = {}, actor = clerk) => {
    const input = { idempotencyKey: randomUUID(), recordType: 'PRESALE_PERMIT', recordId: PERMIT, subjectId: PROJECT, why: '名称、地址、开发企业一致', ...more }
    return (await hub.run(PROPOSE, { input }, actor)).data?.proposeProjectRecordLink as Answer
  }
  const decide = async (linkId: unknown, decision: string, expectedVersion: number, more: Answer = {}, actor = clerk) => {
    const input = { idempotencyKey: randomUUID(), linkId, decision, expectedVersion, why: '经核对', ...more }
    return (await hub.run(DECIDE, { input }, actor)).data?.decideProjectRecordLink as Answer
  }

  beforeAll(async () => {
    hub = await openTestSubgraph(projects)
    for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit })
    await hub.admin.query(
      `insert into projects.project (id, unit_id, subject_id, agency, reporter, reporter_post, source, name, kind)
       values ($1, $2, $1, 'HOUSING', $1, '科员', 'FORM', '示例花园', 'COMMODITY_HOUSING')`,
      [PROJECT, LISHI],
    )
    await hub.admin.query(
      `insert into projects.presale_permit (id, unit_id, agency, reporter, reporter_post, source, number, project_name, developer_text, sale_kind, issued_on, row_digest)
       values ($1, $2, 'HOUSING', $1, '科员', 'IMPORT', '示例证 1 号', '示例花园', '示例置业有限公司', 'PRESALE', '2024-03-01', 'd')`,
      [PERMIT, LISHI],
    )
  })
  afterAll(() => hub.close())

  it('is proposed with its grounds, confirmed, undone, and proposed anew; every step stays in the history', async () => {
    const proposed = await propose()
    expect(proposed).toMatchObject({ state: 'PROPOSED', subjectKind: 'PROJECT', version: 1, project: { name: '示例花园' }, decidedWhy: null })
    expect(await propose()).toMatchObject({ code: 'LINK_EXISTS', field: 'subjectId' })
    expect(await decide(proposed.id, 'CONFIRM', 1)).toMatchObject({ state: 'CONFIRMED', version: 2, decidedWhy: '经核对', decidedPost: '科员' })
    expect(await decide(proposed.id, 'REFUSE', 2)).toMatchObject({ code: 'LINK_NOT_IN_STATE' })
    expect(await decide(proposed.id, 'UNDO', 2)).toMatchObject({ state: 'UNDONE', version: 3, why: '名称、地址、开发企业一致' })
    expect(await propose()).toMatchObject({ state: 'PROPOSED', version: 1 })
    const { rows } = await hub.admin.query('select state from projects_history.link where id = $1 order by sys_from', [proposed.id])
    expect(rows.map(({ state }) => state)).toEqual(['PROPOSED', 'CONFIRMED', 'UNDONE'])
    expect(await hub.run(LIST, { record: PERMIT }, clerk)).toMatchObject({ data: { projectRecordLinks: { totalCount: 2 } } })
  })

  it.each([
    ['a blank reason', { why: ' ' }, 'LINK_REASON_MISSING'],
    ['a record that is not there', { recordId: randomUUID() }, 'NOT_FOUND'],
    ['a subject that is not there', { subjectId: randomUUID() }, 'NOT_FOUND'],
    ['a beginning in the future', { since: '2199-01-01' }, 'LINK_SINCE_TOMORROW'],
  ])('is refused for %s', async (_, more, code) => expect(await propose(more)).toMatchObject({ code }))

  it('[T15] is refused to an agency that does not own the record', async () => {
    expect(await propose({}, agencyOf('ADMIN_APPROVAL', LISHI))).toMatchObject({ code: 'LINK_OF_ANOTHER_AGENCY' })
    expect(await propose({}, agencyOf('TAXATION', LISHI))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('[T11] of another county is not found', async () => {
    const { rows } = await hub.admin.query(`select id from projects.link where state = 'PROPOSED'`)
    expect(await decide(rows[0].id, 'CONFIRM', 1, {}, agencyOf('HOUSING', LINXIAN))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await propose({}, agencyOf('HOUSING', LINXIAN))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows a permit to the bank of its project only while it is confirmed', async () => {
    const bank = idOf('示例银行离石支行')
    const scope = idOf('一期')
    await hub.refer('institution', bank, { name: '示例银行' })
    await hub.refer('scope', scope, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
    await hub.refer('push', idOf('推送'), { scope_id: scope, institution_id: bank, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' })
    const seen = async () => {
      const request = { actor: bankOf(bank), asOf: null, language: 'zh' as const, purpose: null, traceId: 't', deadline: Date.now() + 5000 }
      const statement = { name: `permits.${randomUUID()}`, text: 'select id from presale_permit' }
      return (await hub.runtime.reader.read(hub.runtime.contextFor(request), statement, [])).length
    }
    expect(await seen()).toBe(0)
    const { rows } = await hub.admin.query(`select id from projects.link where state = 'PROPOSED'`)
    expect(await decide(rows[0].id, 'CONFIRM', 1)).toMatchObject({ state: 'CONFIRMED' })
    expect(await seen()).toBe(1)
    expect(await decide(rows[0].id, 'UNDO', 2)).toMatchObject({ state: 'UNDONE' })
    expect(await seen()).toBe(0)
  })
})
