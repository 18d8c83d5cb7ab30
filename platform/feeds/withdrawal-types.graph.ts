import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AgencyEnum } from '../graph/fact.graph.js'
import { IdFilter, TextFilter } from '../graph/filter.js'
import { DateTime, Uuid } from '../graph/scalars.js'
import { WithdrawalDecision, WithdrawalState } from './enums.graph.js'

export function withdrawalType(name: string) {
  @ObjectType(`${name}WithdrawalProposal`, {
    description: '撤销建议：全量清单不再列出的记录\nProposal to withdraw a record that the full list no longer names',
  })
  class WithdrawalProposal {
    @Field(() => ID, { description: '标识\nId' })
    id: string

    @Field(() => Int, { description: '版本，处理时须带上\nVersion, to be sent with a decision' })
    version: number

    @Field(() => ID, { description: '填报单位的标识\nId of the reporting unit' })
    unitId: string

    @Field(() => AgencyEnum, { description: '数据责任单位\nThe agency that owns the record' })
    agency: string

    @Field(() => String, { description: '记录类别\nKind of record' })
    kind: string

    @Field(() => ID, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => String, { description: '未列出该记录的导入\nThe import that did not name it' })
    importId: string

    @Field(() => WithdrawalState, { description: '状态\nState' })
    state: string

    @Field(() => DateTime, { description: '提出时间\nProposed at' })
    proposedAt: string

    @Field(() => String, { nullable: true, description: '处理人岗位（处理当时）\nPost of who decided, as it was' })
    decidedPost: string | null

    @Field(() => String, { nullable: true, description: '处理的依据\nGrounds of the decision' })
    decidedWhy: string | null
  }
  return WithdrawalProposal
}

export function withdrawalFilterType(name: string) {
  @InputType(`${name}WithdrawalProposalFilter`, { description: '撤销建议筛选条件，各项同时满足\nFilter of proposals; all conditions hold' })
  class WithdrawalProposalFilter {
    @Field(() => TextFilter, { nullable: true, description: '记录类别\nKind of record' })
    kind?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
    state?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
    unit?: IdFilter | null

    @Field(() => TextFilter, { nullable: true, description: '数据责任单位\nThe agency that owns the record' })
    agency?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '记录\nRecord' })
    record?: IdFilter | null
  }
  return WithdrawalProposalFilter
}

export function withdrawalInputType(name: string) {
  @InputType(`Decide${name}WithdrawalInput`, { description: '确认或不予撤销\nConfirm or refuse a withdrawal' })
  class DecideWithdrawalInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '撤销建议的标识\nId of the proposal' })
    proposalId: string

    @Field(() => WithdrawalDecision, { description: '处理\nDecision' })
    decision: 'CONFIRMED' | 'REFUSED'

    @Field(() => String, { description: '依据\nGrounds' })
    why: string

    @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
    expectedVersion: number
  }
  return DecideWithdrawalInput
}
