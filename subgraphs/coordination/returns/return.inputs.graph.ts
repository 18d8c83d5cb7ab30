import { Field, ID, InputType, Int } from 'type-graphql'
import { LocalDate, Uuid, YearMonth } from '../../../platform/graph/scalars.js'
import type { Recipient } from '../../../policy/lvliang-2024-12/3-2-reporting/recipients.js'
import type { ReturnKind } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import { RecipientEnum, ReturnKindEnum } from './return-enums.graph.js'

@InputType({ description: '编制报表\nPrepare a return' })
export class PrepareReturnInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位\nReporting unit' })
  unitId: string

  @Field(() => ReturnKindEnum, { defaultValue: ReturnKindEnum.MONTHLY_RETURN, description: '种类\nKind' })
  kind: ReturnKind = ReturnKindEnum.MONTHLY_RETURN

  @Field(() => YearMonth, { description: '月份；季度汇总填季末月份\nMonth; of a quarterly summary the last one' })
  period: string
}

@InputType({ description: '办理报表的一个环节\nTake one step with a return' })
export class ReturnStepInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '报表\nThe return' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => String, { nullable: true, description: '退回理由；退回时必填\nWhy; required when returning' })
  reason?: string | null
}

@InputType({ description: '登记送达\nRecord a delivery' })
export class DeliverReturnInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '报表\nThe return' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => RecipientEnum, { description: '收文单位\nRecipient' })
  recipient: Recipient

  @Field(() => LocalDate, { description: '送达日期\nDelivered on' })
  deliveredOn: string

  @Field(() => String, { description: '文号\nDocument number' })
  documentNumber: string
}
