import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { Institution } from '../institution/institution.graph.js'
import { institutionById } from '../institution/institution.reads.js'
import { FinancedScope } from '../stubs.graph.js'
import { acknowledgeLeadBankNotice } from './actions/acknowledge-lead-bank-notice.js'
import { sendLeadBankNotice } from './actions/send-lead-bank-notice.js'
import { type NoticeRow, noticesOfScope } from './notice.reads.js'

const KINDS = {
  FUNDS_ACCOUNT: '监管账户\nThe supervised account',
  DISBURSEMENT: '放款\nDisbursement',
  PAYMENT: '支付\nPayment',
  RISK: '风险\nRisk',
  COLLATERAL: '抵质押物\nCollateral',
  OTHER: '其他\nOther',
} as const
export const LeadBankNoticeKind = Object.fromEntries(Object.keys(KINDS).map((name) => [name, name])) as { readonly [K in keyof typeof KINDS]: K }
registerEnumType(LeadBankNoticeKind, {
  name: 'LeadBankNoticeKind',
  description: '主办银行通知的事项\nWhat a notice of the lead bank is about',
  valuesConfig: Object.fromEntries(Object.entries(KINDS).map(([name, description]) => [name, { description }])),
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '主办银行通知：告知同一范围的其他贷款行\nNotice of the lead bank to the other lenders of the scope' })
export class LeadBankNotice extends Fact {
  @Field(() => LeadBankNoticeKind, { description: '事项\nWhat it is about' })
  kind: string

  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => String, { description: '内容\nText' })
  body: string

  @Field(() => LocalDate, { description: '发出日期\nSent on' })
  sentOn: string

  @Field(() => Int, { description: '签收数；银行只见本行的\nReceipts; a bank sees its own' })
  receipts: number
}

@InputType({ description: '发出主办银行通知\nSend a notice of the lead bank' })
export class SendLeadBankNoticeInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '融资范围\nFinanced scope' })
  scopeId: string

  @Field(() => LeadBankNoticeKind, { description: '事项\nWhat it is about' })
  kind: string

  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => String, { description: '内容\nText' })
  body: string
}

@InputType({ description: '签收主办银行通知\nAcknowledge a notice of the lead bank' })
export class AcknowledgeLeadBankNoticeInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '通知的标识\nId of the notice' })
  noticeId: string
}

export const SendLeadBankNoticeResult = resultOf('SendLeadBankNoticeResult', LeadBankNotice)
export const AcknowledgeLeadBankNoticeResult = resultOf('AcknowledgeLeadBankNoticeResult', LeadBankNotice)

@Resolver(() => LeadBankNotice)
export class LeadBankNoticeResolver {
  @FieldResolver(() => Institution, { nullable: true, description: '主办银行\nThe lead bank' })
  institution(@Root() notice: NoticeRow, @Ctx() context: GraphContext) {
    return context.one(institutionById, notice.institutionId)
  }

  @Mutation(() => SendLeadBankNoticeResult, { description: '发出通知（当日的主办银行）\nSend a notice: who leads that day' })
  sendLeadBankNotice(
    @Arg('input', () => SendLeadBankNoticeInput, { description: '内容\nContent' }) input: SendLeadBankNoticeInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, sendLeadBankNotice, input)
  }

  @Mutation(() => AcknowledgeLeadBankNoticeResult, { description: '签收通知（参加行）\nAcknowledge a notice: a participating bank' })
  acknowledgeLeadBankNotice(
    @Arg('input', () => AcknowledgeLeadBankNoticeInput, { description: '内容\nContent' }) input: AcknowledgeLeadBankNoticeInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, acknowledgeLeadBankNotice, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopeLeadBankNoticesResolver {
  @FieldResolver(() => [LeadBankNotice], { nullable: true, description: '主办银行通知，新的在前\nNotices of the lead bank, newest first' })
  leadBankNotices(@Root() { id }: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(noticesOfScope, id)
  }
}
