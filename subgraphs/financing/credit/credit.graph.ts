import { Arg, Ctx, Directive, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { Decimal, LocalDate, Money } from '../../../platform/graph/scalars.js'
import { BankEngagement } from '../engagement/engagement.graph.js'
import { type EngagementRow, engagementById } from '../engagement/engagement.reads.js'
import { Institution } from '../institution/institution.graph.js'
import { institutionById } from '../institution/institution.reads.js'
import { approveCredit } from './actions/approve-credit.js'
import { signCredit } from './actions/sign-credit.js'
import { ApproveCreditInput, SignCreditInput } from './credit.inputs.graph.js'
import { type CreditRow, creditById, creditsOfEngagement } from './credit.reads.js'
import { Disbursement } from './disbursement.graph.js'
import { disbursementsOfCredit } from './disbursement.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '授信：审批通过的额度，不是已发放的钱\nCredit: a ceiling that was approved, not money that was paid out' })
export class Credit extends Fact {
  @Field(() => Money, { description: '授信金额（元）\nApproved amount in yuan' })
  approvedAmount: string

  @Field(() => LocalDate, { description: '审批日期\nDate of approval' })
  approvedOn: string

  @Field(() => LocalDate, { description: '到期日\nExpires on' })
  expiresOn: string

  @Field(() => Money, { nullable: true, description: '签约金额（元）\nSigned amount in yuan' })
  signedAmount: string | null

  @Field(() => LocalDate, { nullable: true, description: '签约日期\nDate of signing' })
  signedOn: string | null

  @Field(() => String, { nullable: true, description: '合同编号\nNumber of the contract' })
  contractNumber: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: '合同约定的逾期罚息加收比例（%）\nWhat the contract adds to its rate on what is overdue, in per cent of it',
  })
  overdueMarkup: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: '合同约定的挪用罚息加收比例（%）\nWhat the contract adds to its rate on what is misused, in per cent of it',
  })
  misuseMarkup: string | null

  @Field(() => Money, { nullable: true, description: '累计发放（元），据总账\nDisbursed so far in yuan, by the ledger' })
  disbursedAmount: string | null

  @Field(() => Money, { nullable: true, description: '贷款余额（元），据总账\nOutstanding balance in yuan, by the ledger' })
  balance: string | null
}

export const ApproveCreditResult = resultOf('ApproveCreditResult', Credit)
export const SignCreditResult = resultOf('SignCreditResult', Credit)

@Resolver(() => Credit)
export class CreditResolver {
  @Query(() => Credit, { nullable: true, description: '按标识查授信；不存在与无权相同\nA credit by id; not found and not allowed look the same' })
  credit(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<CreditRow | null> {
    return context.one(creditById, id)
  }

  @FieldResolver(() => BankEngagement, { nullable: true, description: '所属对接\nThe engagement it belongs to' })
  engagement(@Root() credit: CreditRow, @Ctx() context: GraphContext): Promise<EngagementRow | null> {
    return context.one(engagementById, credit.engagementId)
  }

  @FieldResolver(() => Institution, { nullable: true, description: '授信银行\nThe bank' })
  institution(@Root() credit: CreditRow, @Ctx() context: GraphContext) {
    return context.one(institutionById, credit.institutionId)
  }

  @FieldResolver(() => [Disbursement], { description: '发放与冲正，新的在前\nDisbursements and reversals, newest first' })
  disbursements(@Root() credit: CreditRow, @Ctx() context: GraphContext) {
    return context.many(disbursementsOfCredit, credit.id)
  }

  @Mutation(() => ApproveCreditResult, { description: '记录授信（银行本身，审批通过后）\nRecord an approved credit: the bank itself, once it has approved' })
  approveCredit(@Arg('input', () => ApproveCreditInput, { description: '内容\nContent' }) input: ApproveCreditInput, @Ctx() context: GraphContext) {
    return perform(context, approveCredit, input)
  }

  @Mutation(() => SignCreditResult, { description: '记录签约（银行本身）\nRecord the signing: the bank itself' })
  signCredit(@Arg('input', () => SignCreditInput, { description: '内容\nContent' }) input: SignCreditInput, @Ctx() context: GraphContext) {
    return perform(context, signCredit, input)
  }
}

@Resolver(() => BankEngagement)
export class EngagementCreditsResolver {
  @FieldResolver(() => [Credit], { description: '授信\nCredits' })
  credits(@Root() engagement: EngagementRow, @Ctx() context: GraphContext) {
    return context.many(creditsOfEngagement, engagement.id)
  }
}
