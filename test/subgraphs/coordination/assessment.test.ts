import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../../demo/banks.js'
import type { Ask } from '../../../platform/action/action.js'
import { certificateConflicts } from '../../../policy/lvliang-2024-12/2-4-support/certificate-conflicts.js'
import { assessScopes } from '../../../subgraphs/coordination/assessment/assess-scopes.js'
import { freezeAssessment, thawAssessment } from '../../../subgraphs/coordination/assessment/frozen.js'
import { askNeighbours, certifiedOf } from '../../../subgraphs/land/clocks/neighbours.js'
import { issueCertificate, makeReadyScope, type ReadyScope } from '../../journeys/ready-scope.js'
import { doneOnceKnown, until } from '../../journeys/support.js'
import { startTestHub, type TestHub } from '../../support/hub.js'

const LISHI = { name: '离石区', place: 'lishi' }
const BANK = institutionId('icbc-吕梁')

interface Shown {
  readonly state: string
  readonly asOf: string | null
  readonly conditions: readonly {
    readonly state: string
    readonly checks: readonly { readonly check: string; readonly state: string; readonly evidence: readonly object[]; readonly openPoints: readonly object[] }[]
  }[]
  readonly whatItWouldTake: readonly { readonly agency: string; readonly remedy: string }[]
}

