import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { dataOf, eventually, mutate, problemOf, register } from './support.js'

let hub: TestHub
const pushed = idOf('scope 离石区 0 0')
const BANK = 'bank-icbc-lvliang'
const OTHER = 'bank-abc-wuyang'

interface Push {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly scope: { readonly id: string } | null
  readonly institution: { readonly id: string } | null
}

const pushesOf = async (bank: string): Promise<readonly Push[]> => {
  const query = `{pushes(first:100,filter:{state:{eq:"PUSHED"},institution:{eq:"${institutionId(bank)}"}}){nodes{id version state scope{id} institution{id}}}}`
  return dataOf<{ nodes: readonly Push[] }>(await hub.ask('analyst', { query })).nodes
}

const READS = [
  'query attackScope($id:ID!){financedScope(id:$id){id name}}',
  'query attackProject($id:ID!){project(id:$id){id name}}',
  'query attackPush($id:ID!){push(id:$id){id state}}',
  'query attackEngagement($id:ID!){engagement(id:$id){id}}',
  'query attackCredit($id:ID!){credit(id:$id){id}}',
  'query attackEscrow($id:ID!){escrowAccount(id:$id){id}}',
  'query attackPages($after:String){financedScopes(first:2,after:$after){totalCount nodes{id unit{name}} pageInfo{hasNextPage endCursor}}}',
  'query attackEdges($id:ID!){financedScope(id:$id){id project{name scopes{id project{scopes{id}}} pushes{scope{id} institution{id}} engagements{scope{id} institution{id}} credits{institution{id}}} buildings{project{scopes{id}}} pushes{institution{id}} escrowAccounts{project{scopes{id pushes{institution{id}}}}}}}',
  'query attackCount($f:ProjectFilter){projects(filter:$f){totalCount nodes{name}}}',
]

beforeAll(async () => {
  hub = await startTestHub()
  for (const text of READS) await register(hub, 'bank', text)
})
afterAll(() => hub.close())

/** Every id below a field of this name. */
const idsBelow = (value: unknown, field: string): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = (Array.isArray(inner) ? inner : [inner]).flatMap((item: { id?: string } | null) => (name === field && item?.id ? [item.id] : []))
    return [...here, ...idsBelow(inner, field)]
  })
}

describe('[T10] the edges of what is pushed', () => {
  it('lead a bank to nothing but its own pushes, whichever way it goes', async () => {
    const answer = await hub.ask(BANK, { document: 'attackEdges', variables: { id: pushed } })
    expect(answer.body.errors).toBeUndefined()
    const scopes = [...idsBelow(answer.body, 'scopes'), ...idsBelow(answer.body, 'scope'), ...idsBelow(answer.body, 'financedScope')]
    expect(scopes.length).toBeGreaterThan(3)
    expect(new Set(scopes)).toEqual(new Set([pushed]))
    expect(new Set(idsBelow(answer.body, 'institution'))).toEqual(new Set([institutionId('icbc-吕梁')]))
  })
})

describe('[T11] what is not the caller’s', () => {
  it('answers to the byte as what does not exist: another bank’s, a stranger’s, a random id, no id at all', async () => {
    const account = {
      subjectId: idOf('project 离石区 0'),
      accountNumber: '1400000000000000002',
      institutionId: institutionId('icbc-吕梁'),
      supervisedQuota: '1.00',
    }
    const opened = dataOf<{ id: string }>(await mutate(hub, 'housing-lishi', 'openEscrowAccount', account))
    const query = `{financedScope(id:"${pushed}"){engagements{id} credits{id}}}`
    const below = dataOf<Record<string, { id: string }[]>>(await hub.ask('analyst', { query }))
    const real: Readonly<Record<string, string>> = {
      ...(below.engagements?.[0] ? { attackEngagement: below.engagements[0].id } : {}),
      ...(below.credits?.[0] ? { attackCredit: below.credits[0].id } : {}),
      attackEscrow: opened.id,
      attackScope: pushed,
      bankProjectView: pushed,
      attackProject: idOf('project 离石区 0'),
      attackPush: idOf(`push ${pushed} ${institutionId('icbc-吕梁')}`),
    }
    expect(Object.keys(real).length).toBeGreaterThanOrEqual(5)
    for (const [document, id] of Object.entries(real)) {
      const bodyFor = async (variables: object) => (await hub.ask(OTHER, { document, variables: { ...variables } })).text
      const named = document === 'bankProjectView' ? (value: string) => ({ scopeId: value }) : (value: string) => ({ id: value })
      expect((await hub.ask(BANK, { document, variables: named(id) })).text).toContain(id)
      const bodies = await Promise.all([id, randomUUID(), 'x', id.toUpperCase(), `${id} `].map((value) => bodyFor(named(value))))
      expect([document, ...new Set(bodies)]).toEqual([document, expect.stringMatching(/^\{"data":\{"\w+":null\}\}$/)])
    }
  })

  it('cannot be told by the time that it takes: medians of 300 interleaved questions differ by less than 5 ms', async () => {
    const times: number[][] = [[], []]
    const foreign = idOf('scope 临县 0 0')
    for (let i = 0; i < 300; i++) {
      const start = performance.now()
      await hub.ask(OTHER, { document: 'bankProjectView', variables: { scopeId: i % 2 === 0 ? foreign : randomUUID() } })
      times[i % 2]!.push(performance.now() - start)
    }
    const [known = 0, unknown = 0] = times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0)
    expect(Math.abs(known - unknown)).toBeLessThan(5)
  })
})

