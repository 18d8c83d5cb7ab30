import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDiskStore } from '../../platform/files/disk-store.js'
import { type DownloadClaims, downloadToken } from '../../platform/files/download-token.js'
import type { FileStore } from '../../platform/files/store.js'
import { uploadToken } from '../../platform/files/upload-token.js'
import { generateKey, signingKey, verificationKeys } from '../../platform/signing/keys.js'
import { logged, refusal, startTestGateway, type TestGateway, token } from './test-gateway.js'

const PLAN = Buffer.from(`%PDF-1.7\n${'总平面图'.repeat(100_000)}`)
const ATTACHMENT = '77777777-7777-4777-8777-777777777777'
const clerk = { kind: 'AGENCY', person: ATTACHMENT, membership: ATTACHMENT, client: 'test', agency: 'LAND', unit: null, institution: null }
const [own, land] = [generateKey('gateway.1'), generateKey('land.1')]

let folder: string
let store: FileStore
let gateway: TestGateway

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-door-'))
  store = createDiskStore(folder)
  const files = { store, key: () => signingKey(own), keysOfSubgraphs: () => verificationKeys({ keys: [land] }) }
  gateway = await startTestGateway({ files })
})
afterAll(async () => {
  await gateway.close()
  await rm(folder, { recursive: true })
})

const upload = (name: string, body: Buffer, headers: Record<string, string> = { authorization: `Bearer ${token('AGENCY')}` }) =>
  fetch(`${gateway.origin}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })

const addressOf = (claims: object): string =>
  `${gateway.origin}/files/${downloadToken.sign({ attachment: ATTACHMENT, actor: clerk, ...claims } as DownloadClaims, signingKey(land))}`

describe('POST /files', () => {
  it('takes a file and answers with a token for who brought it', async () => {
    const answer = await upload('总平面图.pdf', PLAN)
    const taken = (await answer.json()) as { upload: string; sha256: string; size: number }
    expect(answer.status).toBe(201)
    expect(taken).toMatchObject({ size: PLAN.length, mediaType: 'application/pdf', name: '总平面图.pdf' })
    expect(await store.stat(taken.sha256)).toEqual({ sha256: taken.sha256, size: PLAN.length })
    expect(uploadToken.verify(taken.upload, verificationKeys({ keys: [own] }))).toMatchObject({ sha256: taken.sha256, membership: expect.any(String) })
    expect(await logged(({ document }) => document === 'upload')).toMatchObject({ outcome: 'ANSWERED', kind: 'AGENCY' })
  })

  it('[T23] takes nothing from nobody, from who may not write, and from a form of another site', async () => {
    expect(await refusal(await upload('图.pdf', PLAN, {}))).toEqual([401, 'SIGN_IN_FIRST'])
    expect(await refusal(await upload('图.pdf', PLAN, { authorization: 'Bearer forged' }))).toEqual([401, 'TOKEN_INVALID'])
    expect(await refusal(await upload('图.pdf', PLAN, { authorization: `Bearer ${token('AUDITOR')}` }))).toEqual([403, 'FORBIDDEN'])
    const form = { authorization: `Bearer ${token('AGENCY')}`, 'content-type': 'text/plain' }
    expect(await refusal(await upload('图.pdf', PLAN, form))).toEqual([415, 'CONTENT_TYPE_NOT_SUPPORTED'])
  })

  it('says in both languages why a file is not taken', async () => {
    const authorization = `Bearer ${token('AGENCY')}`
    const problem = async (answer: Response) => ((await answer.json()) as { errors: { extensions: { problem: object } }[] }).errors[0]?.extensions.problem
    expect(await problem(await upload('图.exe', Buffer.from('MZ\u0000\u0001')))).toMatchObject({ code: 'UPLOAD_TYPE', title: '文件类型不接受' })
    const english = await upload('图.png', PLAN, { authorization, 'accept-language': 'en' })
    expect(await problem(english)).toMatchObject({ code: 'UPLOAD_MISNAMED', detail: 'The content is application/pdf, the name 图.png.' })
    expect(await refusal(await upload('图.pdf', Buffer.alloc(51 * 1024 * 1024)))).toEqual([413, 'UPLOAD_TOO_LARGE'])
  })
})

describe('GET /files/<address>', () => {
  it('gives the file to be kept under its Chinese name, able to run nothing, and records who fetched it', async () => {
    const { sha256 } = (await (await upload('总平面图.pdf', PLAN)).json()) as { sha256: string }
    const answer = await fetch(addressOf({ sha256, size: PLAN.length, mediaType: 'application/pdf', name: '总平面图 "1".pdf' }))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PLAN.length),
      'content-disposition': `attachment; filename="____ _1_.pdf"; filename*=UTF-8''%E6%80%BB%E5%B9%B3%E9%9D%A2%E5%9B%BE%20%221%22.pdf`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(Buffer.from(await answer.arrayBuffer()).equals(PLAN)).toBe(true)
    const row = await logged(({ document }) => document === 'download')
    expect(row).toMatchObject({ membership: ATTACHMENT, asked: [ATTACHMENT], returned: [ATTACHMENT], outcome: 'ANSWERED' })
  })

  it('gives nothing at an address that is old, made up, or signed by the gateway itself', async () => {
    const claims = {
      sha256: 'a'.repeat(64),
      size: 1,
      mediaType: 'application/pdf' as const,
      name: 'a.pdf',
      attachment: ATTACHMENT,
      actor: clerk,
    } as DownloadClaims
    const old = downloadToken.sign(claims, signingKey(land), () => Date.now() - 301_000)
    const forged = downloadToken.sign(claims, signingKey(own))
    for (const address of [old, forged, 'x', '', '../../etc/passwd'])
      expect((await refusal(await fetch(`${gateway.origin}/files/${encodeURIComponent(address)}`)))[0]).toBe(404)
  })

  it('breaks off when the file is no longer what it was', async () => {
    const { sha256 } = (await (await upload('a.txt', Buffer.from('agreed'))).json()) as { sha256: string }
    await writeFile(await store.path(sha256), 'forged')
    const outcome = await fetch(addressOf({ sha256, size: 6, mediaType: 'text/plain', name: 'a.txt' })).then(
      (answer) => answer.text(),
      () => 'broken',
    )
    expect(outcome.includes('forged')).toBe(false)
  })
})
