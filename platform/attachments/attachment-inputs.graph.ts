import { Field, InputType, Int } from 'type-graphql'
import { Uuid } from '../graph/scalars.js'
import { AttachmentKind } from './enums.graph.js'

export function attachInputType(name: string, recordType: Record<string, string>) {
  @InputType(`Attach${name}FileInput`, { description: '附文件\nAttach a file' })
  class AttachFileInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { nullable: true, description: '附件的标识，可由客户端生成\nId of the attachment, if the client makes it' })
    id?: string | null

    @Field(() => recordType, { description: '记录类别\nKind of record' })
    recordType: string

    @Field(() => Uuid, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => AttachmentKind, { description: '附件类别\nKind of attachment' })
    kind: string

    @Field(() => String, { description: '标题\nTitle' })
    title: string

    @Field(() => String, { description: '上传凭据：先将文件发到 POST /files 取得\nToken of the upload, from POST /files' })
    upload: string
  }
  return AttachFileInput
}

export function withdrawInputType(name: string) {
  @InputType(`Withdraw${name}AttachmentInput`, { description: '撤回附件\nWithdraw an attachment' })
  class WithdrawAttachmentInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '附件的标识\nId of the attachment' })
    attachmentId: string

    @Field(() => String, { description: '撤回原因\nReason' })
    reason: string

    @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
    expectedVersion: number
  }
  return WithdrawAttachmentInput
}
