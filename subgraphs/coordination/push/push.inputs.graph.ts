import { Field, ID, InputType, Int } from 'type-graphql'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { Money, Uuid } from '../../../platform/graph/scalars.js'

@InputType({ description: '推送筛选条件，各项同时满足\nFilter of pushes; all conditions hold' })
export class ProjectPushFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '银行机构\nBank institution' })
  institution?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
  state?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '推送日期\nDate of the push' })
  pushedOn?: DateFilter | null
}

@InputType({ description: '向银行推送融资范围\nPush a financed scope to a bank' })
export class PushScopeInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '融资范围\nFinanced scope' })
  scopeId: string

  @Field(() => ID, { description: '银行分支机构\nBank branch' })
  institutionId: string

  @Field(() => Money, { nullable: true, description: '推送金额：融资需求（元）\nPushed amount: what financing is asked for, in yuan' })
  requestedAmount?: bigint | null
}

@InputType({ description: '撤回推送\nRevoke a push' })
export class RevokePushInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '推送的标识\nId of the push' })
  id: string

  @Field(() => String, { description: '撤回原因\nReason' })
  reason: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}
