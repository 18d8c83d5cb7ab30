import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { idOf } from '../../demo/random.js'
import type { Part } from '../../platform/database/roles.js'
import { type Answered, askGateway } from '../topology/ask.js'
import { eventually } from '../topology/hub-process.js'
import { type FaultHub, openFaultHub } from './fault-hub.js'

const BLIND_AFTER_MS = 1200
const SCOPE = idOf('scope 离石区 0 0')

type Scope = Record<string, unknown> & { readonly taxTopic: { readonly arrears: string | null } | null }

describe('a part of the hub that is slow or away', () => {
  let hub: FaultHub
  let whole: Answered
  const ask = (): Promise<Answered> => askGateway(hub.topology.url('gateway'), hub.bank, 'bankProjectView', { scopeId: SCOPE })
  const scopeOf = ({ data }: Answered): Scope | null => (data?.financedScope ?? null) as Scope | null
  const signal = (part: Part, name: NodeJS.Signals): boolean => hub.topology.process(part).child.kill(name)
  const faults = ({ errors }: Answered) => errors.map(({ path, extensions }) => [path?.slice(-1)[0], extensions.code, extensions.service])

  beforeAll(async () => {
    hub = await openFaultHub()
    await eventually(async () => {
      whole = await ask()
      return JSON.stringify(whole.data).includes('"PUSHED"')
    })
  })
  afterAll(() => hub?.close())

  it('[X7] that stands still costs its own part only, as an error with a code, after 3 s', async () => {
    signal('land', 'SIGSTOP')
    const began = performance.now()
    const answer = await ask()
    const took = performance.now() - began
    signal('land', 'SIGCONT')
    expect(took).toBeGreaterThan(2900)
    expect(took).toBeLessThan(4000)
    expect(answer.status).toBe(200)
    expect(faults(answer)).toEqual(expect.arrayContaining(['certificates', 'mortgages'].map((field) => [field, 'UPSTREAM_TIMEOUT', 'land'])))
    expect(faults(answer).every(([, code, service]) => code === 'UPSTREAM_TIMEOUT' && service === 'land')).toBe(true)
    expect(scopeOf(answer)).toEqual({ ...scopeOf(whole), certificates: null, missingCertificates: null, mortgages: null })
    await eventually(async () => (await ask()).errors.length === 0)
    expect((await ask()).data).toEqual(whole.data)
  })

  it('[X8] that is gone gives null and an error naming it, never an empty list or a zero, and is back when it returns', async () => {
    expect(scopeOf(whole)?.taxTopic?.arrears).toMatch(/^\d+\.\d\d$/)
    await hub.topology.process('tax').kill('SIGTERM')
    await hub.topology.process('land').kill('SIGKILL')
    const answer = await ask()
    expect(scopeOf(answer)).toEqual({ ...scopeOf(whole), taxTopic: null, certificates: null, missingCertificates: null, mortgages: null })
    expect(new Set(faults(answer).map(([, code, service]) => `${code} ${service}`))).toEqual(new Set(['UPSTREAM_UNAVAILABLE tax', 'UPSTREAM_UNAVAILABLE land']))
    const health = await fetch(`${hub.topology.url('gateway')}/health/ready`)
    const missing = ((await health.json()) as { parts: { name: string; ok: boolean }[] }).parts.filter(({ ok }) => !ok).map(({ name }) => name)
    expect([health.status, missing.sort()]).toEqual([503, ['land', 'tax']])
    await Promise.all([hub.topology.start('tax'), hub.topology.start('land')])
    await hub.topology.ready()
    expect((await ask()).data).toEqual(whole.data)
  })

  it('shows banks nothing from 1 s after pushes could no longer be confirmed, and all again when they can', async () => {
    signal('coordination', 'SIGSTOP')
    const began = performance.now()
    await eventually(async () => performance.now() - began > BLIND_AFTER_MS)
    const seen = scopeOf(await ask())
    expect([seen?.project ?? null, seen?.certificates ?? null, seen?.escrowAccounts ?? null, seen?.taxTopic ?? null]).toEqual([null, null, null, null])
    const blind = JSON.stringify(seen)
    for (const value of ['"number"', '"accountNumber":"', '"arrears":"', '"mortgagee":"']) expect(blind).not.toContain(value)
    signal('coordination', 'SIGKILL')
    await hub.topology.process('coordination').exit
    await hub.topology.start('coordination')
    await hub.topology.ready()
    await eventually(async () => JSON.stringify((await ask()).data) === JSON.stringify(whole.data))
  })
})
