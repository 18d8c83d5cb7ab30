import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startEmbedded } from '../../platform/database/embedded.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { freshFolder, hubProcess, killHubProcesses, query } from './embedded-process.js'

const FAST = { fsync: 'off' }
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const itAsRoot = isRoot ? it : it.skip
const nobodyCanRead = isRoot && spawnSync('test', ['-r', join(PROJECT_ROOT, 'package.json')], { uid: NOBODY, gid: NOBODY }).status === 0
const canMount = spawnSync('unshare', [isRoot ? '-m' : '-Urm', 'true']).status === 0

describe('the embedded server', () => {
  let folder = ''
  let dataDir = ''

  beforeEach(async () => {
    folder = await freshFolder('hub-refusals-')
    dataDir = join(folder, '.data')
  })
  afterEach(async () => {
    killHubProcesses()
    await rm(folder, { recursive: true, force: true })
  })

  it('says in both languages that the data belong to another version, and touches nothing', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '15\n')
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
      code: 'DATA_VERSION',
      zh: expect.stringContaining('PostgreSQL 15'),
      en: expect.stringContaining('HUB_DATA_DIR'),
      exitCode: 1,
    })
    expect(await readFile(join(dataDir, 'postgres/PG_VERSION'), 'utf8')).toBe('15\n')
  })

  it('says that a file stands where the folder should be', async () => {
    await writeFile(dataDir, '')
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'FOLDER_NOT_A_FOLDER' })
  })

  const mounted = (options: string) => ['unshare', isRoot ? '-m' : '-Urm', 'sh', '-c', `mount -t tmpfs -o ${options} tmpfs "$0" && exec "$@"`, folder]

  ;(canMount ? it : it.skip)('says that the disk is full', async () => {
    const hub = await hubProcess(dataDir, {}, mounted('size=40m'))
    expect(hub.first).toMatch(/^DISK_FULL 磁盘空间不足.*Free some space/)
    expect(await hub.exit).toBe(1)
  })

  ;(canMount ? it : it.skip)('says that the folder cannot be written', async () => {
    const hub = await hubProcess(dataDir, {}, mounted('ro'))
    expect(hub.first).toMatch(/^FOLDER_READ_ONLY 数据目录不可写.*Change its permissions/)
    expect(await hub.exit).toBe(1)
  })

  ;(nobodyCanRead ? it : it.skip)('works for an ordinary user', async () => {
    await chown(folder, NOBODY, NOBODY)
    const hub = await hubProcess(dataDir, { uid: NOBODY, gid: NOBODY, cwd: '/' })
    expect(hub.first).toMatch(/^ready postgresql:/)
    hub.child.kill('SIGINT')
    expect(await hub.exit).toBe(0)
  })

  itAsRoot('works for root where user namespaces are forbidden: data made before move to where another account can reach them', async () => {
    await chmod(folder, 0o700)
    const before = await startEmbedded({ dataDir, serverSettings: FAST })
    await query(before.adminUrl, 'create table kept as select 1 as n')
    await before.stop()
    const server = await startEmbedded({ dataDir, userNamespaces: false, serverSettings: FAST })
    expect(await query(server.adminUrl, 'select n from kept')).toEqual([{ n: 1 }])
    await server.stop()
    const elsewhere = (await readFile(join(dataDir, 'postgres-home'), 'utf8')).trim()
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    const again = await startEmbedded({ dataDir, serverSettings: FAST })
    expect(await query(again.adminUrl, 'select n from kept')).toEqual([{ n: 1 }])
    await again.stop()
    await rm(elsewhere, { recursive: true })
  })

  itAsRoot('gives data made under another account back to the one that runs it now', async () => {
    await chmod(folder, 0o755)
    for (const userNamespaces of [false, true, false]) {
      const server = await startEmbedded({ dataDir, userNamespaces, serverSettings: FAST })
      expect(await query(server.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
      await server.stop()
    }
  })
})
