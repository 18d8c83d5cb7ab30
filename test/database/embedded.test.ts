import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { startEmbedded } from '../../platform/database/embedded.js'
import { freshFolder, hubProcess, killHard, killHubProcesses, processesIn, query } from './embedded-process.js'

const FAST = { fsync: 'off' }

describe('the embedded server', () => {
  let dataDir = ''
  const data = () => join(dataDir, 'postgres')
  const lockFile = () => join(data(), 'postmaster.pid')
  const postmaster = async () => Number((await readFile(lockFile(), 'utf8')).split('\n')[0])

  beforeEach(async () => {
    dataDir = join(await freshFolder('数据 中枢 '), '.data')
  })
  afterEach(async () => {
    killHubProcesses()
    for (const pid of processesIn(data())) killHard(pid)
    await rm(join(dataDir, '..'), { recursive: true, force: true })
  })

  it('starts in a folder with spaces and Chinese characters, keeps data and port, and leaves nothing running', async () => {
    const said: string[] = []
    const first = await startEmbedded({ dataDir, onMessage: (zh) => said.push(zh), serverSettings: FAST })
    await query(first.adminUrl, 'create table kept as select 1 as n')
    expect(new URL(first.adminUrl).pathname).toBe('/hub')
    await first.stop()
    expect(processesIn(data())).toEqual([])
    const second = await startEmbedded({ dataDir, onMessage: (zh) => said.push(zh), serverSettings: FAST })
    expect(second.adminUrl).toBe(first.adminUrl)
    expect(await query(second.adminUrl, 'select n from kept')).toEqual([{ n: 1 }])
    await second.stop()
    expect(said).toEqual(['正在建立自带的数据库……'])
  })

  it('works in a folder that only its owner may enter', async () => {
    await chmod(join(dataDir, '..'), 0o700)
    const server = await startEmbedded({ dataDir, serverSettings: FAST })
    expect(await query(server.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
    await server.stop()
  })

  it('lets nobody in without the random password', async () => {
    const server = await startEmbedded({ dataDir, serverSettings: FAST })
    const guessed = Object.assign(new URL(server.adminUrl), { password: 'postgres' }).href
    await expect(query(guessed, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    const mode = async (name: string) => (await import('node:fs/promises')).stat(join(dataDir, name)).then((found) => (found.mode & 0o777).toString(8))
    expect(await Promise.all(['secrets', 'secrets/postgres.json', 'postgres'].map(mode))).toEqual(['700', '600', '700'])
    await server.stop()
  })

  it('[X3] is used again when the process that started it was killed, and stops with its last user', async () => {
    const killed = await hubProcess(dataDir)
    killed.child.kill('SIGKILL')
    await killed.exit
    const before = await postmaster()
    const server = await startEmbedded({ dataDir, serverSettings: FAST })
    expect(await postmaster()).toBe(before)
    expect(killed.first).toBe(`ready ${server.adminUrl}`)
    await server.stop()
    expect(processesIn(data())).toEqual([])
  })

  it('[X3] comes back by itself when it is killed with all its processes, with every acknowledged row', async () => {
    const server = await startEmbedded({ dataDir })
    const client = new pg.Client({ connectionString: server.adminUrl })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('create table counted (n int primary key)')
    let acknowledged = 0
    const killing = { done: false }
    const writing = (async () => {
      for (;;) {
        await client.query('insert into counted values ($1)', [acknowledged])
        acknowledged += 1
        if (acknowledged === 100) {
          killing.done = true
          for (const pid of processesIn(data())) killHard(pid)
        }
      }
    })()
    await expect(writing).rejects.toThrow()
    const until = Date.now() + 20_000
    const answer = async (): Promise<unknown> =>
      query(server.adminUrl, 'select count(*)::int as n from counted').catch((error) => (Date.now() < until ? answer() : Promise.reject(error)))
    expect(await answer()).toEqual([{ n: expect.any(Number) }])
    const [row] = await query(server.adminUrl, 'select count(*)::int as n from counted')
    expect(row?.n).toBeGreaterThanOrEqual(acknowledged)
    await server.stop()
    expect(processesIn(data())).toEqual([])
  })

  it('[X3] starts after both were killed, also when another program now has the id in its lock file', async () => {
    const killed = await hubProcess(dataDir)
    const lines = (await readFile(lockFile(), 'utf8')).split('\n')
    killed.child.kill('SIGKILL')
    await killed.exit
    for (const pid of processesIn(data())) killHard(pid)
    await writeFile(lockFile(), [process.ppid, ...lines.slice(1)].join('\n'))
    const server = await startEmbedded({ dataDir, serverSettings: FAST })
    expect(await query(server.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
    await server.stop()
  })

  it('serves several processes at once, also when both make it, and stays until the last one leaves', async () => {
    const [other, server] = await Promise.all([hubProcess(dataDir), startEmbedded({ dataDir, serverSettings: FAST })])
    expect(other.first).toBe(`ready ${server.adminUrl}`)
    other.child.kill('SIGINT')
    expect(await other.rest()).toBe('answered')
    expect(await other.exit).toBe(0)
    expect(await query(server.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
    await server.stop()
    expect(processesIn(data())).toEqual([])
  })

  it('outlives the Ctrl-C of a terminal until its user has closed', async () => {
    const hub = await hubProcess(dataDir, { detached: true })
    process.kill(-hub.pid, 'SIGINT') // what a terminal does: the signal goes to the whole group
    expect(await hub.rest()).toBe('answered')
    expect(await hub.exit).toBe(0)
    expect(processesIn(data())).toEqual([])
  })

  it('takes another port when its own is taken', async () => {
    const first = await startEmbedded({ dataDir, serverSettings: FAST })
    await first.stop()
    const squatter = (await import('node:net')).createServer().listen(Number(new URL(first.adminUrl).port), '127.0.0.1')
    await new Promise((settle) => squatter.once('listening', settle))
    const second = await startEmbedded({ dataDir, serverSettings: FAST })
    expect(new URL(second.adminUrl).port).not.toBe(new URL(first.adminUrl).port)
    expect(await query(second.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
    await second.stop()
    await new Promise((settle) => squatter.close(settle))
  })
})
