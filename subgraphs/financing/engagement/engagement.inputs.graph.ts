import { Field, ID, InputType, Int } from 'type-graphql'
import type { Agency } from '../../../kernel/actor.js'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { Decimal, LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'
import type { SupportMeasure } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-2-temporary-difficulty.js'
import type { SupportClass } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'
import { BankDecisionEnum, DecisionReasonEnum, SupportClassEnum, SupportMeasureEnum } from './engagement.enums.graph.js'
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

@InputType({ description: '银行反馈的一个问题\nA problem that a bank feeds back' })
export class EngagementProblemInput {
  @Field(() => DecisionReasonEnum, { description: '原因代码\nReason code' })
  reasonCode: string

  @Field(() => String, { description: '具体问题\nWhat it is' })
  detail: string

  @Field(() => AgencyEnum, { description: '应由哪个单位整改\nThe agency that is to act' })
  actingAgency: Agency
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

  @Field(() => String, {
    nullable: true,
    description: '认定文书（类3）；中枢已有认定的不必填\nThe document behind class 3; not needed where the hub holds a finding',
  })
  flagRecord?: string | null

  @Field(() => SupportMeasureEnum, { nullable: true, description: '支持方式；类2审批通过时必填\nMeasure; required to approve class two' })
  measure?: SupportMeasure | null

  @Field(() => Money, { nullable: true, description: '同意金额（元）\nApproved amount in yuan' })
  approvedAmount?: bigint | null

  @Field(() => Int, { nullable: true, description: '期限（月）\nTerm in months' })
  termMonths?: number | null

  @Field(() => Decimal, { nullable: true, description: '年利率（%）\nAnnual rate in per cent' })
  annualRate?: string | null

  @Field(() => String, { nullable: true, description: '担保方式\nGuarantee' })
  guarantee?: string | null

  @Field(() => String, { nullable: true, description: '放款前提条件\nConditions precedent' })
  conditionsPrecedent?: string | null

  @Field(() => String, { nullable: true, description: '放款计划\nPlan of disbursement' })
  disbursementPlan?: string | null

  @Field(() => [EngagementProblemInput], { nullable: true, description: '需整改的问题\nProblems to be repaired' })
  problems?: EngagementProblemInput[] | null
}
