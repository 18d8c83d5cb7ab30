import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDiskStore } from '../../platform/files/disk-store.js'
import { openFileStore } from '../../platform/files/open-store.js'

const PLAN = '64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

const text = (value: string): Readable => Readable.from([Buffer.from(value)])

describe('the store of files on disk', () => {
  it('keeps a file under its hash, for nobody else to read, and the same content once', async () => {
    const store = createDiskStore(folder)
    expect(await store.put(text('hoge'))).toEqual({ sha256: 'ecb666d778725ec97307044d642bf4d160aabb76f56c0069c71ea25b1e926825', size: 4 })
    await store.put(text('hoge'))
    const path = await store.path('ecb666d778725ec97307044d642bf4d160aabb76f56c0069c71ea25b1e926825')
    expect(path).toBe(join(folder, 'ec/b6/ecb666d778725ec97307044d642bf4d160aabb76f56c0069c71ea25b1e926825'))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toBe('hoge')
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('lets go of a file that nobody began to read', async () => {
    const store = createDiskStore(folder)
    const { sha256 } = await store.put(text('brochure'))
    const opened = async (): Promise<number> => (await readdir('/proc/self/fd').catch(() => [])).length
    const before = await opened()
    for (let n = 0; n < 50; n++) (await store.open(sha256)).destroy()
    const deadline = Date.now() + 5_000
    while ((await opened()) > before + 25 && Date.now() < deadline) await stat(folder)
    expect(await opened()).toBeLessThan(before + 25)
  })

  it('leaves nothing of a file that breaks off or that is refused when looked at', async () => {
    const store = createDiskStore(folder)
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('pla')
        throw new Error('the line broke')
      })(),
    )
    await expect(store.put(broken)).rejects.toThrow('the line broke')
    await expect(store.put(text('plan'), () => Promise.reject(new Error('not wanted')))).rejects.toThrow('not wanted')
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
    expect(await store.stat(PLAN)).toBeNull()
    await expect(store.open('../../../etc/passwd')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is swept when it is opened of what a process that died had begun to receive the day before', async () => {
    const incoming = join(folder, 'incoming')
    for (const name of ['old.part', 'young.part']) await writeFile(join(incoming, name), 'half')
    const yesterday = Date.now() / 1000 - 25 * 3600
    await utimes(join(incoming, 'old.part'), yesterday, yesterday)
    await openFileStore({ dataDir: folder, filesDir: folder })
    expect(await readdir(incoming)).toEqual(['young.part'])
    await rm(join(incoming, 'young.part'))
  })

  it('gives no changed content to its end', async () => {
    const store = createDiskStore(folder)
    const { sha256 } = await store.put(text('a sealed agreement'))
    await writeFile(await store.path(sha256), 'a forged agreement')
    await expect(buffer(await store.open(sha256))).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
    await expect(store.path(sha256)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
    await store.put(text('a sealed agreement'))
    expect((await buffer(await store.open(sha256))).toString()).toBe('a sealed agreement')
  })
})
