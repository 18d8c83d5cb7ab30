import { Field, ID, InputType, Int } from 'type-graphql'
import { LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'
import { RemovalKind } from './nomination-enums.graph.js'

@InputType({ description: '开设批次\nOpen a batch' })
export class OpenWhitelistBatchInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位\nReporting unit' })
  unitId: string

  @Field(() => String, { description: '名称\nName' })
  name: string
}

@InputType({ description: '提名融资范围\nNominate a scope' })
export class NominateScopeInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '融资范围\nFinanced scope' })
  scopeId: string

  @Field(() => ID, { description: '批次\nBatch' })
  batchId: string

  @Field(() => Money, { nullable: true, description: '融资需求（元）\nWhat financing is asked for, in yuan' })
  requestedAmount?: bigint | null
}

@InputType({ description: '登记实施（首笔发放）\nRecord that it is implemented: the first money came' })
export class MarkImplementedInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '提名的标识\nId of the nomination' })
  id: string

  @Field(() => LocalDate, { description: '实施日期\nImplemented on' })
  implementedOn: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}

@InputType({ description: '移出名单\nTake off the list' })
export class RemoveFromListInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '提名的标识\nId of the nomination' })
  id: string

  @Field(() => RemovalKind, { description: '情形\nKind' })
  kind: string

  @Field(() => String, { description: '理由\nReason' })
  reason: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}
