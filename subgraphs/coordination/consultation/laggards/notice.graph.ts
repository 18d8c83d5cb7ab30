import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../../platform/graph/context.js'
import { AgencyEnum, Fact } from '../../../../platform/graph/fact.graph.js'
import { list } from '../../../../platform/graph/list.js'
import { perform, resultOf } from '../../../../platform/graph/mutation.js'
import { LocalDate, Uuid } from '../../../../platform/graph/scalars.js'
import { ReportingUnit } from '../../unit/unit.graph.js'
import { unitById } from '../../unit/unit.reads.js'
import { recordInterview, remindLaggard } from './actions/give-notice.js'
import { recordLaggardResponse } from './actions/record-laggard-response.js'
import { NOTICE_LIST, type NoticeRow } from './laggard.reads.js'
import { LaggardMetric } from './laggards.graph.js'

const LaggardNoticeKind = { REMINDER: 'REMINDER', INTERVIEW: 'INTERVIEW' } as const
registerEnumType(LaggardNoticeKind, {
  name: 'LaggardNoticeKind',
  description: '提醒或约谈\nReminder or interview',
  valuesConfig: { REMINDER: { description: '提醒\nReminder' }, INTERVIEW: { description: '约谈\nInterview' } },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '对落后单位、部门的提醒或约谈，依据留存不变\nReminder to or interview of a laggard, on evidence that is kept as it was' })
export class LaggardNotice extends Fact {
  @Field(() => LaggardNoticeKind, { description: '提醒或约谈\nReminder or interview' })
  kind: string

  @Field(() => AgencyEnum, { nullable: true, description: '被提醒、约谈的部门；为空即单位整体\nThe department; null: the unit as a whole' })
  laggardAgency: string | null

  @Field(() => LaggardMetric, { description: '指标\nMetric' })
  metric: string

  @Field(() => String, { description: '当时的依据（规范 JSON）\nThe evidence of then, as canonical JSON' })
  evidenceJson: string

  @Field(() => String, { description: '依据的 SHA-256\nSHA-256 of the evidence' })
  evidenceSha256: string

  @Field(() => String, { description: '内容\nContent' })
  content: string

  @Field(() => LocalDate, { description: '日期\nDate' })
  givenOn: string

  @Field(() => String, { nullable: true, description: '整改回复\nResponse' })
  response: string | null

  @Field(() => LocalDate, { nullable: true, description: '回复日期\nResponded on' })
  respondedOn: string | null

  @Field(() => ReportingUnit, { nullable: true, description: '被提醒、约谈的单位\nThe unit' })
  unit: ReportingUnit | null
}

export const LaggardNoticeConnection = connectionOf(LaggardNotice, 'LaggardNotice', '提醒和约谈', 'reminders and interviews')

@InputType()
abstract class NoticeInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '单位\nThe unit' })
  unitId: string

  @Field(() => AgencyEnum, { nullable: true, description: '部门；不填即单位整体\nDepartment; absent: the unit as a whole' })
  agency?: string | null

  @Field(() => LaggardMetric, { description: '落后的指标\nThe metric' })
  metric: string

  @Field(() => String, { description: '内容与要求，不填个人姓名\nWhat is said and asked for; no person’s name' })
  content: string
}

@InputType({ description: '提醒落后单位、部门\nRemind a laggard' })
export class RemindLaggardInput extends NoticeInput {}

@InputType({ description: '登记对落后单位、部门的约谈\nRecord the interview of a laggard' })
export class RecordInterviewInput extends NoticeInput {}

@InputType({ description: '登记整改回复\nRecord a response' })
export class RecordLaggardResponseInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '提醒或约谈的标识\nId of the notice' })
  id: string

  @Field(() => String, { description: '整改回复\nResponse' })
  response: string
}

export const RemindLaggardResult = resultOf('RemindLaggardResult', LaggardNotice)
export const RecordInterviewResult = resultOf('RecordInterviewResult', LaggardNotice)
export const RecordLaggardResponseResult = resultOf('RecordLaggardResponseResult', LaggardNotice)

@Resolver(() => LaggardNotice)
export class LaggardNoticeResolver {
  @Query(() => LaggardNoticeConnection, {
    nullable: true,
    description: '权限内的提醒和约谈，新的在前\nReminders and interviews within the caller’s rights, newest first',
  })
  laggardNotices(
    @Arg('unitId', () => ID, { nullable: true, description: '单位\nThe unit' }) unitId: string | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<NoticeRow>(context, NOTICE_LIST, unitId ? { unit: { eq: unitId } } : null, 'NEWEST', { first, after })
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() row: NoticeRow, @Ctx() context: GraphContext) {
    return context.one(unitById, row.unitId)
  }

  @Mutation(() => RemindLaggardResult, { description: '提醒（机制办公室）\nRemind a laggard: the mechanism’s office' })
  remindLaggard(@Arg('input', () => RemindLaggardInput, { description: '内容\nContent' }) input: RemindLaggardInput, @Ctx() context: GraphContext) {
    return perform(context, remindLaggard, input)
  }

  @Mutation(() => RecordInterviewResult, { description: '登记约谈（机制办公室）\nRecord an interview: the mechanism’s office' })
  recordInterview(@Arg('input', () => RecordInterviewInput, { description: '内容\nContent' }) input: RecordInterviewInput, @Ctx() context: GraphContext) {
    return perform(context, recordInterview, input)
  }

  @Mutation(() => RecordLaggardResponseResult, { description: '登记整改回复（机制办公室）\nRecord a laggard’s response: the mechanism’s office' })
  recordLaggardResponse(
    @Arg('input', () => RecordLaggardResponseInput, { description: '内容\nContent' }) input: RecordLaggardResponseInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, recordLaggardResponse, input)
  }
}
