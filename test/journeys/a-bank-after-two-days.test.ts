import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { standOnTheListOf } from '../support/listed.js'
import { type Acted, answered, done, listed, type Row, until } from './support.js'

const [BANK, OFFICE] = ['bank-icbc-lvliang', 'office-lishi']
const INSTITUTION = institutionId('icbc-吕梁')

interface Change extends Row {
  readonly cursor: string
  readonly slice: string
  readonly type: string
  readonly recordId: string
  readonly operation: string
  readonly version: number
  readonly recordedAt: string
  readonly project: { readonly id: string } | null
}
interface Feed {
  readonly changes: readonly Change[]
  readonly cursor: string
  readonly head: string
  readonly hasMore: boolean
}
interface Scope extends Row {
  readonly id: string
  readonly project: { readonly id: string }
}

describe('a bank that was away for two days', () => {
  let hub: TestHub
  /** The project it keeps, one whose push is revoked, one that is pushed while it is away, one that is never its own. */
  let kept: string
  let revoked: Scope
  let pushed: Scope
  let never: string
  let cursor: string
  let progress: Acted
  let mortgage: Acted
  let violation: Acted
  let late: Acted

  /** As a program pulls: small pages, from the cursor it keeps, until nothing follows. */
  const pull = async (from: string): Promise<readonly Change[]> => {
    const changes: Change[] = []
    for (let after = from; ; ) {
      const { changesSince: feed } = await answered<{ changesSince: Feed }>(hub, BANK, 'changesSince', { cursor: after, first: 3 })
      changes.push(...feed.changes)
      after = feed.cursor
      if (!feed.hasMore) return changes
    }
  }
  const report = (subjectId: string, month: string): Promise<Acted> =>
    done(hub, 'housing-lishi', 'reportProgress', { subjectId, month, status: 'UNDER_CONSTRUCTION', physicalProgress: '61.5' })
  const sanction = (projectId: string, n: number): Promise<Acted> =>
    done(hub, 'market-lishi', 'recordViolation', {
      ...{ projectId, documentNumber: `示例市监罚字〔2026〕7${n}号`, matter: '广告宣传不实', serious: false, decidedOn: '2026-06-01' },
    })

  beforeAll(async () => {
    hub = await startTestHub()
    const scopes = (await listed<Scope>(hub, 'housing-lishi', 'financedScopes', { first: 100 })).nodes
    const seen = new Set((await listed<Scope>(hub, BANK, 'financedScopes', { first: 100 })).nodes.map(({ id }) => id))
    const projects = new Set(scopes.filter(({ id }) => seen.has(id)).map(({ project }) => project.id))
    const strangers = scopes.filter(({ project }) => !projects.has(project.id))
    kept = idOf('project 离石区 0')
    revoked = scopes.find(({ id, project }) => seen.has(id) && project.id !== kept) as Scope
    pushed = strangers[0] as Scope
    never = (strangers.find(({ project }) => project.id !== pushed.project.id) as Scope).project.id
    expect([...projects]).toContain(kept)
    cursor = (await answered<{ changesSince: Feed }>(hub, BANK, 'changesSince', { first: 1 })).changesSince.head
  }, 120_000)
  afterAll(() => hub?.close())

  it('misses four agencies’ writes, a push that is revoked and one that is new', async () => {
    progress = await report(kept, '2021-02')
    mortgage = await done(hub, 'land-lishi', 'registerMortgage', {
      ...{
        kind: 'LAND',
        number: '示例不动产证明第77号',
        mortgagee: '示例银行',
        rank: 2,
        amount: '12000000.00',
        registeredOn: '2025-01-15',
        subjectIds: [kept],
      },
    })
    violation = await sanction(kept, 1)
    await sanction(never, 2)
    await report(revoked.project.id, '2021-02')
    const pushes = await listed<Acted & { readonly scope: { readonly id: string } }>(hub, OFFICE, 'pushes', {
      filter: { institution: { eq: INSTITUTION } },
      first: 100,
    })
    const push = pushes.nodes.find(({ scope }) => scope.id === revoked.id)
    await done(hub, OFFICE, 'revokePush', { id: push?.id, expectedVersion: push?.version, reason: '推送有误' })
    await standOnTheListOf(hub.database.adminUrl, pushed.id)
    await done(hub, OFFICE, 'pushScope', { scopeId: pushed.id, institutionId: INSTITUTION })
    late = await report(pushed.project.id, '2021-02')
    await done(hub, 'market-lishi', 'closeViolation', {
      id: violation.id,
      expectedVersion: violation.version,
      outcome: 'CORRECTED',
      closedOn: '2026-07-01',
      why: '已改正',
    })
  })

  it('pulls from where it stood: everything of its projects, in each project’s order, and nothing of others', async () => {
    const last = (all: readonly Change[]) => ['Violation', 'ProjectPush'].every((name) => all.some(({ type, version }) => type === name && version === 2))
    const there = [progress, mortgage, violation, late].map(({ id }) => id)
    const changes = await until(
      () => pull(cursor),
      (all) => last(all) && there.every((id) => all.some(({ recordId }) => recordId === id)),
    )
    const told = (project: string, slice: string) =>
      changes.filter((one) => one.project?.id === project && one.slice === slice).map(({ operation, type, version }) => `${operation} ${type} ${version}`)
    expect(told(kept, 'PROJECTS')).toEqual(['ADDED Progress 1', 'ADDED Violation 1', 'CHANGED Violation 2'])
    expect(told(kept, 'LAND')).toEqual([expect.stringContaining('Mortgage')])
    expect(told(pushed.project.id, 'PROJECTS')).toEqual(['ADDED Progress 1'])
    expect(told(pushed.project.id, 'COORDINATION')).toEqual(['ADDED ProjectPush 1', 'CHANGED ProjectPush 2'])
    expect([...new Set(changes.map(({ project }) => project?.id))].sort()).toEqual([kept, pushed.project.id].sort())
    cursor = changes.at(-1)?.cursor ?? ''
    expect(await pull(cursor)).toEqual([])
  })

  it('then reads what changed: the new facts, the new project, and no longer the one that was revoked', async () => {
    const view = async (scopeId: string): Promise<Row | null> =>
      (await answered<{ financedScope: Row | null }>(hub, BANK, 'bankProjectView', { scopeId })).financedScope
    expect(await view(idOf('scope 离石区 0 0'))).toMatchObject({
      progress: expect.arrayContaining([expect.objectContaining({ month: '2021-02', physicalProgress: '61.50' })]),
      mortgages: expect.arrayContaining([expect.objectContaining({ number: '示例不动产证明第77号', amount: '12000000.00' })]),
      violations: expect.arrayContaining([expect.objectContaining({ documentNumber: violation.documentNumber, status: 'CORRECTED' })]),
    })
    expect(await view(pushed.id)).toMatchObject({ id: pushed.id, progress: expect.arrayContaining([expect.objectContaining({ month: '2021-02' })]) })
    expect(await view(revoked.id)).toBeNull()
  })
})
