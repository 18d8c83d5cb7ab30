import { Field, ID, InputType, Int } from 'type-graphql'
import { Decimal, LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'

@InputType({ description: '记录授信\nRecord an approved credit' })
export class ApproveCreditInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '对接的标识\nId of the engagement' })
  engagementId: string

  @Field(() => Money, { description: '授信金额（元）\nApproved amount in yuan' })
  approvedAmount: bigint

  @Field(() => LocalDate, { description: '审批日期\nDate of approval' })
  approvedOn: string

  @Field(() => LocalDate, { description: '到期日\nExpires on' })
  expiresOn: string
}

@InputType({ description: '记录签约\nRecord the signing' })
export class SignCreditInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '授信的标识\nId of the credit' })
  creditId: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => Money, { description: '签约金额（元）\nSigned amount in yuan' })
  signedAmount: bigint

  @Field(() => LocalDate, { description: '签约日期\nDate of signing' })
  signedOn: string

  @Field(() => String, { description: '合同编号\nNumber of the contract' })
  contractNumber: string

  @Field(() => Decimal, { nullable: true, description: '逾期罚息加收比例（%），30 至 50\nMarkup on what is overdue, 30 to 50 per cent' })
  overdueMarkup?: string | null

  @Field(() => Decimal, { nullable: true, description: '挪用罚息加收比例（%），50 至 100\nMarkup on what is misused, 50 to 100 per cent' })
  misuseMarkup?: string | null
}

@InputType({ description: '记录发放\nRecord a disbursement' })
export class RecordDisbursementInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '授信的标识\nId of the credit' })
  creditId: string

  @Field(() => String, { description: '借据号：同一借据只记一次\nDrawdown note: one note is recorded once' })
  drawdownNote: string

  @Field(() => Money, { description: '发放金额（元）\nAmount in yuan' })
  amount: bigint

  @Field(() => LocalDate, { description: '发放日期\nDate of disbursement' })
  occurredOn: string
}

@InputType({ description: '冲正发放\nReverse a disbursement' })
export class ReverseDisbursementInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '发放的标识\nId of the disbursement' })
  disbursementId: string

  @Field(() => String, { description: '冲正原因\nReason' })
  reason: string
}