describe('[T12] lists are no oracle', () => {
  const count = async (filter: object) =>
    dataOf<{ totalCount: number; nodes: object[] }>(await hub.ask(BANK, { document: 'attackCount', variables: { f: filter } }))

  it('a count is of what the caller sees, whatever is filtered for', async () => {
    const all = await count({})
    expect([all.totalCount, all.nodes.length]).toEqual([(await pushesOf('icbc-吕梁')).length, 20])
    expect(await count({ name: { contains: '离石区' }, kind: { eq: 'COMMODITY_HOUSING' } })).toMatchObject({ totalCount: expect.any(Number) })
    const hidden = dataOf<{ name: string } | null>(await hub.ask('analyst', { query: `{project(id:"${idOf('project 离石区 2')}"){name}}` }))?.name
    expect(hidden).toBeTruthy()
    expect(await count({ name: { eq: hidden } })).toEqual({ totalCount: 0, nodes: [] })
    expect(await count({ name: { contains: '%' } })).toEqual({ totalCount: 0, nodes: [] })
  })

  it.each([
    ['a field that is no filter', '{projects(filter:{debtRatio:{gt:"0.8"}}){totalCount}}'],
    ['an order by what cannot be read', '{projects(orderBy:IDCARD){totalCount}}'],
    ['a filter over tax records', '{taxPeriods(filter:{taxpayerName:{contains:"示例"}}){totalCount}}'],
    ['a filter by an operator of another type', '{projects(filter:{plannedCompletion:{contains:"2027"}}){totalCount}}'],
    ['links of records', '{landRecordLinks(filter:{state:{eq:"CONFIRMED"}}){totalCount}}'],
  ])('%s is refused', async (_, query) => {
    const answer = await hub.ask('analyst', { query })
    expect([answer.status, answer.body.data]).toEqual([expect.any(Number), undefined])
    expect(['GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN']).toContain(problemOf(answer)?.code)
  })
})

describe('[T13] a project code that another county holds', () => {
  it('is answered without a word about the holder, and the finding shows only to the office that sees both', async () => {
    const code = '2405-141124-04-01-000000'
    const held = dataOf<{ code: string; name: string }>(await hub.ask('analyst', { query: `{project(id:"${idOf('project 临县 0')}"){code name}}` }))
    expect(held.code).toBe(code)
    const answer = await mutate(hub, 'housing-lishi', 'registerProject', { name: '试探项目', kind: 'COMMODITY_HOUSING', code })
    expect(problemOf(answer)).toMatchObject({ code: 'DUPLICATE', remedy: expect.stringMatching(/\p{Script=Han}/u) })
    for (const word of [idOf('project 临县 0'), held.name, '临县', 'project_code']) expect(answer.text).not.toContain(word)
    const FINDINGS = 'query attackFindings{dataQualityFindings(filter:{kind:{eq:"PROJECT_CODE"}}){totalCount nodes{value otherUnit{name}}}}'
    await register(hub, 'agency', FINDINGS)
    const seen = async (identity: string) => dataOf<{ nodes: object[] }>(await hub.ask(identity, { document: 'attackFindings' })).nodes
    expect(await seen('housing-lishi')).toEqual([])
    expect(await seen('housing-linxian')).toEqual([])
    expect(await seen('office-city')).toEqual([{ value: code, otherUnit: { name: '临县' } }])
  })
})

describe('[T16] a push that is revoked', () => {
  it('while its bank pages: the next page is without it within a second, and the count too', async () => {
    type Page = { totalCount: number; nodes: { id: string; unit: { name: string } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
    const page = async (after: string | null) => dataOf<Page>(await hub.ask(BANK, { document: 'attackPages', variables: { after } }))
    const order: Page['nodes'][number][] = []
    const cursors: (string | null)[] = [null]
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page(after)
      order.push(...nodes)
      after = pageInfo.endCursor
      cursors.push(after)
      more = pageInfo.hasNextPage
    }
    const at = order.findIndex(({ unit }, index) => index >= 2 && ['离石区', '临县'].includes(unit.name))
    const [target, cursor] = [order[at]!, cursors[at >> 1]!]
    const push = (await pushesOf('icbc-吕梁')).find(({ scope }) => scope?.id === target.id)!
    const office = target.unit.name === '临县' ? 'office-linxian' : 'office-lishi'
    const revoked = await mutate(hub, office, 'revokePush', { id: push.id, reason: '不再符合条件', expectedVersion: push.version })
    expect(dataOf(revoked)).toMatchObject({ state: 'REVOKED' })
    const blind = await eventually(
      () => page(cursor),
      ({ nodes }) => nodes.every(({ id }) => id !== target.id),
      3000,
    )
    expect(blind.after).toBeLessThan(1000)
    expect(blind.found.nodes.map(({ id }) => id)).not.toContain(target.id)
    expect(blind.found.totalCount).toBe(order.length - 1)
    const view = await hub.ask(BANK, { document: 'bankProjectView', variables: { scopeId: target.id } })
    const random = await hub.ask(BANK, { document: 'bankProjectView', variables: { scopeId: randomUUID() } })
    expect(view.text).toBe(random.text)
  })
})
