import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { MediaType } from '../../../platform/files/media-type.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { deliverReturn } from './actions/deliver-return.js'
import { prepareReturn } from './actions/prepare-return.js'
import { acceptReturn, returnReturn, reviewReturn, sealReturn, submitReturn } from './actions/step-return.js'
import { type ReturnRow, returnById, returnsOfUnit } from './mechanism-return.reads.js'
import { rebuildReturn } from './rebuild-return.js'
import { DeliverReturnInput, PrepareReturnInput, ReturnStepInput } from './return.inputs.graph.js'
import { MechanismReturn, ReturnDocument, ReturnRebuilt } from './return-types.graph.js'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const MechanismReturnResult = resultOf('MechanismReturnResult', MechanismReturn)

const files = ({ runtime }: GraphContext) => {
  if (!runtime.files) throw new Error('opened without a place for files')
  return runtime.files
}

@Resolver(() => MechanismReturn)
export class MechanismReturnResolver {
  @Query(() => MechanismReturn, { nullable: true, description: '一份报表\nOne return' })
  mechanismReturn(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext) {
    return context.one(returnById, id)
  }

  @Query(() => [MechanismReturn], {
    nullable: true,
    description: '某单位的报表，新的在前，含被取代的各版\nReturns of a unit, newest first, with the editions that were replaced',
  })
  mechanismReturns(@Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string, @Ctx() context: GraphContext) {
    return context.many(returnsOfUnit, unitId)
  }

  @Query(() => ReturnRebuilt, { nullable: true, description: '按当时所知重做，与原件比对\nMake it again from what the hub knew then, and compare' })
  async rebuildReturn(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext) {
    const row = await context.one(returnById, id)
    return row === null ? null : rebuildReturn(context.runtime.ask, row)
  }

  @FieldResolver(() => [ReturnDocument], { description: 'PDF 与 XLSX\nPDF and XLSX' })
  documents(@Root() row: ReturnRow, @Ctx() context: GraphContext) {
    const of = (mediaType: MediaType, sha256: string, size: number, extension: string) => {
      const file = { attachment: row.id, sha256, size, mediaType, name: `${row.period}.${extension}` }
      return { mediaType, sha256, size, url: files(context).addressOf(file, context.request.actor) }
    }
    return [of('application/pdf', row.pdfSha256, row.pdfSize, 'pdf'), of(XLSX, row.xlsxSha256, row.xlsxSize, 'xlsx')]
  }

  @Mutation(() => MechanismReturnResult, {
    description: '编制报表；被退回的编制新一版（本单位机制办公室）\nPrepare a return; a returned one gets a new edition',
  })
  prepareReturn(@Arg('input', () => PrepareReturnInput, { description: '内容\nContent' }) input: PrepareReturnInput, @Ctx() context: GraphContext) {
    const { runtime, request } = context
    const ports = { store: files(context).store, watermark: () => runtime.hubWatermark(), preparerPost: request.actor.post }
    return perform(context, prepareReturn(ports), input)
  }

  @Mutation(() => MechanismReturnResult, { description: '审核（非填报人）\nReview, by another person' })
  reviewReturn(@Arg('input', () => ReturnStepInput, { description: '内容\nContent' }) input: ReturnStepInput, @Ctx() context: GraphContext) {
    return perform(context, reviewReturn, input)
  }

  @Mutation(() => MechanismReturnResult, { description: '报送市机制办公室\nSubmit to the city’s office' })
  submitReturn(@Arg('input', () => ReturnStepInput, { description: '内容\nContent' }) input: ReturnStepInput, @Ctx() context: GraphContext) {
    return perform(context, submitReturn, input)
  }

  @Mutation(() => MechanismReturnResult, { description: '退回，说明理由\nReturn, with a reason' })
  returnReturn(@Arg('input', () => ReturnStepInput, { description: '内容\nContent' }) input: ReturnStepInput, @Ctx() context: GraphContext) {
    return perform(context, returnReturn, input)
  }

  @Mutation(() => MechanismReturnResult, { description: '登记季度汇总的报送、抄送（市级机制办公室）\nRecord a delivery of the quarterly summary' })
  deliverReturn(@Arg('input', () => DeliverReturnInput, { description: '内容\nContent' }) input: DeliverReturnInput, @Ctx() context: GraphContext) {
    return perform(context, deliverReturn, input)
  }

  @Mutation(() => MechanismReturnResult, { description: '接收（上级机制办公室）\nAccept' })
  acceptReturn(@Arg('input', () => ReturnStepInput, { description: '内容\nContent' }) input: ReturnStepInput, @Ctx() context: GraphContext) {
    return perform(context, acceptReturn, input)
  }

  @Mutation(() => MechanismReturnResult, { description: '封存，此后不再更改\nSeal; it never changes again' })
  sealReturn(@Arg('input', () => ReturnStepInput, { description: '内容\nContent' }) input: ReturnStepInput, @Ctx() context: GraphContext) {
    return perform(context, sealReturn, input)
  }
}
