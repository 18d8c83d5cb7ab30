import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../../platform/graph/scalars.js'
import { Change } from '../changes/change.graph.js'
import { AssessmentEvidence, ConditionState } from './assessment-types.graph.js'
import type { CheckDifference } from './verdict-difference.js'
import type { ScopeChangeRow } from './what-changed.reads.js'

@ObjectType({ description: '结果有变的一个分项\nA check that found otherwise than before' })
export class CheckChange {
  @Field(() => Int, { description: '条件序号，一至五\nWhich of the five conditions' })
  condition: number

  @Field(() => String, { description: '分项代码\nCode of the check' })
  check: string

  @Field(() => String, { description: '规则编号\nNumber of the rule' })
  rule: string

  @Field(() => String, { description: '政策条款\nClause of the policy' })
  clause: string

  @Field(() => ConditionState, {
    nullable: true,
    description: '起始时的结果；当时尚无此范围为空\nState at the beginning; null where there was no such scope yet',
  })
  before: string | null

  @Field(() => ConditionState, { nullable: true, description: '截止时的结果\nState at the end' })
  after: string | null

  @Field(() => [AssessmentEvidence], { description: '新依据的记录或版本\nRecords, or versions of them, that it newly rests on' })
  came: readonly object[]

  @Field(() => [AssessmentEvidence], { description: '不再依据的记录或版本\nRecords, or versions of them, that it no longer rests on' })
  went: readonly object[]
}

@ObjectType({ description: '一个融资范围在两个时刻之间的变化\nWhat changed of a scope between two instants' })
export class ScopeChanges {
  @Field(() => DateTime, { description: '起始时间（不含）\nAfter which instant' })
  from: string

  @Field(() => DateTime, { description: '截止时间（含）；尚未到来的以现在为准\nUp to which instant; one that has not come yet is now' })
  to: string

  @Field(() => [Change], { description: '变动的事实，按汇集先后，最多 500 条\nThe facts that changed, in the order of the feed, 500 at most' })
  changes: readonly ScopeChangeRow[]

  @Field(() => Boolean, { description: '还有更多变动未列出\nThere are more than are listed' })
  hasMore: boolean

  @Field(() => DateTime, {
    nullable: true,
    description: '此时刻以前的变动已全部在册；早于截止时间的，请稍后再查\nWhat was recorded before this is listed; if it is before the end, ask again later',
  })
  completeTo: string | null

  @Field(() => ConditionState, { nullable: true, description: '起始时五项条件的结果\nThe verdict at the beginning' })
  before: string | null

  @Field(() => ConditionState, { nullable: true, description: '截止时五项条件的结果\nThe verdict at the end' })
  after: string | null

  @Field(() => [CheckChange], { description: '结果因此有变的分项\nThe checks that found otherwise' })
  effects: readonly CheckDifference[]
}
