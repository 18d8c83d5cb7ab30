import { Field, ID, InputType, Int } from 'type-graphql'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import type { SupportClass } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'
import { BankDecisionEnum, DecisionReasonEnum, SupportClassEnum } from './engagement.enums.graph.js'
import type { BankDecision } from './engagement-states.js'

@InputType({ description: '对接筛选条件，各项同时满足\nFilter of engagements; all conditions hold' })
export class BankEngagementFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '银行机构\nInstitution' })
  institution?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
  state?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '支持类别\nSupport class' })
  supportClass?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '接收日期\nReceived on' })
  receivedOn?: DateFilter | null
}

@InputType({ description: '接收推送\nAccept a push' })
export class AcceptPushInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '推送的标识\nId of the push' })
  pushId: string
}

@InputType({ description: '记录银行决定\nRecord a bank’s decision' })
export class RecordBankDecisionInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '对接的标识\nId of the engagement' })
  engagementId: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => BankDecisionEnum, { description: '决定\nDecision' })
  decision: BankDecision

  @Field(() => LocalDate, { description: '决定日期\nDate of the decision' })
  decidedOn: string

  @Field(() => SupportClassEnum, { nullable: true, description: '支持类别；审批通过时必填\nSupport class; required for an approval' })
  supportClass?: SupportClass | null

  @Field(() => DecisionReasonEnum, { nullable: true, description: '原因；不予支持或暂缓时必填\nReason; required for a rejection or deferral' })
  reasonCode?: string | null

  @Field(() => String, { nullable: true, description: '审慎授信的理由（类3）\nWhy it is approved nevertheless, class 3' })
  justification?: string | null
}
