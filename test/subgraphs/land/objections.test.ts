import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf, bankOf, developerOf, idOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

const [LISHI, LINXIAN, PROJECT, SCOPE, PARCEL] = ['离石区', '临县', '示例项目', '示例范围', '示例宗地'].map(idOf) as [string, string, string, string, string]
const [BANK, OTHER, DEVELOPER] = ['示例支行', '另一支行', '示例开发商'].map(idOf) as [string, string, string]

const FIELDS = 'id version state agency objectorKind objectorAgency mine filedOn answerDueOn overdue answer answeredPost'
const OBJECT = `mutation ($input: ObjectLandRecordInput!) { result: objectLandRecord(input: $input) { __typename ... on LandObjection { ${FIELDS} } ... on Refusal { code } } }`
const ANSWER = `mutation ($input: AnswerLandObjectionInput!) { result: answerLandObjection(input: $input) { __typename ... on LandObjection { ${FIELDS} } ... on Refusal { code } } }`
const WITHDRAW = `mutation ($input: WithdrawLandObjectionInput!) { result: withdrawLandObjection(input: $input) { __typename ... on LandObjection { ${FIELDS} } ... on Refusal { code } } }`
const LIST = `query ($filter: LandObjectionFilter) { landObjections(filter: $filter, order: NEWEST) { nodes { ${FIELDS} claim } } }`

interface Node {
  readonly id: string
  readonly version: number
  readonly [field: string]: unknown
}

interface Listed {
  readonly landObjections: { readonly nodes: readonly Node[] }
}

