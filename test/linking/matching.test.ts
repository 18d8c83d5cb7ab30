import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../kernel/actor.js'
import { matchAll } from '../../platform/linking/match/run-matcher.js'
import { landLinks } from '../../subgraphs/land/links.graph.js'
import { land } from '../../subgraphs/land/subgraph.js'
import { agencyOf, bankOf, idOf, officeOf } from '../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../support/subgraph.js'

const [CITY, LISHI, LINXIAN] = [idOf('吕梁市'), idOf('离石区'), idOf('临县')]
const [GARDEN, SISTER, ELSEWHERE] = [idOf('合成滨河花园'), idOf('合成云上锦苑'), idOf('临县合成项目')]
const [DEVELOPER, OTHER] = ['样本市合成甲置业有限公司', '样本市合成乙房地产开发有限公司']
const clerk = agencyOf('NATURAL_RESOURCES', LISHI)

const QUEUE = `query ($filter: LandRecordsWithoutProjectFilter, $order: RecordsWithoutProjectOrder! = OLDEST) {
  landRecordsWithoutProject(filter: $filter, orderBy: $order) { totalCount nodes { recordId recordType developer address number since sureness unit { id }
    proposals { id version state sureness surenessClass source reporterPost why subjectId project { id } reasons { code text points } } } } }`
const DECIDE = `mutation ($input: DecideLandRecordLinksInput!) { decideLandRecordLinks(input: $input) { __typename ... on Refusal { code }
  ... on LandRecordLinkDecisions { outcomes { linkId link { state version } refusal { code title } } } } }`

interface Queued {
  readonly recordId: string
  readonly sureness: number
  readonly proposals: readonly {
    id: string
    sureness: number
    surenessClass: string
    subjectId: string
    reasons: { code: string; text: string; points: number }[]
  }[]
}

