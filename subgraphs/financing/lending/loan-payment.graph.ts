import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'
import { entrustedPaymentMissing, type LoanPurpose, type PaymentMode } from '../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'
import { Credit } from '../credit/credit.graph.js'
import type { CreditRow } from '../credit/credit.reads.js'
import { recordLoanPayment } from './actions/record-loan-payment.js'
import { reverseLoanPayment } from './actions/reverse-loan-payment.js'
import { LoanPurposeEnum, PayeeAlarmEnum, PaymentModeEnum } from './loan-payment.enums.graph.js'
import { type LoanPaymentRow, paymentsOfCredit } from './loan-payment.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '贷款支付：封闭监管账户的一笔支出，或其冲正\nPayment of a loan out of its closed account, or its reversal' })
export class LoanPayment extends Fact {
  @Field(() => String, { description: '收款方\nPayee' })
  payeeName: string

  @Field(() => String, { nullable: true, description: '收款方统一社会信用代码\nThe payee’s credit code' })
  payeeUscc: string | null

  @Field(() => LoanPurposeEnum, { description: '用途\nPurpose' })
  purpose: string

  @Field(() => PaymentModeEnum, { description: '支付方式\nHow it is paid' })
  mode: string

  @Field(() => Money, { description: '金额（元）\nAmount in yuan' })
  amount: string

  @Field(() => LocalDate, { description: '支付日期\nPaid on' })
  occurredOn: string

  @Field(() => PayeeAlarmEnum, { nullable: true, description: '收款方警示；没有为空\nAlarm about the payee; null: none' })
  alarm: string | null

  @Field(() => ID, { nullable: true, description: '所冲正的支付\nThe payment that it reverses' })
  reversesId: string | null

  @Field(() => String, { nullable: true, description: '冲正原因\nWhy it reverses' })
  reason: string | null
}

@InputType({ description: '登记贷款支付\nRecord a payment of a loan' })
export class RecordLoanPaymentInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '授信的标识\nId of the credit' })
  creditId: string

  @Field(() => String, { description: '收款方\nPayee' })
  payeeName: string

  @Field(() => String, { nullable: true, description: '收款方统一社会信用代码\nThe payee’s credit code' })
  payeeUscc?: string | null

  @Field(() => LoanPurposeEnum, { description: '用途\nPurpose' })
  purpose: LoanPurpose

  @Field(() => PaymentModeEnum, { description: '支付方式\nHow it is paid' })
  mode: PaymentMode

  @Field(() => Money, { description: '金额（元）\nAmount in yuan' })
  amount: bigint

  @Field(() => LocalDate, { description: '支付日期\nPaid on' })
  occurredOn: string
}

@InputType({ description: '冲正贷款支付\nReverse a payment of a loan' })
export class ReverseLoanPaymentInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '支付的标识\nId of the payment' })
  paymentId: string

  @Field(() => String, { description: '冲正原因\nReason' })
  reason: string
}

export const RecordLoanPaymentResult = resultOf('RecordLoanPaymentResult', LoanPayment)
export const ReverseLoanPaymentResult = resultOf('ReverseLoanPaymentResult', LoanPayment)

@Resolver(() => LoanPayment)
export class LoanPaymentResolver {
  @FieldResolver(() => Boolean, { description: '应受托支付而未受托（单笔超过一千万元）\nAbove ten million yuan and not paid by the bank itself' })
  entrustedMissing(@Root() { amount, mode }: LoanPaymentRow): boolean {
    return entrustedPaymentMissing(BigInt(amount), mode)
  }

  @Mutation(() => RecordLoanPaymentResult, {
    description: '登记贷款支付（放款银行）；购地、其他投资不予支付\nRecord a payment of a loan: the lender; land and other investment are refused',
  })
  recordLoanPayment(@Arg('input', () => RecordLoanPaymentInput, { description: '内容\nContent' }) input: RecordLoanPaymentInput, @Ctx() context: GraphContext) {
    return perform(context, recordLoanPayment, input)
  }

  @Mutation(() => ReverseLoanPaymentResult, { description: '冲正贷款支付（放款银行）\nReverse a payment of a loan: the lender' })
  reverseLoanPayment(
    @Arg('input', () => ReverseLoanPaymentInput, { description: '内容\nContent' }) input: ReverseLoanPaymentInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, reverseLoanPayment, input)
  }
}

@Resolver(() => Credit)
export class CreditPaymentsResolver {
  @FieldResolver(() => [LoanPayment], { description: '贷款支付，新的在前\nPayments of the loan, newest first' })
  payments(@Root() { id }: CreditRow, @Ctx() context: GraphContext) {
    return context.many(paymentsOfCredit, id)
  }
}