describe('an objection (异议)', () => {
  let hub: TestSubgraph
  const owner = agencyOf('NATURAL_RESOURCES', LISHI)
  const bank = bankOf(BANK)
  const send = async (document: string, input: object, actor: Actor) =>
    (await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)).data?.result as Node
  const object = (actor: Actor, more: object = {}) =>
    send(OBJECT, { recordType: 'PARCEL', recordId: PARCEL, field: 'area', claim: '面积与出让合同不符', ...more }, actor)
  const answer = ({ id, version }: Node, actor: Actor, decision = 'CORRECTED', words = '已按合同更正') =>
    send(ANSWER, { objectionId: id, expectedVersion: version, decision, answer: words }, actor)
  const list = async (actor: Actor, filter: object = {}) => ((await hub.run(LIST, { filter }, actor)).data as Listed | null)?.landObjections.nodes ?? []
  const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10)
  /** Every day of the span is known and works. */
  const publish = (from: number, to: number) =>
    hub.admin.query(
      `insert into land.ref_calendar_day (id, day, working) select gen_random_uuid(), d, true from generate_series($1::date, $2::date, '1 day') d on conflict do nothing`,
      [day(from), day(to)],
    )

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit })
    for (const id of [BANK, OTHER]) await hub.refer('institution', id, { name: id, sees_branches: false })
    await hub.refer('project', PROJECT, { unit_id: LISHI, developer_id: DEVELOPER })
    await hub.refer('scope', SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
    await hub.refer('push', randomUUID(), { scope_id: SCOPE, institution_id: BANK, unit_id: LISHI, granted_at: '2026-01-01T00:00:00Z' })
    const fact = `insert into land.%s (id, unit_id, agency, reporter, reporter_post, source`
    await hub.admin.query(
      `${fact.replace('%s', 'parcel')}, location, area, acquisition, land_use) values ($1, $2, 'NATURAL_RESOURCES', $1, '科员', 'FORM', '示例路', 100, 'GRANT', '住宅')`,
      [PARCEL, LISHI],
    )
    await hub.admin.query(
      `${fact.replace('%s', 'link')}, subject_id, record_type, record_id, subject_kind, project_id, state, since, why)
       values (gen_random_uuid(), $1, 'NATURAL_RESOURCES', $1, '科员', 'FORM', $2, 'PARCEL', $3, 'SCOPE', $4, 'CONFIRMED', '2026-01-01', '一致')`,
      [LISHI, SCOPE, PARCEL, PROJECT],
    )
  })
  afterAll(() => hub?.close())

  it('is filed by who sees the record, a bank too, without a claim about when it is due where the calendar is not published', async () => {
    const filed = { state: 'OPEN', agency: 'NATURAL_RESOURCES', mine: true, answerDueOn: null }
    expect(await object(bank)).toMatchObject({ ...filed, objectorKind: 'BANK', objectorAgency: 'BANK', filedOn: day(0), overdue: false })
    expect(await object(developerOf(DEVELOPER))).toMatchObject({ ...filed, objectorKind: 'DEVELOPER', objectorAgency: null })
    expect(await object(agencyOf('HOUSING', LISHI))).toMatchObject({ ...filed, objectorKind: 'AGENCY', objectorAgency: 'HOUSING' })
  })

  it.each<[string, Actor, object, string]>([
    ['by the owner of the record', agencyOf('NATURAL_RESOURCES', LISHI), {}, 'OBJECTION_TO_OWN_FACT'],
    ['by a bank to which nothing was pushed', bankOf(OTHER), {}, 'NOT_FOUND'],
    ['by another county', agencyOf('HOUSING', LINXIAN), {}, 'NOT_FOUND'],
    ['without saying what is wrong', bankOf(BANK), { claim: ' ' }, 'OBJECTION_CLAIM_MISSING'],
    ['to what is no kind of record', bankOf(BANK), { recordType: 'PARCEL; DROP' }, 'NOT_FOUND'],
    ['to an objection', officeOf(LISHI), { recordType: 'OBJECTION' }, 'NOT_FOUND'],
  ])('is refused %s', async (_, actor, more, code) => {
    expect(await object(actor, more)).toMatchObject({ code })
  })

  it('is seen by its objector, the owner’s agency and everybody who sees the record, and names no person and no institution', async () => {
    expect(await list(bank)).toHaveLength(3)
    expect((await list(bank)).filter(({ mine }) => mine)).toHaveLength(1)
    expect(await list(owner)).toHaveLength(3)
    expect(await list(bankOf(OTHER))).toEqual([])
    expect(await list(agencyOf('HOUSING', LINXIAN))).toEqual([])
  })

  it('is due by the working days of the unit’s setting, overdue after them, and answered by the owner alone', async () => {
    await hub.refer('unit_setting', randomUUID(), { unit_id: LISHI, name: 'objection_answer_working_days', value: '3', effective_from: '2020-01-01' })
    await publish(-9, 9)
    const filed = await object(bank, { field: 'location' })
    expect(filed).toMatchObject({ answerDueOn: day(3), overdue: false })
    await hub.admin.query(`update land.objection set filed_on = filed_on - 4 where id = $1`, [filed.id])
    expect((await list(owner)).find(({ id }) => id === filed.id)).toMatchObject({ overdue: true, answerDueOn: day(-1) })
    expect(await answer(filed, agencyOf('HOUSING', LISHI))).toMatchObject({ code: 'OBJECTION_OF_ANOTHER' })
    expect(await answer(filed, owner, 'REJECTED', ' ')).toMatchObject({ code: 'OBJECTION_ANSWER_MISSING' })
    const accepted = await answer(filed, owner, 'ACCEPTED', '属实，将更正')
    expect(accepted).toMatchObject({ state: 'ACCEPTED', overdue: false, version: 2, answeredPost: '科员' })
    expect(await answer(accepted, owner)).toMatchObject({ state: 'CORRECTED', version: 3 })
    expect(await answer({ ...accepted, version: 3 }, owner)).toMatchObject({ code: 'OBJECTION_CLOSED' })
  })

  it('is withdrawn by its objector only', async () => {
    const filed = await object(developerOf(DEVELOPER), { field: 'landUse' })
    const withdraw = (actor: Actor) => send(WITHDRAW, { objectionId: filed.id, expectedVersion: filed.version }, actor)
    expect(await withdraw(bank)).toMatchObject({ code: 'OBJECTION_OF_ANOTHER' })
    expect(await withdraw(developerOf(DEVELOPER))).toMatchObject({ state: 'WITHDRAWN' })
  })

  it('stays with who filed it when the record goes out of sight, and with nobody else', async () => {
    await hub.admin.query(`update land.link set state = 'UNDONE', version = version + 1`)
    expect((await list(bank)).every(({ mine }) => mine)).toBe(true)
    expect(await list(bank)).toHaveLength(2)
  })
})
