import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openFileStore } from '../../platform/files/open-store.js'
import { NO_PAYLOAD, signS3 } from '../../platform/files/s3-signature.js'
import { startS3 } from './s3-server.js'

const EXAMPLE = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const CONTENT = Buffer.from('总平面图'.repeat(50_000))

let dataDir: string
let s3: Awaited<ReturnType<typeof startS3>>

const settings = async (secretAccessKey: string) => {
  const s3KeysFile = join(dataDir, `${secretAccessKey.length}.json`)
  await writeFile(s3KeysFile, JSON.stringify({ accessKeyId: 'hub', secretAccessKey }), { mode: 0o600 })
  return { dataDir, s3Endpoint: s3.url, s3Bucket: 'plans', s3Region: 'north', s3KeysFile }
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-s3-'))
  s3 = await startS3('plans', { accessKeyId: 'hub', secretAccessKey: 'a secret of the store' })
})
afterAll(async () => {
  await s3.close()
  await rm(dataDir, { recursive: true })
})

describe('the store of files in a bucket', () => {
  it('signs as the published examples of Signature Version 4 do', () => {
    const sign = (query: string) =>
      signS3(
        {
          method: 'GET',
          url: new URL(`https://examplebucket.s3.amazonaws.com/?${query}`),
          region: 'us-east-1',
          payloadSha256: NO_PAYLOAD,
          at: new Date('2013-05-24T00:00:00Z'),
        },
        EXAMPLE,
      ).authorization
    expect(sign('lifecycle')).toContain('Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543')
    expect(sign('max-keys=2&prefix=J')).toContain('Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7')
  })

  it('keeps, finds and gives back a file, and fetches it once for a reader that needs one on this machine', async () => {
    const store = await openFileStore(await settings('a secret of the store'))
    const { sha256, size } = await store.put(Readable.from([CONTENT.subarray(0, 1000), CONTENT.subarray(1000)]))
    expect(sha256).toBe(createHash('sha256').update(CONTENT).digest('hex'))
    expect([...s3.objects.keys()]).toEqual([`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`])
    expect(await store.stat(sha256)).toEqual({ sha256, size })
    expect((await buffer(await store.open(sha256))).equals(CONTENT)).toBe(true)
    expect((await readFile(await store.path(sha256))).equals(CONTENT)).toBe(true)
    expect(await store.stat('0'.repeat(64))).toBeNull()
    await expect(store.open('0'.repeat(64))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(s3.refusals).toEqual([])
  })

  it('gives no object to its end that was changed in the bucket', async () => {
    const store = await openFileStore(await settings('a secret of the store'))
    const { sha256 } = await store.put(Readable.from([Buffer.from('agreed')]))
    for (const key of s3.objects.keys()) if (key.endsWith(sha256)) s3.objects.set(key, Buffer.from('forged'))
    await expect(buffer(await store.open(sha256))).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
  })

  it('says at the start that the keys are wrong or lie open, and what is not set', async () => {
    await expect(openFileStore(await settings('another secret'))).rejects.toMatchObject({ code: 'FILE_STORE_UNREACHABLE' })
    const open = join(dataDir, 'open.json')
    await writeFile(open, JSON.stringify(EXAMPLE), { mode: 0o644 })
    await expect(openFileStore({ ...(await settings('a secret of the store')), s3KeysFile: open })).rejects.toMatchObject({ code: 'FILE_STORE_KEYS' })
    await expect(openFileStore({ dataDir, s3Endpoint: s3.url })).rejects.toMatchObject({ code: 'FILE_STORE_SETTINGS' })
  })
})
