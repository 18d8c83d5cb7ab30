import { Field, ID, InputType } from 'type-graphql'
import { LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'
import { QuotaGround, WithdrawalUse } from './escrow-enums.graph.js'

@InputType()
abstract class KeyedInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string
}

@InputType()
abstract class NewRecordInput extends KeyedInput {
  @Field(() => Uuid, { nullable: true, description: '标识，可由客户端生成\nId, if the client makes it' })
  id?: string | null
}

@InputType()
abstract class MovementInput extends NewRecordInput {
  @Field(() => Money, { description: '金额（元），大于零\nAmount in yuan, above zero' })
  amount: bigint

  @Field(() => LocalDate, { nullable: true, description: '发生日期，默认今天\nThe day it happened, today unless told' })
  occurredOn?: string | null
}

@InputType()
abstract class AccountMovementInput extends MovementInput {
  @Field(() => ID, { description: '监管账户的标识\nId of the account' })
  accountId: string
}

@InputType({ description: '开立监管账户\nOpen a supervised account' })
export class OpenEscrowAccountInput extends NewRecordInput {
  @Field(() => ID, { description: '项目、融资范围或楼栋的标识\nId of the project, financed scope or building' })
  subjectId: string

  @Field(() => String, { description: '账号，8 至 32 位数字\nAccount number, 8 to 32 digits' })
  accountNumber: string

  @Field(() => ID, { description: '监管银行机构的标识\nId of the bank that keeps it' })
  institutionId: string

  @Field(() => Money, { description: '重点监管额度（元）\nSupervised quota in yuan' })
  supervisedQuota: bigint

  @Field(() => LocalDate, { nullable: true, description: '开户日期，默认今天\nOpened on, today unless told' })
  openedOn?: string | null
}

@InputType({ description: '调整重点监管额度\nChange the supervised quota' })
export class ChangeSupervisedQuotaInput extends KeyedInput {
  @Field(() => ID, { description: '监管账户的标识\nId of the account' })
  accountId: string

  @Field(() => Money, { description: '新的重点监管额度（元）\nThe new quota in yuan' })
  supervisedQuota: bigint

  @Field(() => QuotaGround, { description: '依据\nGround' })
  ground: string

  @Field(() => LocalDate, { nullable: true, description: '决定日期，默认今天\nDecided on, today unless told' })
  decidedOn?: string | null
}

@InputType({ description: '存入预售资金\nDeposit presale funds' })
export class DepositPresaleFundsInput extends AccountMovementInput {}

@InputType({ description: '支取预售资金\nWithdraw presale funds' })
export class WithdrawPresaleFundsInput extends AccountMovementInput {
  @Field(() => WithdrawalUse, { description: '用途\nWhat it is for' })
  use: 'CONSTRUCTION' | 'LOAN_REPAYMENT' | 'OTHER'

  @Field(() => String, { description: '收款方\nPayee' })
  payee: string

  @Field(() => Boolean, { description: '确认本项目工程建设已有保障\nWhether the works of the project are assured' })
  constructionAssured: boolean
}

@InputType({ description: '登记抽挪\nRecord a diversion' })
export class RecordDiversionInput extends AccountMovementInput {
  @Field(() => String, { description: '情况说明\nWhat happened' })
  reason: string
}

@InputType({ description: '登记追回，按笔\nRecord what an incident brought back' })
export class RecordRecoveryInput extends MovementInput {
  @Field(() => ID, { description: '抽挪的标识\nId of the diversion' })
  diversionId: string
}

@InputType({ description: '冲正一次变动\nReverse a movement' })
export class ReverseEscrowMovementInput extends NewRecordInput {
  @Field(() => ID, { description: '变动的标识\nId of the movement' })
  movementId: string

  @Field(() => String, { description: '情况说明\nGrounds' })
  reason: string
}