describe('records find their projects', () => {
  let hub: TestSubgraph
  let certificates = 0
  const project = (id: string, unit: string, names: string[], more: object = {}, version = 1) =>
    hub.refer('project_name', id, { unit_id: unit, names, developer_id: idOf(DEVELOPER), developer_name: DEVELOPER, ...more }, version)
  const certificate = async (holder: string, more: { unit?: string; number?: string } = {}): Promise<string> => {
    const id = randomUUID()
    certificates += 1
    await hub.admin.query(
      `insert into land.certificate (id, unit_id, agency, reporter, reporter_post, source, kind, number, authority, holder, issued_on, status, status_since)
       values ($1, $2, 'NATURAL_RESOURCES', $1, '科员', 'FORM', 'LAND_PLANNING', $3, '示例局', $4, '2024-06-01', 'VALID', '2024-06-01')`,
      [id, more.unit ?? LISHI, more.number ?? `地字第样本${certificates}号`, holder],
    )
    return id
  }
  const match = () => matchAll(hub.runtime, landLinks.recordTables)
  const queue = async (actor: Actor = clerk, variables: object = {}): Promise<readonly Queued[]> => {
    const { data, errors } = await hub.run(QUEUE, { ...variables }, actor)
    expect(errors).toBeUndefined()
    return (data as { landRecordsWithoutProject: { nodes: Queued[] } }).landRecordsWithoutProject.nodes
  }
  const queued = async (id: string) => (await queue()).find(({ recordId }) => recordId === id)
  const proposals = async (id: string) =>
    ((await queued(id))?.proposals ?? []).map(({ subjectId, sureness, surenessClass }) => ({ subjectId, sureness, surenessClass }))
  const decide = async (linkIds: readonly string[], decision: string, more: object = {}, actor: Actor = clerk) => {
    const { data, errors } = await hub.run(DECIDE, { input: { idempotencyKey: randomUUID(), linkIds, decision, why: '经核对', ...more } }, actor)
    expect(errors).toBeUndefined()
    return data?.decideLandRecordLinks as { code?: string; outcomes: { linkId: string; link: { state: string } | null; refusal: { code: string } | null }[] }
  }
  const states = async (record: string): Promise<string[]> =>
    (await hub.admin.query<{ state: string }>('select state from land.link where record_id = $1 order by recorded_at, state', [record])).rows.map(
      ({ state }) => state,
    )

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    await hub.refer('unit', CITY, { name: '吕梁市' })
    for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit, parent_id: CITY })
    for (const [id, unit] of [
      [GARDEN, LISHI],
      [SISTER, LISHI],
      [ELSEWHERE, LINXIAN],
    ] as const)
      await hub.refer('project', id, { unit_id: unit })
    await project(GARDEN, LISHI, ['合成滨河花园', '滨河壹号'], { address: '离石区滨河北路88号', code: '2409-141102-04-01-123456' })
  })
  afterAll(() => hub.close())

  it('a certificate finds the only project of its holder, says why, and waits for a person', async () => {
    const id = await certificate(DEVELOPER)
    await match()
    const [waiting] = await queue()
    expect(waiting).toMatchObject({ recordId: id, recordType: 'CERTIFICATE', developer: DEVELOPER, unit: { id: LISHI }, sureness: 65 })
    expect(waiting?.proposals).toMatchObject([
      {
        state: 'PROPOSED',
        source: 'MATCHER',
        reporterPost: '自动匹配',
        sureness: 65,
        surenessClass: 'LIKELY',
        project: { id: GARDEN },
        why: expect.stringContaining('开发企业名称一致'),
      },
    ])
    expect(waiting?.proposals[0]?.reasons).toEqual([
      { code: 'SAME_DEVELOPER', text: '开发企业名称一致', points: 35 },
      { code: 'ONLY_PROJECT_OF_DEVELOPER', text: '该企业只有这一个项目', points: 20 },
      { code: 'SAME_UNIT', text: '填报单位一致', points: 10 },
    ])
    expect(await match()).toBe(0)
    expect(await states(id)).toEqual(['PROPOSED'])
  })

  it('a confirmed link takes it off the list and nothing else; undone, the list is as it was', async () => {
    await project(SISTER, LISHI, ['合成云上锦苑'])
    await match()
    const [before] = await queue()
    expect(before?.proposals.map(({ sureness }) => sureness)).toEqual([45, 45])
    const id = before?.recordId ?? ''
    const [right, wrong] = [before?.proposals.find(({ subjectId }) => subjectId === GARDEN), before?.proposals.find(({ subjectId }) => subjectId === SISTER)]
    const certified = () => hub.admin.query('select to_jsonb(c) as row from land.certificate c where id = $1', [id]).then(({ rows }) => rows[0])
    const stood = await certified()
    expect(await decide([right?.id ?? '', randomUUID()], 'CONFIRM')).toMatchObject({
      outcomes: [
        { link: { state: 'CONFIRMED' }, refusal: null },
        { link: null, refusal: { code: 'NOT_FOUND', title: expect.any(String) } },
      ],
    })
    expect(await queued(id)).toBeUndefined()
    await match()
    expect(await states(id)).toEqual(expect.arrayContaining(['CONFIRMED', 'PROPOSED']))
    expect(await decide([right?.id ?? '', wrong?.id ?? ''], 'UNDO')).toMatchObject({
      outcomes: [{ link: { state: 'UNDONE' } }, { refusal: { code: 'LINK_NOT_IN_STATE' } }],
    })
    expect((await queued(id))?.proposals.map(({ subjectId }) => subjectId)).toEqual([SISTER])
    expect(await certified()).toEqual(stood)
    await match()
    expect((await queued(id))?.proposals.map(({ subjectId }) => subjectId)).toEqual([SISTER])
  })

  it('what a person refused is never proposed again, whatever changes', async () => {
    const id = await certificate(OTHER)
    await project(ELSEWHERE, LINXIAN, ['临县合成项目'])
    await hub.refer('project_name', idOf('乙项目'), { unit_id: LISHI, names: ['合成乙苑'], developer_id: idOf(OTHER), developer_name: OTHER })
    await match()
    const proposed = (await queued(id))?.proposals ?? []
    expect(proposed.map(({ surenessClass }) => surenessClass)).toEqual(['LIKELY'])
    await decide([proposed[0]?.id ?? ''], 'REFUSE')
    await hub.refer('project_name', idOf('乙项目'), { unit_id: LISHI, names: ['合成乙苑', '新名'], developer_id: idOf(OTHER), developer_name: OTHER }, 2)
    await match()
    expect(await states(id)).toEqual(['REFUSED'])
    expect(await queued(id)).toMatchObject({ sureness: 0, proposals: [] })
  })

  it('a proposal whose ground is gone is withdrawn, and made again when it returns', async () => {
    const third = '样本市合成丙置业有限公司'
    const id = await certificate(third)
    const named = (developer: string, version: number) =>
      hub.refer('project_name', idOf('丙项目'), { unit_id: LISHI, names: ['合成丙苑'], developer_id: idOf('丙'), developer_name: developer }, version)
    await named(third, 1)
    await match()
    expect(await proposals(id)).toEqual([{ subjectId: idOf('丙项目'), sureness: 65, surenessClass: 'LIKELY' }])
    await named('样本市毫不相干建设集团有限公司', 2)
    await match()
    expect([await proposals(id), await states(id)]).toEqual([[], ['WITHDRAWN']])
    await named(third, 3)
    await match()
    expect([(await proposals(id)).length, (await states(id)).sort()]).toEqual([1, ['PROPOSED', 'WITHDRAWN']])
  })

  it('a corrected record is matched anew; a number that names the project’s code is found in whatever form', async () => {
    const id = await certificate('样本市毫无关系有限公司')
    await match()
    expect(await proposals(id)).toEqual([])
    await hub.admin.query(`update land.certificate set number = '建字第２４０９－141102-04-01-123456号', version = 2 where id = $1`, [id])
    await match()
    // Another holder than the developer speaks against it: LIKELY stays a person's question.
    expect(await proposals(id)).toMatchObject([{ subjectId: GARDEN, surenessClass: 'LIKELY' }])
  })

  it('[T11] shows and lets decide only within the caller’s units and agency', async () => {
    const there = await certificate(DEVELOPER, { unit: LINXIAN })
    await match()
    expect((await queue(agencyOf('NATURAL_RESOURCES', LINXIAN))).map(({ recordId }) => recordId)).toEqual([there])
    expect((await queue(officeOf(CITY))).map(({ recordId }) => recordId)).toContain(there)
    expect(await queued(there)).toBeUndefined()
    const [one] = (await queue(officeOf(CITY))).flatMap(({ proposals: found }) => found)
    expect(await decide([one?.id ?? ''], 'REFUSE', {}, agencyOf('HOUSING', LISHI))).toMatchObject({ outcomes: [{ refusal: { code: 'NOT_FOUND' } }] })
    const byOffice = await hub.run(DECIDE, { input: { idempotencyKey: randomUUID(), linkIds: [one?.id], decision: 'REFUSE', why: '经核对' } }, officeOf(CITY))
    expect(byOffice.errors).toContainEqual(expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) }))
    expect((await queue(officeOf(CITY))).flatMap(({ proposals: found }) => found)).toContainEqual(one)
    expect(await decide([], 'REFUSE')).toMatchObject({ code: 'TOO_MANY_LINKS' })
    const asBank = hub.runtime.contextFor({ actor: bankOf(idOf('示例银行')), asOf: null, language: 'zh', purpose: null, traceId: 't', deadline: 0 })
    for (const table of ['match_record', 'match_term', 'match_due', 'ref_project_name'])
      expect([table, await hub.runtime.reader.read(asBank, { name: `${table}.all`, text: `select * from ${table}` }, [])]).toEqual([table, []])
  })

  it('costs one statement for the records and one for all proposals; surest first', async () => {
    hub.statements()
    const found = await queue(officeOf(CITY), { order: 'SUREST', filter: { recordType: { eq: 'CERTIFICATE' } } })
    expect(found.map(({ sureness }) => sureness)).toEqual(found.map(({ sureness }) => sureness).toSorted((a, b) => b - a))
    expect(
      hub
        .statements()
        .filter((name) => name !== 'context')
        .sort(),
    ).toEqual(['link.proposed.of.record', 'record_without_project.list.SUREST.recordType.eq.count', 'record_without_project.list.SUREST.recordType.eq.first'])
  })

  it('is the hub’s own act: audited, told, and open to nobody else', async () => {
    const { rows } = await hub.admin.query(`select count(*)::int as n from land.audit where record like '%matchRecords%'`).catch(() => ({ rows: [{ n: -1 }] }))
    expect(rows[0].n).not.toBe(0)
    const { rows: told } = await hub.admin.query(`select count(*)::int as n from land.outbox where topic = 'link' and body->>'state' = 'WITHDRAWN'`)
    expect(told[0].n).toBeGreaterThan(0)
    await expect(hub.runtime.pool.query(`select land.match_done('[]', '{}')`)).rejects.toThrow('only the hub itself')
  })
})
