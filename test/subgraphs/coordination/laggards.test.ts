import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Actor, serviceActor } from '../../../kernel/actor.js'
import type { Ask } from '../../../platform/action/action.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { agencyOf, bankOf, officeOf } from '../../support/actors.js'
import { standOnTheList } from '../../support/listed.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BRANCH, CITY, CITY_OFFICE, LINXIAN, LISHI, LISHI_OFFICE, mutate, OTHER_BRANCH, PROJECT, type Row, referAll, SCOPE } from './support.js'

let hub: TestSubgraph
let answered: string[] = []
let financingIsDown = false
const LINES = 'on lines { unitId agency metric value threshold source evidence }'

/** As the gateway answers: financing's part from here, coordination's own with the hub's identity. */
const ask: Ask = async <Answer>(document: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> => {
  if (document === 'laggards')
    return (await hub.run(`query ($unitId: ID!) { laggards(unitId: $unitId) { ${LINES} } }`, variables, serviceActor('test'))).data as Answer
  if (document === 'businessDate') return { businessDate: '2026-11-23' } as Answer
  if (document === 'assessmentFacts') return { financedScopes: { nodes: [], pageInfo: { hasNextPage: false } } } as Answer
  if (document === 'pushedView') return { financedScope: { id: variables.scopeId } } as Answer
  if (financingIsDown) throw Object.assign(new Error('down'), { code: 'UNAVAILABLE' })
  const page = (ids: readonly string[], next: string | null) => ({
    pageInfo: { hasNextPage: next !== null, endCursor: next },
    nodes: ids.map((id) => ({ push: { id } })),
  })
  return { engagements: variables.after ? page(answered.slice(1), null) : page(answered.slice(0, 1), answered.length > 1 ? '1' : null) } as Answer
}

const report = async (actor: Actor, unitId = CITY, on?: string) =>
  (await hub.run(`{ laggards(unitId: "${unitId}"${on ? `, on: "${on}"` : ''}) { unmeasured ${LINES} } }`, {}, actor)).data?.laggards as {
    unmeasured: string[]
    lines: { unitId: string; agency: string | null; metric: string; value: number; threshold: number; source: string; evidence: string[] }[]
  } | null
const lineOf = async (metric: string, unitId: string, on?: string) =>
  (await report(CITY_OFFICE, CITY, on))?.lines.find((line) => line.metric === metric && line.unitId === unitId)
const NOTICE = '... on LaggardNotice { id kind evidenceJson evidenceSha256 response laggardAgency }'
const notice = (name: string, input: Row, actor = CITY_OFFICE) => mutate(hub)(name, NOTICE, { unitId: LISHI, content: '请于月底前整改', ...input }, actor)
let difficulty: Row

beforeAll(async () => {
  hub = await openTestSubgraph(coordination, { ask })
  await referAll(hub)
  const register = (input: Row) => mutate(hub)('registerReportingUnit', '... on ReportingUnit { id }', { validFrom: '2003-10-23', ...input }, CITY_OFFICE)
  await register({ id: CITY, name: '吕梁市', kind: 'CITY' })
  await register({ id: LISHI, parentId: CITY, name: '离石区', kind: 'DISTRICT' })
  await register({ id: LINXIAN, parentId: CITY, name: '临县', kind: 'COUNTY' })
  for (const [quarter, heldOn] of [
    ['2025Q1', '2025-02-03'],
    ['2025Q2', '2025-05-03'],
    ['2025Q3', '2025-08-03'],
    ['2025Q4', '2025-11-03'],
  ])
    await mutate(hub)('recordSpecialMeeting', '... on SpecialMeeting { id }', { unitId: LISHI, quarter, number: 1, outcome: 'HELD', heldOn }, LISHI_OFFICE)
  const raised = { unitId: LISHI, title: '合成', content: '合成', raisedBy: '县住建局', raisedOn: '2025-11-02' }
  const { id } = await mutate(hub)('raiseDifficulty', '... on Difficulty { id }', raised, LISHI_OFFICE)
  const assigned = { id, expectedVersion: 1, responsibility: 'DEPARTMENT', agency: 'HOUSING', dueOn: '2025-12-01' }
  difficulty = await mutate(hub)('assignDifficulty', '... on Difficulty { id }', assigned, LISHI_OFFICE)
})
afterAll(() => hub.close())

describe('[L-13] who lags behind', () => {
  it('is named with the metric, its threshold, where that comes from, and the evidence', async () => {
    expect(await lineOf('MISSED_MEETINGS', LINXIAN, '2026-01-15')).toMatchObject({
      value: 4,
      threshold: 1,
      source: expect.stringContaining('Q8'),
      evidence: expect.arrayContaining(['2025Q4']),
    })
    expect(await lineOf('MISSED_MEETINGS', LISHI, '2026-01-15')).toBeUndefined()
    expect(await lineOf('OVERDUE_DIFFICULTIES', LISHI)).toMatchObject({ agency: 'HOUSING', value: 1, evidence: [difficulty.id] })
    expect(await lineOf('OVERDUE_DIFFICULTIES', LISHI, '2025-12-01')).toBeUndefined()
  })

  it('counts pushes that no bank answered, page by page; what cannot be measured is said', async () => {
    const push = async (institutionId: string) =>
      String((await mutate(hub)('pushScope', '... on ProjectPush { id }', { scopeId: SCOPE, institutionId }, LISHI_OFFICE)).id)
    await standOnTheList(hub.admin, LISHI, { id: SCOPE, projectId: PROJECT })
    // 成熟一批、推送一批: it has been mature since 2024, and on its thirtieth day not yet for too long.
    expect(await lineOf('MATURE_NOT_PUSHED', LISHI)).toMatchObject({ value: 1, threshold: 1, source: expect.stringContaining('Q8') })
    expect(await lineOf('MATURE_NOT_PUSHED', LISHI, '2024-04-07')).toBeUndefined()
    const ids = [await push(BRANCH), await push(OTHER_BRANCH)]
    expect(await lineOf('MATURE_NOT_PUSHED', LISHI)).toBeUndefined()
    expect(await lineOf('PUSHED_UNANSWERED', LISHI)).toMatchObject({ value: 100, threshold: 50, evidence: expect.arrayContaining(ids) })
    answered = ids.slice(0, 1)
    expect(await lineOf('PUSHED_UNANSWERED', LISHI)).toMatchObject({ value: 50, evidence: ids.slice(1) })
    answered = ids
    expect(await lineOf('PUSHED_UNANSWERED', LISHI)).toBeUndefined()
    expect((await report(CITY_OFFICE))?.unmeasured).not.toContain('PUSHED_UNANSWERED')
    financingIsDown = true
    expect((await report(CITY_OFFICE))?.unmeasured).toContain('PUSHED_UNANSWERED')
    financingIsDown = false
  })

  it('is decided by the unit’s own setting once there is one', async () => {
    const set = { unitId: LISHI, name: 'laggard.overdueDifficulties', value: '2', effectiveFrom: '2026-01-01', basis: '合成文件〔2026〕1号' }
    await mutate(hub)('setUnitSetting', '... on UnitSetting { id }', set, LISHI_OFFICE)
    expect(await lineOf('OVERDUE_DIFFICULTIES', LISHI, '2025-12-31')).toMatchObject({ threshold: 1 })
    expect(await lineOf('OVERDUE_DIFFICULTIES', LISHI)).toBeUndefined()
    await mutate(hub)('setUnitSetting', '... on UnitSetting { id }', { ...set, value: '1', expectedVersion: 1 }, LISHI_OFFICE)
    expect(await lineOf('OVERDUE_DIFFICULTIES', LISHI)).toMatchObject({ source: '合成文件〔2026〕1号，2026-01-01 起' })
  })

  it('[L-51] counts returns that nobody sent, once the holidays of the year say that they are late', async () => {
    const missed = (unitId: string) => lineOf('MISSED_RETURNS', unitId, '2026-11-20')
    expect(await missed(LISHI)).toBeUndefined()
    await mutate(hub)('publishCalendarYear', '... on PublishedCalendarYear { year }', { year: 2026, notice: '样本通知' }, CITY_OFFICE)
    await hub.admin.query(
      `select coordination.apply_reference('coordination', e.seq, e.topic, e.key, e.version, e.body)
       from (select * from coordination.outbox where topic = 'calendar_day' order by seq) e`,
    )
    await hub.runtime.refresh()
    expect(await missed(LISHI)).toMatchObject({ value: 3, evidence: ['MONTHLY_RETURN 2026-08', 'MONTHLY_RETURN 2026-09', 'MONTHLY_RETURN 2026-10'] })
    expect((await missed(CITY))?.evidence).toEqual([
      ...['MONTHLY_MONITORING 2026-08', 'MONTHLY_MONITORING 2026-09', 'MONTHLY_MONITORING 2026-10', 'QUARTERLY_SUMMARY 2026-09'],
    ])
  })

  it('[T14] is a county’s own to see, and no bureau’s or bank’s', async () => {
    expect(new Set((await report(LISHI_OFFICE))?.lines.map(({ unitId }) => unitId))).toEqual(new Set([LISHI]))
    expect(await report(LISHI_OFFICE, LINXIAN)).toBeNull()
    expect([await report(agencyOf('HOUSING', LISHI)), await report(bankOf(BRANCH))]).toEqual([undefined, undefined])
  })
})

describe('[L-13] reminders and interviews', () => {
  it('keep the evidence as it was, with its hash, whatever happens later', async () => {
    const given = await notice('remindLaggard', { agency: 'HOUSING', metric: 'OVERDUE_DIFFICULTIES' })
    expect(given).toMatchObject({ kind: 'REMINDER', laggardAgency: 'HOUSING' })
    expect(createHash('sha256').update(String(given.evidenceJson)).digest('hex')).toBe(given.evidenceSha256)
    expect(JSON.parse(String(given.evidenceJson))).toMatchObject({ value: 1, threshold: 1, evidence: [difficulty.id] })
    await mutate(hub)(
      'closeDifficulty',
      '... on Difficulty { id }',
      { id: difficulty.id, expectedVersion: 2, resolved: true, resolution: '已解决' },
      LISHI_OFFICE,
    )
    expect((await hub.admin.query('select evidence_sha256 as hash from coordination.laggard_notice')).rows).toEqual([{ hash: given.evidenceSha256 }])
    const role = hub.runtime.pool.query(`update laggard_notice set evidence_json = '{}'`)
    await expect(role).rejects.toThrow('permission denied')
  })

  it('are refused of who does not lag behind, and of another’s unit', async () => {
    expect(await notice('recordInterview', { agency: 'TAXATION', metric: 'OVERDUE_DIFFICULTIES' })).toMatchObject({ code: 'NOT_A_LAGGARD', rule: 'L-13' })
    expect(await notice('recordInterview', { metric: 'MISSED_MEETINGS' }, officeOf(LINXIAN))).toMatchObject({ code: 'NOT_FOUND', field: 'unitId' })
  })

  it('are answered once, and seen by the office and the department concerned', async () => {
    const { id } = await notice('recordInterview', { unitId: LINXIAN, metric: 'MISSED_MEETINGS' })
    const answer = () => mutate(hub)('recordLaggardResponse', NOTICE, { id, response: '已定于下周召开' }, CITY_OFFICE)
    expect(await answer()).toMatchObject({ response: '已定于下周召开', kind: 'INTERVIEW' })
    expect(await answer()).toMatchObject({ code: 'NOTICE_ANSWERED' })
    const seen = async (actor: Actor) =>
      ((await hub.run('{ laggardNotices { totalCount } }', {}, actor)).data?.laggardNotices as { totalCount: number } | null)?.totalCount
    expect(await Promise.all([CITY_OFFICE, officeOf(LINXIAN), agencyOf('HOUSING', LISHI), agencyOf('TAXATION', LISHI)].map(seen))).toEqual([2, 1, 1, 0])
  })
})
