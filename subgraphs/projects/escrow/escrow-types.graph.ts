import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import { AgencyEnum, Fact } from '../../../platform/graph/fact.graph.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { EscrowMovementKind, FindingState, WithdrawalUse } from './escrow-enums.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '商品房预售资金监管账户\nSupervised account of presale funds' })
export class EscrowAccount extends Fact {
  @Field(() => LocalDate, { description: '开户日期\nOpened on' })
  openedOn: string

  @Field(() => Money, { nullable: true, description: '重点监管额度（元）\nSupervised quota in yuan: what finishing the works needs' })
  supervisedQuota: string | null

  @Field(() => Money, { nullable: true, description: '账户余额（元），据账务\nBalance in yuan, from the ledger' })
  balance: string | null

  @Field(() => Money, { nullable: true, description: '超出重点监管额度的可支取额（元）\nSurplus above the quota, in yuan' })
  surplus: string | null
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '预售资金的一次变动；只可冲正，不可修改\nA movement of presale funds; reversed, never edited' })
export class EscrowMovement extends Fact {
  @Field(() => EscrowMovementKind, { description: '类别\nKind' })
  kind: string

  @Field(() => Money, { description: '金额（元）\nAmount in yuan' })
  amount: string

  @Field(() => LocalDate, { description: '发生日期\nThe day it happened' })
  occurredOn: string

  @Field(() => String, { nullable: true, description: '收款方\nPayee' })
  payee: string | null

  @Field(() => WithdrawalUse, { nullable: true, description: '支取的用途\nWhat the withdrawal is for' })
  use: string | null

  @Field(() => Boolean, { nullable: true, description: '支取时住建部门确认工程建设已有保障\nWhether the works were assured, says the bureau' })
  constructionAssured: boolean | null

  @Field(() => ID, { nullable: true, description: '追回所属的抽挪\nThe diversion that a recovery belongs to' })
  diversionId: string | null

  @Field(() => ID, { nullable: true, description: '所冲正的变动\nThe movement that is reversed' })
  reversesId: string | null

  @Field(() => String, { nullable: true, description: '情况说明\nGrounds' })
  reason: string | null

  @Field(() => Boolean, { description: '已被冲正\nWhether it was reversed' })
  reversed: boolean
}

export const EscrowMovementConnection = connectionOf(EscrowMovement, 'EscrowMovement', '预售资金变动', 'movements of presale funds')

@Directive('@key(fields: "id")')
@ObjectType({ description: '预售资金的一笔抽挪，追回按笔计算\nOne diversion of presale funds; recoveries count per incident' })
export class EscrowDiversion extends Fact {
  @Field(() => Money, { description: '抽挪金额（元）\nAmount diverted, in yuan' })
  amount: string

  @Field(() => Money, { description: '已追回（元）\nRecovered, in yuan' })
  recovered: string

  @Field(() => LocalDate, { description: '发生日期\nThe day it happened' })
  occurredOn: string
}

@ObjectType({ description: '条件四的判断：预售资金\nWhat was found of condition 4: presale funds' })
export class PresaleFinding {
  @Field(() => FindingState, { description: '结果\nState' })
  state: string

  @Field(() => String, { nullable: true, description: '原因代码\nCode of the reason' })
  code: string | null

  @Field(() => [ID], { description: '所依据的记录\nThe records it rests on' })
  evidence: readonly string[]

  @Field(() => AgencyEnum, { nullable: true, description: '下一步由谁办理\nWho acts next' })
  actsNext: string | null
}
