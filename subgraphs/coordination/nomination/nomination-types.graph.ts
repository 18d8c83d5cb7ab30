import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { DutyKind, DutyState, NominationState, RemovalKind } from './nomination-enums.graph.js'

@ObjectType({ description: '批次内各状态的融资范围数\nScopes of a batch by state' })
export class BatchCount {
  @Field(() => NominationState, { description: '状态\nState' })
  state: string

  @Field(() => Int, { description: '融资范围数（去重）\nDistinct scopes' })
  count: number
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '白名单批次\nBatch of a county’s white list' })
export class WhitelistBatch extends Fact {
  @Field(() => Int, { description: '批次号，本单位内连续\nNumber, one after the other within the unit' })
  number: number

  @Field(() => String, { description: '名称\nName' })
  name: string

  @Field(() => LocalDate, { description: '开设日期\nOpened on' })
  openedOn: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '名单内的融资范围\nA scope on the list' })
export class Nomination extends Fact {
  @Field(() => NominationState, { description: '状态\nState' })
  state: string

  @Field(() => LocalDate, { description: '提名日期\nProposed on' })
  proposedOn: string

  @Field(() => LocalDate, { nullable: true, description: '首次推送日期\nFirst pushed on' })
  pushedOn: string | null

  @Field(() => LocalDate, { nullable: true, description: '实施日期（首笔发放）\nImplemented on: the first money' })
  implementedOn: string | null

  @Field(() => LocalDate, { nullable: true, description: '移出日期\nTaken off on' })
  removedOn: string | null

  @Field(() => RemovalKind, { nullable: true, description: '移出情形\nKind of removal' })
  removalKind: string | null

  @Field(() => String, { nullable: true, description: '移出理由\nWhy it was taken off' })
  removalReason: string | null

  @Field(() => Money, { nullable: true, description: '融资需求（元）\nWhat financing is asked for, in yuan' })
  requestedAmount: string | null
}

@ObjectType({ description: '文件定有日期的事项及其完成\nA duty with a day of its own, and whether it was done' })
export class DatedDuty {
  @Field(() => DutyKind, { description: '事项\nDuty' })
  kind: string

  @Field(() => String, { description: '规则编号\nNumber of the rule' })
  rule: string

  @Field(() => String, { description: '条款\nClause' })
  clause: string

  @Field(() => LocalDate, { description: '文件所定日期\nThe day that the text names' })
  due: string

  @Field(() => LocalDate, {
    nullable: true,
    description: '该日或其前最后一个工作日；日历未发布为空\nThat day or the last working day before it; null while the calendar is not published',
  })
  effective: string | null

  @Field(() => LocalDate, { nullable: true, description: '完成日期\nDone on' })
  doneOn: string | null

  @Field(() => DutyState, { description: '情况\nState' })
  state: string

  @Field(() => Int, { nullable: true, description: '迟延工作日数；日历未发布为空\nWorking days late; null while the calendar is not published' })
  lateBy: number | null
}

@ObjectType({ description: '一段时间推送的合计\nTotals of what was pushed in a period' })
export class BatchTotals {
  @Field(() => Int, { description: '融资范围数（去重）\nDistinct scopes' })
  scopes: number

  @Field(() => Int, { description: '项目数（去重）\nDistinct projects' })
  projects: number

  @Field(() => Money, { nullable: true, description: '融资需求合计（元）；均未填报为空\nWhat is asked for in all; null where nobody said' })
  requested: string | null
}
