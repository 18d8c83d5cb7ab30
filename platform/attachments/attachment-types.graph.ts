import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Fact } from '../graph/fact.graph.js'
import { IdFilter, TextFilter } from '../graph/filter.js'
import { AttachmentKind, AttachmentStatus } from './enums.graph.js'
import type { AttachableRecords } from './records.js'

/** The slice's enum of records that files may be attached to. */
export function attachableEnum(name: string, records: AttachableRecords): Record<string, string> {
  const values = Object.fromEntries(Object.keys(records).map((type) => [type, type]))
  registerEnumType(values, {
    name: `${name}AttachableRecord`,
    description: '可附文件的记录类别\nKind of record that files may be attached to',
    valuesConfig: Object.fromEntries(Object.entries(records).map(([type, { description }]) => [type, { description }])),
  })
  return values
}

/** Type names are one owner's each, so every slice has its own. */
export function attachmentType(name: string, recordType: Record<string, string>) {
  @Directive('@key(fields: "id")')
  @ObjectType(`${name}Attachment`, { description: '记录所附的文件\nA file attached to a record' })
  class Attachment extends Fact {
    @Field(() => recordType, { description: '记录类别\nKind of record' })
    recordType: string

    @Field(() => ID, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => AttachmentKind, { description: '附件类别\nKind of attachment' })
    kind: string

    @Field(() => String, { description: '标题\nTitle' })
    title: string

    @Field(() => String, { description: '文件名\nFile name' })
    name: string

    @Field(() => String, { description: '文件类型，按内容识别\nMedia type, by the content' })
    mediaType: string

    @Field(() => Int, { description: '字节数\nSize in bytes' })
    size: number

    @Field(() => String, { description: '内容的 SHA-256\nSHA-256 of the content' })
    sha256: string

    @Field(() => AttachmentStatus, { description: '状态\nStatus' })
    status: string

    @Field(() => String, { nullable: true, description: '撤回原因\nWhy it was withdrawn' })
    statusReason: string | null
  }
  return Attachment
}

export function attachmentFilterType(name: string) {
  @InputType(`${name}AttachmentFilter`, { description: '附件筛选条件，各项同时满足\nFilter of attachments; all conditions hold' })
  class AttachmentFilter {
    @Field(() => IdFilter, { nullable: true, description: '记录\nRecord' })
    record?: IdFilter | null

    @Field(() => TextFilter, { nullable: true, description: '记录类别\nKind of record' })
    recordType?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '附件类别\nKind of attachment' })
    kind?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '状态\nStatus' })
    status?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '标题\nTitle' })
    title?: TextFilter | null
  }
  return AttachmentFilter
}
