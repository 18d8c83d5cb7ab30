import { spawnSync } from 'node:child_process'
import { chmod, chown, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { idOf } from '../../demo/random.js'
import { startEmbedded } from '../../platform/database/embedded.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { processesIn, query } from '../database/embedded-process.js'
import { freePort } from '../support/hub.js'
import { askGateway, bankSystemToken } from '../topology/ask.js'
import { cpuSeconds, hubProcess, killHubProcesses } from '../topology/hub-process.js'
import { endedHub, freshFolder, SENTENCES, type StartedHub, startedHub } from './support.js'

const BANK = 'system-icbc-lvliang'
const SCOPE = idOf('scope 离石区 0 0')
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const nobodyCanRead = isRoot && spawnSync('test', ['-r', join(PROJECT_ROOT, 'package.json')], { uid: NOBODY, gid: NOBODY }).status === 0

const statusOf = async (pid: number | undefined, name: string): Promise<number> =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])

describe('hub start', () => {
  let folder = ''
  let dataDir = ''
  const postgres = () => processesIn(join(dataDir, 'postgres'))
  const bankAsks = async ({ url }: StartedHub, times = 1): Promise<unknown> => {
    const token = await bankSystemToken(`${url}/oidc`, dataDir, BANK)
    let data: unknown
    for (let n = 0; n < times; n++) data = (await askGateway(url, token, 'bankProjectView', { scopeId: SCOPE })).data?.financedScope
    return data
  }

  beforeAll(async () => {
    folder = await freshFolder('数据 中枢 ')
    await chmod(folder, 0o700)
    dataDir = join(folder, '.data')
  })
  afterAll(async () => {
    killHubProcesses()
    for (const pid of postgres()) process.kill(pid, 'SIGKILL')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('fills an empty folder, in a path with spaces and Chinese that only its owner may enter, and says whom to ask as what', async () => {
    const hub = await startedHub(dataDir)
    expect(hub.said()).toMatch(/100% [\s\S]*The hub is ready: http[\s\S]*bank-icbc-lvliang[\s\S]*curl -s http/)
    expect(await bankAsks(hub)).toMatchObject({ id: SCOPE })
    expect(await hub.kill('SIGINT')).toBe(0)
    expect(postgres()).toEqual([])
  })

  it('is ready in 5 s when the data are there, needs at most 400 MB after 200 requests, and Ctrl-C stops it with PostgreSQL, every read logged', async () => {
    const began = performance.now()
    const hub = await startedHub(dataDir)
    const [seconds, cpu] = [(performance.now() - began) / 1000, await cpuSeconds(hub.child.pid)]
    expect(cpu).toBeLessThan(5)
    await bankAsks(hub, 200)
    const megabytes = (await statusOf(hub.child.pid, 'VmRSS')) / 1024
    expect(megabytes).toBeLessThan(400)
    expect(await hub.kill('SIGINT')).toBe(0)
    expect(postgres()).toEqual([])
    const server = await startEmbedded({ dataDir })
    expect(await query(server.adminUrl, `select count(*)::int as reads from gateway.read_log where client = '${BANK}' and outcome = 'ANSWERED'`)).toEqual([
      { reads: 201 },
    ])
    await server.stop()
    process.stdout.write(`hub start: ready in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU); ${Math.round(megabytes)} MB resident after 200 requests\n`)
  })

  it('recovers after kill -9 of itself and of PostgreSQL', async () => {
    const hub = await startedHub(dataDir)
    await hub.kill('SIGKILL')
    for (const pid of postgres().slice(0, 1)) process.kill(pid, 'SIGKILL')
    const again = await startedHub(dataDir)
    expect(await bankAsks(again)).toMatchObject({ id: SCOPE })
    const taken = await endedHub(['start'], { HUB_DATA_DIR: dataDir, HUB_PORT: new URL(again.url).port })
    expect(taken).toMatchObject({ code: 1, said: expect.stringMatching(SENTENCES) })
    expect(taken.said).toMatch(/端口 127\.0\.0\.1:\d+ 已被占用[\s\S]*HUB_PORT/)
    expect(await bankAsks(again)).toMatchObject({ id: SCOPE })
    expect(await again.kill('SIGINT')).toBe(0)
    expect(postgres()).toEqual([])
  })

  it('stops when it is interrupted while it fills, and goes on from there the next time', async () => {
    const elsewhere = await freshFolder('hub-interrupted-')
    const port = String(await freePort())
    const first = hubProcess(['start'], { HUB_DATA_DIR: elsewhere, HUB_PORT: port })
    await first.says(/demonstration data/)
    await first.kill('SIGINT')
    expect(processesIn(join(elsewhere, 'postgres'))).toEqual([])
    const again = await startedHub(elsewhere)
    expect(await again.kill('SIGTERM')).toBe(0)
    await rm(elsewhere, { recursive: true, force: true })
  })

  ;(nobodyCanRead ? it : it.skip)('works for an ordinary user (skipped where none may read the project)', async () => {
    const elsewhere = await freshFolder('hub-nobody-')
    await chown(elsewhere, NOBODY, NOBODY)
    const hub = await startedHub(join(elsewhere, '.data'), ['--no-demo'], {}, { uid: NOBODY, gid: NOBODY, cwd: '/' })
    expect((await fetch(`${hub.url}/health/ready`)).status).toBe(200)
    expect(await hub.kill('SIGINT')).toBe(0)
    await rm(elsewhere, { recursive: true, force: true })
  })
})
