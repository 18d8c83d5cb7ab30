import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { createDiskStore } from '../../../platform/files/disk-store.js'
import { downloadToken } from '../../../platform/files/download-token.js'
import { filesPort } from '../../../platform/files/port.js'
import { uploadToken } from '../../../platform/files/upload-token.js'
import { generateKey, signingKey, verificationKeys } from '../../../platform/signing/keys.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { clerk, furnish, instant, LINXIAN, LISHI, otherBank, PROJECT, SCOPE, theBank, theDeveloper } from './place.js'

const [gateway, own] = [generateKey('gateway.1'), generateKey('land.1')]
const files = filesPort({ store: createDiskStore(tmpdir()), own: signingKey(own), gateway: () => verificationKeys({ keys: [gateway] }) })
const FILE = { sha256: 'a'.repeat(64), size: 8, mediaType: 'application/pdf' as const, name: '总平面图.pdf' }
const uploadBy = ({ membership }: Actor, more: object = {}): string => uploadToken.sign({ ...FILE, ...more, membership }, signingKey(gateway))

type Answer = Record<string, unknown>

describe('attachments', () => {
  let hub: TestSubgraph
  let parcel: string
  let attachment: Answer

  const act = async (name: string, type: string, fields: string, input: object, actor: Actor): Promise<Answer> => {
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Refusal { code field } ... on ${fields} } }`
    const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)
    return (data?.[name] ?? errors) as Answer
  }
  const attach = (more: object = {}, actor = clerk) => {
    const input = { recordType: 'PARCEL', recordId: parcel, kind: 'PLAN', title: '总平面图', upload: uploadBy(actor), ...more }
    return act('attachLandFile', 'AttachLandFile', 'LandAttachment { id version name size sha256 status downloadUrl }', input, actor)
  }
  const withdraw = (more: object = {}, actor = clerk) => {
    const input = { attachmentId: attachment.id, reason: '附错文件', expectedVersion: 1, ...more }
    return act('withdrawLandAttachment', 'WithdrawLandAttachment', 'LandAttachment { status statusReason downloadUrl }', input, actor)
  }
  const list = async (actor: Actor, asOf: string | null = null) => {
    const document = '{ landAttachments(filter: { recordType: { eq: "PARCEL" } }) { nodes { id downloadUrl statusReason } totalCount } }'
    const { data, errors } = await hub.run(document, {}, actor, { asOf })
    expect(errors).toBeUndefined()
    return data?.landAttachments as { nodes: Answer[]; totalCount: number }
  }

  beforeAll(async () => {
    hub = await openTestSubgraph(land, { files })
    await furnish(hub)
    const input = { location: '示例路 2 号', area: '100.00', acquisition: 'GRANT', landUse: '城镇住宅用地' }
    parcel = String((await act('registerParcel', 'RegisterParcel', 'Parcel { id }', input, clerk)).id)
    await hub.admin.query(
      `insert into land.link (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, subject_kind, project_id, state, since, why)
       values (gen_random_uuid(), $1, $2, 'NATURAL_RESOURCES', $3, '科员', 'FORM', 'PARCEL', $4, 'SCOPE', $5, 'CONFIRMED', '2026-01-01', '地址一致')`,
      [LISHI, SCOPE, clerk.person, parcel, PROJECT],
    )
    attachment = await attach()
  })
  afterAll(() => hub.close())

  it('hold what was uploaded, under the owner’s title', () => {
    expect(attachment).toMatchObject({ __typename: 'LandAttachment', name: FILE.name, size: 8, sha256: FILE.sha256, status: 'IN_FORCE', version: 1 })
  })

  it('keep the file’s hash in the audit row', async () => {
    const { rows } = await hub.admin.query<{ body: string }>(`select body from land.audit where body like '%attachLandFile%'`)
    expect(rows.map(({ body }) => (JSON.parse(body) as { body: { evidence: object } }).body.evidence)).toEqual([
      { sha256: FILE.sha256, size: '8', mediaType: 'application/pdf' },
    ])
  })

  it('are seen by who sees the record: its county, the bank it was pushed to, its developer, and nobody else', async () => {
    hub.statements()
    for (const actor of [clerk, agencyOf('HOUSING', LISHI), theBank, theDeveloper]) expect((await list(actor)).totalCount).toBe(1)
    expect(hub.statements()).toHaveLength(12)
    for (const actor of [agencyOf('NATURAL_RESOURCES', LINXIAN), otherBank]) expect(await list(actor)).toEqual({ nodes: [], totalCount: 0 })
  })

  it('are fetched at an address of this very caller’s', async () => {
    const address = String((await list(theBank)).nodes[0]?.downloadUrl)
    const claims = downloadToken.verify(address.slice('/files/'.length), verificationKeys({ keys: [own] }))
    expect(claims).toMatchObject({ ...FILE, attachment: attachment.id, actor: { membership: theBank.membership, institution: theBank.institution } })
  })

  it('are attached by the owner of the record alone, with an upload of their own', async () => {
    expect(await attach({}, agencyOf('HOUSING', LISHI))).toMatchObject({ code: 'ATTACHMENT_OF_ANOTHER_AGENCY' })
    expect(await attach({}, agencyOf('NATURAL_RESOURCES', LINXIAN))).toMatchObject({ code: 'NOT_FOUND', field: 'recordId' })
    expect(await attach({}, theBank)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await attach({ upload: uploadBy(theBank) })).toMatchObject({ code: 'UPLOAD_INVALID', field: 'upload' })
    expect(await attach({ recordType: 'CERTIFICATE' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await attach({ title: ' ' })).toMatchObject({ code: 'ATTACHMENT_TITLE' })
    expect(await attach()).toMatchObject({ code: 'DUPLICATE' })
  })

  it('are never changed, and not put with another’s record, by the login role either', async () => {
    const { rows } = await hub.admin.query<{ changeable: string[] }>(
      `select array_agg(column_name::text order by column_name) as changeable from information_schema.column_privileges
       where table_schema = 'land' and table_name = 'attachment' and grantee = 'hub_land' and privilege_type = 'UPDATE'`,
    )
    expect(rows[0]?.changeable).toEqual(['status', 'status_reason', 'version'])
  })

  it('are withdrawn with a reason, stay to be seen, and are not given out any more, as of an earlier day either', async () => {
    const before = await instant(hub)
    expect(await withdraw({ reason: '' })).toMatchObject({ code: 'ATTACHMENT_REASON_MISSING' })
    expect(await withdraw({}, agencyOf('HOUSING', LISHI))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await withdraw()).toMatchObject({ status: 'WITHDRAWN', statusReason: '附错文件', downloadUrl: null })
    expect(await withdraw({ expectedVersion: 2 })).toMatchObject({ code: 'ATTACHMENT_WITHDRAWN' })
    expect((await list(theBank)).nodes).toMatchObject([{ id: attachment.id, statusReason: '附错文件', downloadUrl: null }])
    expect((await list(theBank, before)).nodes).toMatchObject([{ id: attachment.id, statusReason: null, downloadUrl: null }])
    expect(await attach()).toMatchObject({ __typename: 'LandAttachment' })
  })
})
