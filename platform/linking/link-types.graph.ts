import { type ClassType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Fact } from '../graph/fact.graph.js'
import { IdFilter, TextFilter } from '../graph/filter.js'
import { LocalDate, Uuid } from '../graph/scalars.js'
import { LinkDecisionEnum, LinkStateEnum, LinkSubjectKind, SurenessEnum } from './enums.graph.js'
import type { RecordTables } from './find-record.js'
import { LinkReason } from './match/reason.graph.js'
import type { LinkDecision } from './states.js'

/** The subgraph's enum of linkable records. */
export function recordTypeEnum(name: string, tables: RecordTables): Record<string, string> {
  const values = Object.fromEntries(Object.keys(tables).map((type) => [type, type]))
  registerEnumType(values, {
    name: `${name}RecordType`,
    description: '可关联记录的类别\nKind of record that can be linked',
    valuesConfig: Object.fromEntries(Object.entries(tables).map(([type, { description }]) => [type, { description }])),
  })
  return values
}

/** Type names are one owner's each, so every subgraph has its own. */
export function recordLinkType(name: string, recordType: Record<string, string>, project: ClassType<object>) {
  @Directive('@key(fields: "id")')
  @ObjectType(`${name}RecordLink`, { description: '记录与项目、融资范围、楼栋或企业的关联\nLink of a record to a project, scope, building or enterprise' })
  class RecordLink extends Fact {
    @Field(() => recordType, { description: '记录类别\nKind of record' })
    recordType: string

    @Field(() => ID, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => LinkSubjectKind, { description: '对象类别\nKind of subject' })
    subjectKind: string

    @Field(() => ID, { description: '对象的标识\nId of the subject' })
    subjectId: string

    @Field(() => project, { nullable: true, description: '对象所属项目；企业没有\nThe subject’s project; none for an enterprise' })
    project: object | null

    @Field(() => LinkStateEnum, { description: '状态\nState' })
    state: string

    @Field(() => LocalDate, { description: '自何日起\nSince when it holds' })
    since: string

    @Field(() => String, { description: '提出的依据\nGrounds of the proposal' })
    why: string

    @Field(() => String, { nullable: true, description: '处理人岗位（处理当时）\nPost of who decided, as it was' })
    decidedPost: string | null

    @Field(() => String, { nullable: true, description: '处理的依据\nGrounds of the decision' })
    decidedWhy: string | null

    @Field(() => Int, {
      nullable: true,
      description: '匹配程度，0 到 100；人工提出且尚未比对的为空\nHow sure the match is, 0 to 100; null for one by hand that was not compared',
    })
    sureness: number | null

    @Field(() => SurenessEnum, { nullable: true, description: '匹配程度的档次\nHow sure, by class' })
    surenessClass: string | null

    @Field(() => [LinkReason], { nullable: true, description: '匹配的理由与分值，支持的在前\nWhy, with points; what speaks for it first' })
    reasons: readonly LinkReason[] | null
  }
  return RecordLink
}

export function proposeInputType(name: string, recordType: Record<string, string>) {
  @InputType(`Propose${name}RecordLinkInput`, { description: '提出关联\nPropose a link' })
  class ProposeLinkInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { nullable: true, description: '关联的标识，可由客户端生成\nId of the link, if the client makes it' })
    id?: string | null

    @Field(() => recordType, { description: '记录类别\nKind of record' })
    recordType: string

    @Field(() => Uuid, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => Uuid, { description: '项目、融资范围、楼栋或企业的标识\nId of the project, scope, building or enterprise' })
    subjectId: string

    @Field(() => LocalDate, { nullable: true, description: '自何日起，默认今天\nSince when, today unless told' })
    since?: string | null

    @Field(() => String, { description: '依据\nGrounds' })
    why: string
  }
  return ProposeLinkInput
}

export function decideInputType(name: string) {
  @InputType(`Decide${name}RecordLinkInput`, { description: '确认、不予确认或撤销关联\nConfirm, refuse or undo a link' })
  class DecideLinkInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '关联的标识\nId of the link' })
    linkId: string

    @Field(() => LinkDecisionEnum, { description: '处理\nDecision' })
    decision: LinkDecision

    @Field(() => String, { description: '依据\nGrounds' })
    why: string

    @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
    expectedVersion: number
  }
  return DecideLinkInput
}

export function linkFilterType(name: string) {
  @InputType(`${name}RecordLinkFilter`, { description: '关联筛选条件，各项同时满足\nFilter of links; all conditions hold' })
  class LinkFilter {
    @Field(() => IdFilter, { nullable: true, description: '记录\nRecord' })
    record?: IdFilter | null

    @Field(() => IdFilter, { nullable: true, description: '对象\nSubject' })
    subject?: IdFilter | null

    @Field(() => IdFilter, { nullable: true, description: '项目\nProject' })
    project?: IdFilter | null

    @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
    state?: TextFilter | null
  }
  return LinkFilter
}
