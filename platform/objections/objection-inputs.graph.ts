import { Field, InputType, Int } from 'type-graphql'
import { DateFilter, IdFilter, TextFilter } from '../graph/filter.js'
import { Uuid } from '../graph/scalars.js'
import { ObjectionAnswerEnum } from './enums.graph.js'
import type { ObjectionAnswer } from './states.js'

export function objectionFilterType(name: string) {
  @InputType(`${name}ObjectionFilter`, { description: '异议筛选条件，各项同时满足\nFilter of objections; all conditions hold' })
  class ObjectionFilter {
    @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
    state?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '应答复的机关\nThe agency that must answer' })
    agency?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '记录\nRecord' })
    record?: IdFilter | null

    @Field(() => TextFilter, { nullable: true, description: '记录类别\nKind of record' })
    recordType?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
    unit?: IdFilter | null

    @Field(() => DateFilter, { nullable: true, description: '提出日期\nFiled on' })
    filedOn?: DateFilter | null
  }
  return ObjectionFilter
}

export function fileInputType(name: string) {
  @InputType(`Object${name}RecordInput`, { description: '对一条记录提出异议\nObject to a record' })
  class FileObjectionInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { nullable: true, description: '异议的标识，可由客户端生成\nId of the objection, if the client makes it' })
    id?: string | null

    @Field(() => String, { description: '记录类别，如 PARCEL\nKind of record, such as PARCEL' })
    recordType: string

    @Field(() => Uuid, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => String, { nullable: true, description: '有误的数据项\nThe field at fault' })
    field?: string | null

    @Field(() => String, { description: '异议内容\nWhat is wrong' })
    claim: string

    @Field(() => String, { nullable: true, description: '依据\nEvidence' })
    evidence?: string | null
  }
  return FileObjectionInput
}

export function answerInputType(name: string) {
  @InputType(`Answer${name}ObjectionInput`, { description: '答复异议\nAnswer an objection' })
  class AnswerObjectionInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '异议的标识\nId of the objection' })
    objectionId: string

    @Field(() => ObjectionAnswerEnum, { description: '答复\nAnswer' })
    decision: ObjectionAnswer

    @Field(() => String, { description: '说明\nExplanation' })
    answer: string

    @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
    expectedVersion: number
  }
  return AnswerObjectionInput
}

export function withdrawInputType(name: string) {
  @InputType(`Withdraw${name}ObjectionInput`, { description: '撤回异议\nWithdraw an objection' })
  class WithdrawObjectionInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '异议的标识\nId of the objection' })
    objectionId: string

    @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
    expectedVersion: number
  }
  return WithdrawObjectionInput
}
