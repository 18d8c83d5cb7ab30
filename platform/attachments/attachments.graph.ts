import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../graph/connection.graph.js'
import type { GraphContext } from '../graph/context.js'
import { list } from '../graph/list.js'
import { perform, resultOf } from '../graph/mutation.js'
import { type AttachFileInput, type AttachParts, attachFile } from './attach-file.js'
import { ATTACHMENT_LIST, type AttachmentRow, inForceToday } from './attachment.reads.js'
import { attachInputType, withdrawInputType } from './attachment-inputs.graph.js'
import { attachableEnum, attachmentFilterType, attachmentType } from './attachment-types.graph.js'
import type { Attachable } from './records.js'
import { type WithdrawAttachmentInput, withdrawAttachment } from './withdraw-attachment.js'

/** The resolver class of one slice's attachments. */
export function attachmentResolver(parts: AttachParts, { schema, records }: Attachable) {
  const { name } = parts
  const recordType = attachableEnum(name, records)
  const type = attachmentType(name, recordType)
  const connection = connectionOf(type, `${name}Attachment`, '附件', 'attachments')
  const attached = resultOf(`Attach${name}FileResult`, type)
  const withdrawn = resultOf(`Withdraw${name}AttachmentResult`, type)
  const [attaching, withdrawing, filterType] = [attachInputType(name, recordType), withdrawInputType(name), attachmentFilterType(name)]
  const withdraw = withdrawAttachment(parts)
  const inForce = inForceToday(schema)

  @Resolver(() => type)
  class AttachmentResolver {
    @Query(() => connection, {
      name: `${name.toLowerCase()}Attachments`,
      nullable: true,
      description: '权限内的附件，新的在前\nAttachments within the caller’s rights, newest first',
    })
    attachments(
      @Arg('filter', () => filterType, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<AttachmentRow>(context, ATTACHMENT_LIST, filter, 'NEWEST', { first, after })
    }

    @Mutation(() => attached, {
      name: attachFile(parts, undefined).name,
      description: '把已上传的文件附到本单位的记录\nAttach an uploaded file to a record of one’s own',
    })
    attach(@Arg('input', () => attaching, { description: '内容\nContent' }) input: AttachFileInput, @Ctx() context: GraphContext) {
      return perform(context, attachFile(parts, context.runtime.files), input)
    }

    @Mutation(() => withdrawn, { name: withdraw.name, description: '撤回附件，原因留存\nWithdraw an attachment; the reason stays' })
    withdraw(@Arg('input', () => withdrawing, { description: '内容\nContent' }) input: WithdrawAttachmentInput, @Ctx() context: GraphContext) {
      return perform(context, withdraw, input)
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: '下载地址，五分钟内有效；已撤回的没有\nWhere to fetch it within five minutes; none once withdrawn',
    })
    async downloadUrl(@Root() { id, sha256, size, mediaType, name: file }: AttachmentRow, @Ctx() context: GraphContext): Promise<string | null> {
      const { runtime, request } = context
      if (!runtime.files || !(await context.one(inForce, id))) return null
      return runtime.files.addressOf({ attachment: id, sha256, size, mediaType, name: file }, request.actor)
    }
  }
  return { type, resolver: AttachmentResolver }
}
