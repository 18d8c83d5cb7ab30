import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import type { Part } from '../../platform/database/roles.js'
import { processesIn, query } from '../database/embedded-process.js'
import { askGateway } from '../topology/ask.js'
import { cpuSeconds } from '../topology/hub-process.js'
import { type FaultHub, openFaultHub } from './fault-hub.js'
import { expectInvariants } from './invariants.js'
import { type Acknowledged, type Write, writeAll, writesTo } from './writes.js'

/** Of CPU: what a start takes on a quiet machine, whoever else is busy on this one. */
const BACK_SECONDS = 3

/** Children of a server that was just killed end by themselves meanwhile. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

describe('clients that ask again with the same key, while processes are killed', () => {
  let hub: FaultHub
  let accounts: string[] = []
  const attempted: Write[] = []
  const acknowledged: Acknowledged[] = []
  const downtimes: number[] = []
  const costs = new Map<Part, number>()

  const openAccount = async (n: number): Promise<string> => {
    const input = {
      idempotencyKey: randomUUID(),
      subjectId: idOf(`project 离石区 ${n % 2}`),
      accountNumber: `6222000000${10 + n}`,
      institutionId: institutionId('icbc-吕梁'),
    }
    const answer = await askGateway(hub.topology.url('gateway'), hub.clerk, 'openEscrowAccount', { input: { ...input, supervisedQuota: '0.00' } })
    const opened = answer.data?.openEscrowAccount as { id?: string } | undefined
    if (!opened?.id) throw new Error(answer.text)
    return opened.id
  }
  const write = async (count: number, at: ReadonlyMap<number, () => Promise<void>>): Promise<void> => {
    const writes = writesTo(accounts, count)
    attempted.push(...writes)
    acknowledged.push(...(await writeAll(hub.topology.url('gateway'), hub.clerk, writes, at)))
  }
  const killAndStart = (part: Part) => async (): Promise<void> => {
    await hub.topology.process(part).kill('SIGKILL')
    const began = performance.now()
    await hub.topology.start(part)
    downtimes.push(Math.round(performance.now() - began))
    costs.set(part, await cpuSeconds(hub.topology.process(part).child.pid))
  }
  const at = (every: number, times: number, what: () => Promise<void>) => new Map(Array.from({ length: times }, (_, n) => [every * (n + 1), what] as const))

  beforeAll(async () => {
    hub = await openFaultHub()
    accounts = await Promise.all([0, 1, 2, 3].map(openAccount))
  })
  afterAll(() => hub?.close())

  it('[X1] of the gateway lose nothing and write nothing twice; it is back within 3 s of a quiet machine', async () => {
    await write(300, at(80, 2, killAndStart('gateway')))
    await expectInvariants(hub, attempted, acknowledged)
  })

  it('[X2] of the subgraph, at any moment before or after its commit: lose nothing and write nothing twice', async () => {
    await write(350, at(70, 4, killAndStart('projects')))
    await expectInvariants(hub, attempted, acknowledged)
  })

  it('[X3] of PostgreSQL, the server and all it has started: lose nothing and write nothing twice', async () => {
    const data = join(hub.filled.dataDir, 'postgres')
    const killPostgres = async (): Promise<void> => {
      for (const pid of processesIn(data)) killIfThere(pid)
    }
    await write(250, at(80, 2, killPostgres))
    await expectInvariants(hub, attempted, acknowledged)
    for (const part of ['projects', 'gateway', 'coordination', 'issuer'] as const) expect(hub.topology.process(part).child.exitCode).toBeNull()
  })

  it('[X5] of single connections while they are checked out: no process falls, and all goes on', async () => {
    const terminate = async (): Promise<void> => {
      await query(hub.filled.server.adminUrl, `select pg_terminate_backend(pid) from pg_stat_activity where usename in ('hub_projects', 'hub_gateway')`)
    }
    await write(100, at(15, 6, terminate))
    await expectInvariants(hub, attempted, acknowledged)
    for (const part of ['projects', 'gateway'] as const) expect(hub.topology.process(part).child.exitCode).toBeNull()
    expect(attempted).toHaveLength(1000)
    process.stdout.write(`[X1] [X2] a killed process was ready again after ${downtimes.join(', ')} ms\n`)
    for (const part of ['gateway', 'projects'] as const) expect(costs.get(part)).toBeLessThan(BACK_SECONDS)
  })
})
