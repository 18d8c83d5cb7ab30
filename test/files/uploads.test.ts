import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { filesOfHub } from '../../assembly/files.js'
import { PUBLIC_ACTOR } from '../../kernel/actor.js'
import { createDiskStore } from '../../platform/files/disk-store.js'
import { downloadToken } from '../../platform/files/download-token.js'
import { filesPort } from '../../platform/files/port.js'
import type { FileStore } from '../../platform/files/store.js'
import { takeUpload } from '../../platform/files/take-upload.js'
import { uploadToken } from '../../platform/files/upload-token.js'
import { generateKey, signingKey, verificationKeys } from '../../platform/signing/keys.js'
import { zipOf } from './zip.js'

const TYPES = { '[Content_Types].xml': '<Types/>' }
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

let folder: string
let store: FileStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-uploads-'))
  store = createDiskStore(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const outcome = async (content: Buffer, name: string): Promise<string> => {
  const taken = await takeUpload(store, Readable.from(content.length > 0 ? [content] : []), name)
  return 'code' in taken ? taken.code : taken.mediaType
}

describe('an upload', () => {
  it.each([
    ['总平面图.pdf', Buffer.from('%PDF-1.7\n…'), 'application/pdf'],
    ['现场.PNG', PNG, 'image/png'],
    ['现场.jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['批复.ofd', zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'application/ofd'],
    ['协议.docx', zipOf({ ...TYPES, 'word/document.xml': '' }), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['清单.xlsx', zipOf({ ...TYPES, 'xl/workbook.xml': '' }), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['清单.csv', Buffer.from('项目,面积\n'), 'text/csv'],
    ['纪要.txt', Buffer.from('bbe1d2e9bccdd2aa', 'hex'), 'text/plain'],
  ])('is known by its content: %s', async (name, content, mediaType) => expect(await outcome(content, name)).toBe(mediaType))

  it.each([
    ['a program under a document’s name', '协议.pdf', Buffer.from('MZ\u0000\u0003'), 'UPLOAD_TYPE'],
    ['a web page that calls itself text', '说明.txt', Buffer.from(' <!DOCTYPE html><script>'), 'UPLOAD_TYPE'],
    ['a workbook with macros', '清单.xlsx', zipOf({ ...TYPES, 'xl/workbook.xml': '', 'xl/vbaProject.bin': '' }), 'UPLOAD_TYPE'],
    ['an archive of anything', '资料.docx', zipOf({ 'run.exe': '' }), 'UPLOAD_TYPE'],
    ['an archive that is cut off', '清单.xlsx', zipOf({ ...TYPES, 'xl/workbook.xml': '' }).subarray(0, 60), 'UPLOAD_TYPE'],
    ['another document than its name says', '协议.docx', Buffer.from('%PDF-1.7'), 'UPLOAD_MISNAMED'],
    ['nothing', '协议.pdf', Buffer.alloc(0), 'UPLOAD_EMPTY'],
    ['a path', '../协议.pdf', Buffer.from('%PDF-1.7'), 'UPLOAD_NAME'],
    ['a name that reads backwards', '协议\u202efdp.exe', Buffer.from('%PDF-1.7'), 'UPLOAD_NAME'],
    ['more than the limit', '协议.pdf', Buffer.alloc(50 * 1024 * 1024 + 1), 'UPLOAD_TOO_LARGE'],
  ])('is refused when it is %s, and leaves nothing', async (_, name, content, code) => {
    const before = await readdir(folder)
    expect(await outcome(content, name)).toBe(code)
    expect(await readdir(folder)).toEqual(before)
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })
})

describe('words about a file', () => {
  const [gateway, land] = [generateKey('gateway.1'), generateKey('land.1')]
  const keysOf = (key: typeof gateway) => verificationKeys({ keys: [key] })
  const clerk = { ...PUBLIC_ACTOR, membership: '11111111-1111-4111-8111-111111111111' }
  const upload = { sha256: 'a'.repeat(64), size: 8, mediaType: 'application/pdf' as const, name: '协议.pdf' }
  const port = filesPort({ store: createDiskStore(tmpdir()), own: signingKey(land), gateway: () => keysOf(gateway) })

  it('are believed for the membership that brought the file, for an hour', () => {
    const token = uploadToken.sign({ ...upload, membership: clerk.membership }, signingKey(gateway))
    expect(port.received(token, clerk)).toEqual(upload)
    expect(port.received(token, PUBLIC_ACTOR)).toMatchObject({ code: 'UPLOAD_INVALID' })
    const old = uploadToken.sign({ ...upload, membership: clerk.membership }, signingKey(gateway), () => Date.now() - 3_601_000)
    expect(port.received(old, clerk)).toMatchObject({ code: 'UPLOAD_INVALID' })
  })

  it('of another part, or of another kind, are not', () => {
    const forged = uploadToken.sign({ ...upload, membership: clerk.membership }, signingKey(land))
    expect(port.received(forged, clerk)).toMatchObject({ code: 'UPLOAD_INVALID' })
    const address = port.addressOf({ ...upload, attachment: clerk.membership }, clerk).slice('/files/'.length)
    expect(downloadToken.verify(address, keysOf(land))).toMatchObject({ ...upload, actor: { membership: clerk.membership } })
    expect(downloadToken.verify(address, keysOf(land), () => Date.now() + 301_000)).toBeNull()
    expect(uploadToken.verify(address, keysOf(land))).toBeNull()
  })

  it('go from the hub’s gateway to its subgraphs and back, with the keys that the parts have', async () => {
    const { door, portOf } = await filesOfHub({ dataDir: join(folder, 'hub') })
    const token = uploadToken.sign({ ...upload, membership: clerk.membership }, door.key())
    for (const name of ['land', 'financing'] as const) {
      expect(portOf(name).received(token, clerk)).toEqual(upload)
      const address = portOf(name)
        .addressOf({ ...upload, attachment: clerk.membership }, clerk)
        .slice('/files/'.length)
      expect(downloadToken.verify(address, door.keysOfSubgraphs())).toMatchObject(upload)
    }
  })
})
