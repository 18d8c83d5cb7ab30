import { randomUUID } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { Hub } from '../../assembly/start-hub.js'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import { loginRole, PARTS } from '../../platform/database/roles.js'
import { standOnTheListOf } from '../support/listed.js'
import { type Answered, askGateway, bankSystemToken } from './ask.js'
import { type FilledServer, filledServer } from './filled-server.js'
import { eventually, killHubProcesses } from './hub-process.js'
import { tokensOfPeople } from './people.js'
import { startTopology, type Topology } from './topology.js'

const BANK = 'system-icbc-lvliang'
const SCOPE = idOf('scope 离石区 0 0')
const NOT_PUSHED = idOf('scope 离石区 1 0')

const askInOneProcess = async (hub: Hub): Promise<Answered> => {
  const token = await hub.issuer.mintFor(membershipId(BANK), { client: 'test' })
  return askGateway(hub.url, token, 'bankProjectView', { scopeId: SCOPE })
}

describe('the spread-out form: migrate, five subgraphs, a gateway and the issuer as processes', () => {
  let filled: FilledServer & { readonly seen: Answered }
  let topology: Topology
  let bank = ''
  let office = ''
  const bankSees = async (scopeId: string): Promise<Record<string, unknown> | null> =>
    ((await askGateway(topology.url('gateway'), bank, 'bankProjectView', { scopeId })).data?.financedScope ?? null) as Record<string, unknown> | null

  beforeAll(async () => {
    filled = await filledServer(async (hub) => {
      // A push of the fill is PUSHED a moment later, when all five have said so.
      await eventually(async () => JSON.stringify((await askInOneProcess(hub)).data).includes('"PUSHED"'))
      return askInOneProcess(hub)
    })
    topology = await startTopology({ adminUrl: filled.server.adminUrl, folder: filled.folder, filledFrom: filled.dataDir })
    bank = await bankSystemToken(`${topology.url('issuer')}/oidc`, filled.dataDir, BANK)
    office = (await tokensOfPeople(topology, ['office-lishi'])).get('office-lishi') ?? ''
  })
  afterAll(async () => {
    await topology?.stop()
    killHubProcesses()
    await filled?.stop()
  })

  it('answers the bank’s question, asked with a token from client credentials, with the data that one process gives', async () => {
    const answer = await askGateway(topology.url('gateway'), bank, 'bankProjectView', { scopeId: SCOPE })
    expect([answer.status, answer.errors]).toEqual([200, []])
    expect(filled.seen.data?.financedScope).toMatchObject({ id: SCOPE, project: { agency: expect.any(String) } })
    expect(answer.data).toEqual(filled.seen.data)
  })

  it('makes a push PUSHED when all five processes have acknowledged it, and a revoked one blind within 1 s', async () => {
    const push = (document: string, input: object) =>
      askGateway(topology.url('gateway'), office, document, { input: { idempotencyKey: randomUUID(), ...input } })
    expect(await bankSees(NOT_PUSHED)).toBeNull()
    await standOnTheListOf(filled.server.adminUrl, NOT_PUSHED)
    const made = (await push('pushScope', { scopeId: NOT_PUSHED, institutionId: institutionId('icbc-吕梁'), requestedAmount: '1000000.00' })).data
      ?.pushScope as {
      id: string
      version: number
      state: string
    }
    expect(made).toMatchObject({ __typename: 'ProjectPush', state: 'GRANTING' })
    const stateSeen = async () => ((await bankSees(NOT_PUSHED))?.pushes as { state: string }[] | undefined)?.[0]?.state
    await eventually(async () => (await stateSeen()) === 'PUSHED', 10_000)
    const began = performance.now()
    const revoked = await push('revokePush', { id: made.id, expectedVersion: made.version + 1, reason: '示例撤回' })
    expect(revoked.data?.revokePush).toMatchObject({ __typename: 'ProjectPush', state: 'REVOKED' })
    await eventually(async () => (await bankSees(NOT_PUSHED)) === null, 5000)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  it('keeps each part’s password and private key where no other part looks, and lets none log in as the administrator', async () => {
    for (const part of PARTS) {
      const secrets = join(topology.dataDir(part), 'secrets')
      expect(Object.keys(JSON.parse(await readFile(join(secrets, 'roles.json'), 'utf8')) as object)).toEqual([loginRole(part)])
      for (const name of await readdir(secrets)) expect((await stat(join(secrets, name))).mode & 0o077).toBe(0)
    }
    const keys = await Promise.all((await readdir(topology.keysDir)).map((name) => readFile(join(topology.keysDir, name), 'utf8')))
    expect(keys).toHaveLength(13)
    for (const key of keys) expect(JSON.parse(key)).not.toHaveProperty('d')
    const environment = await readFile(`/proc/${topology.process('tax').child.pid}/environ`, 'utf8')
    expect(environment).toContain('DATABASE_URL=postgresql://hub@')
    expect(environment).not.toContain(new URL(filled.server.adminUrl).password)
  })

  it('lets a part read its own schema only', async () => {
    const client = new pg.Client({ connectionString: await topology.loginUrl('tax') })
    await client.connect()
    await expect(client.query('select 1 from projects.project')).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})
