import { spawnSync } from 'node:child_process'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { killHubProcesses } from '../topology/hub-process.js'
import { endedHub, freshFolder, SENTENCES } from './support.js'

const isRoot = process.getuid?.() === 0
const canMount = spawnSync('unshare', [isRoot ? '-m' : '-Urm', 'true']).status === 0

describe('what keeps the hub from starting is one sentence in each language, and an exit code', () => {
  let folder = ''
  const closers: (() => void)[] = []
  beforeAll(async () => {
    folder = await freshFolder('hub-refuses-')
  })
  afterAll(async () => {
    killHubProcesses()
    for (const close of closers) close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Somebody who holds a port and never says a word. */
  async function silentPort(): Promise<number> {
    const server = createServer((socket) => socket.on('error', () => undefined))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(() => server.close())
    server.unref()
    return (server.address() as AddressInfo).port
  }
  const refuses = async (words: readonly string[], environment: Record<string, string>, expected: RegExp, before: readonly string[] = []) => {
    const { code, said, tookMs } = await endedHub(words, { HUB_DATA_DIR: join(folder, '.data'), HUB_PORT: '0', ...environment }, { before })
    expect(said).toMatch(expected)
    expect(said.replace(/^正在建立.*\n/, '')).toMatch(SENTENCES)
    expect(code).toBe(1)
    return tookMs
  }

  it.each([
    ['a port that is no number', { HUB_PORT: 'http' }, /HUB_PORT.*0 到 65535[\s\S]*Correct it and start again/],
    ['an address of a database that is none', { DATABASE_URL: 'localhost:5432' }, /DATABASE_URL.*postgresql:\/\/[\s\S]*Correct it/],
    [
      'a database that refuses the connection',
      { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/hub' },
      /127\.0\.0\.1:1 没有应答[\s\S]*ECONNREFUSED[\s\S]*unset DATABASE_URL/,
    ],
    ['a database whose name is not known', { DATABASE_URL: 'postgresql://a:b@database.invalid/hub' }, /database\.invalid 没有应答/],
  ])('%s', async (_, environment, expected) => {
    expect(await refuses(['start'], environment, expected)).toBeLessThan(20_000)
  })

  it('a database that takes the connection and never answers', async () => {
    const url = `postgresql://a:b@127.0.0.1:${await silentPort()}/hub`
    expect(await refuses(['start'], { DATABASE_URL: url }, /没有应答/)).toBeLessThan(20_000)
  })

  it('a port that somebody else has, of the hub and of a part', async () => {
    const taken = { HUB_PORT: String(await silentPort()) }
    for (const command of ['start', 'tax']) expect(await refuses([command], taken, /端口 127\.0\.0\.1:\d+ 已被占用[\s\S]*HUB_PORT/)).toBeLessThan(20_000)
  })

  it('a part that is told no address of the others', async () => {
    await refuses(['gateway'], { HUB_DATA_DIR: join(folder, 'part'), DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/hub' }, /127\.0\.0\.1:1/)
  })

  it('data of another version', async () => {
    const dataDir = join(folder, 'old')
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '15\n')
    await refuses(['start'], { HUB_DATA_DIR: dataDir }, /PostgreSQL 15[\s\S]*name a new folder in HUB_DATA_DIR/)
  })

  it('a file where the data folder should be', async () => {
    await writeFile(join(folder, 'file'), '')
    await refuses(['start'], { HUB_DATA_DIR: join(folder, 'file') }, /HUB_DATA_DIR/)
  })

  it('an identity that nobody has', async () => {
    await refuses(['token', '--as', 'nobody'], {}, /没有名为 nobody 的演示身份/)
  })

  const mounted = async (options: string): Promise<string[]> => {
    const place = join(folder, `mount-${options.replace(/\W/g, '')}`)
    await mkdir(place)
    return ['unshare', isRoot ? '-m' : '-Urm', 'sh', '-c', `mount -t tmpfs -o ${options} tmpfs "$0" && exec "$@"`, place]
  }
  ;(canMount ? it : it.skip)('a full disk (skipped where nothing may be mounted)', async () => {
    const before = await mounted('size=40m')
    await refuses(['start'], { HUB_DATA_DIR: join(folder, 'mount-size40m/.data') }, /磁盘空间不足[\s\S]*Free some space/, before)
  })
  ;(canMount ? it : it.skip)('a read-only disk (skipped where nothing may be mounted)', async () => {
    const before = await mounted('ro')
    await refuses(['start'], { HUB_DATA_DIR: join(folder, 'mount-ro/.data') }, /数据目录不可写[\s\S]*Change its permissions/, before)
  })

  it('secrets that others can read', async () => {
    const dataDir = join(folder, 'exposed')
    await mkdir(join(dataDir, 'secrets'), { recursive: true })
    await writeFile(join(dataDir, 'secrets/postgres.json'), '{}')
    await chmod(join(dataDir, 'secrets/postgres.json'), 0o644)
    await refuses(['start'], { HUB_DATA_DIR: dataDir }, /chmod 600/)
  })
})