describe('[L-24] The five conditions of a scope, through the gateway', () => {
  let hub: TestHub
  let ready: ReadyScope

  beforeAll(async () => {
    hub = await startTestHub()
    ready = await makeReadyScope(hub, LISHI, BANK, '五条件示例', ['CONSTRUCTION'])
    await doneOnceKnown(hub, 'nfra-lishi', 'recordFinancingDemand', {
      ...{
        subjectId: ready.scopeId,
        number: '五条件需求',
        kind: 'NEW_LOAN',
        amount: '80000000.00',
        purpose: '建设交付',
        raisedOn: '2026-11-01',
        state: 'OPEN',
      },
    })
  }, 180_000)
  afterAll(() => hub?.close())

  async function assessment(identity: string, headers: Record<string, string> = {}): Promise<Shown | null> {
    const { body } = await hub.ask(identity, { document: 'scopeAssessment', variables: { scopeId: ready.scopeId }, headers })
    expect(body.errors).toBeUndefined()
    return (body.data?.financedScope as { assessment: Shown | null } | null)?.assessment ?? null
  }
  const stateOf = (shown: Shown | null, check: string) => shown?.conditions.flatMap(({ checks }) => checks).find((one) => one.check === check)

  it('[L-24] one missing certificate is named with who acts next, and nothing else stands in the way', async () => {
    const shown = await assessment('office-lishi')
    expect(shown).toMatchObject({ policy: 'LVLIANG_2024_12', state: 'NOT_MET', asOf: null })
    expect(shown?.conditions.map(({ state }) => state)).toEqual(['NOT_MET', expect.anything(), 'MET', 'MET', expect.anything()])
    expect(stateOf(shown, 'PROCEDURES_COMPLETE')).toMatchObject({
      state: 'NOT_MET',
      actsNext: 'HOUSING',
      openPoints: [{ setting: 'CONDITION_1_INITIATION_REQUIRED', value: 'true' }],
    })
    expect(shown?.whatItWouldTake).toEqual([expect.objectContaining({ agency: 'HOUSING', remedy: expect.stringMatching(/.+/) })])
  })

  it('[L-24] evidence names each record’s agency, version and time', async () => {
    const capital = stateOf(await assessment('housing-lishi'), 'CAPITAL_IN_PLACE')
    expect(capital?.evidence).toContainEqual({
      type: 'CapitalRequirement',
      id: expect.any(String),
      agency: 'NFRA',
      version: 1,
      recordedAt: expect.stringMatching(/\+08:00$/),
    })
  })

  it('[L-24] [X8] the certificate turns it, and as of an instant before it the hub still answers what it knew', async () => {
    const before = new Date().toISOString()
    await issueCertificate({ hub, county: LISHI, projectId: ready.projectId, holder: '五条件示例置业有限公司' }, 'CONSTRUCTION')
    const now = await until(
      () => assessment('office-lishi'),
      (shown) => shown?.state === 'MET',
    )
    expect(now).toMatchObject({ state: 'MET', whatItWouldTake: [] })
    const then = await assessment('office-lishi', { 'hub-as-of': before })
    expect(then?.state).toBe('NOT_MET')
    expect(Date.parse(then?.asOf ?? '')).toBe(Date.parse(before))
  })

  it('[L-24] is no bank’s to read live, and another county’s office sees no scope at all', async () => {
    expect(await assessment('office-xing').catch(() => null)).toBeNull()
    const { body } = await hub.ask('bank-icbc-lvliang', { document: 'scopeAssessment', variables: { scopeId: ready.scopeId } })
    expect(body.errors).toBeDefined()
  })

  const runtimeAsk = (): Ask => {
    const runtime = hub.hub.runtimes.find(({ name }) => name === 'coordination')
    if (!runtime) throw new Error('the hub has no coordination')
    return runtime.ask
  }

  async function demonstrationScopes(first: number): Promise<readonly string[]> {
    const { body } = await hub.ask('analyst', { query: `{ financedScopes(first: ${first}) { nodes { id } } }` })
    const { nodes } = (body.data as { financedScopes: { nodes: { id: string }[] } }).financedScopes
    return nodes.map(({ id }) => id)
  }

  it('[L-24] the statements do not grow with the scopes: ten and a hundred are the same', async () => {
    const scopes = await demonstrationScopes(100)
    const costOf = async (some: readonly string[]) => {
      hub.statements()
      expect((await assessScopes(runtimeAsk(), some)).size).toBe(some.length)
      return hub.statements().sort()
    }
    const [few, wall] = [await costOf(scopes.slice(0, 10)), performance.now()]
    const many = await costOf(scopes)
    console.info(`${scopes.length} scopes: ${(performance.now() - wall).toFixed(0)} ms wall, ${many.length} statements`)
    const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)
    expect(twice(many)).toEqual(twice(few))
  })

  it('[L-39] certificates are held against what others hold of them, a hundred scopes in as many statements as ten', async () => {
    const scopes = await demonstrationScopes(100)
    const costOf = async (some: readonly string[]) => {
      hub.statements()
      const found = await askNeighbours(runtimeAsk(), some, null)
      expect(found.size).toBe(some.length)
      for (const scope of found.values()) certificateConflicts(certifiedOf(scope))
      return hub.statements().sort()
    }
    const few = await costOf(scopes.slice(0, 10))
    expect((await costOf(scopes)).length).toBe(few.length)
    const { body } = await hub.ask('housing-lishi', { document: 'scopeCertificateConflicts', variables: { scopeId: ready.scopeId } })
    expect(body).toMatchObject({ data: { financedScope: { certificateConflicts: [] } } })
  })

  it('[L-24] a frozen verdict is the same verdict, and one that was touched is none', async () => {
    const found = (await assessScopes(runtimeAsk(), [ready.scopeId])).get(ready.scopeId)
    if (!found) throw new Error('no verdict')
    const frozen = freezeAssessment(found)
    expect(freezeAssessment(thawAssessment(frozen))).toEqual(frozen)
    expect(() => thawAssessment({ ...frozen, json: frozen.json.replace('"MET"', '"NOT_MET"') })).toThrow(/not what was frozen/)
  })

  it('[L-24] takes few milliseconds of processor for one scope, warm', async () => {
    const ask = runtimeAsk()
    for (let n = 0; n < 50; n += 1) await assessScopes(ask, [ready.scopeId])
    const [cpu, wall, rounds] = [process.cpuUsage(), performance.now(), 100]
    for (let n = 0; n < rounds; n += 1) await assessScopes(ask, [ready.scopeId])
    const { user, system } = process.cpuUsage(cpu)
    console.info(`one scope: ${((performance.now() - wall) / rounds).toFixed(1)} ms wall, ${((user + system) / 1000 / rounds).toFixed(1)} ms CPU`)
    expect((user + system) / 1000 / rounds).toBeLessThan(30)
  })
})
