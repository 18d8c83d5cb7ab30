import { Arg, Ctx, Directive, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { recordDisbursement } from './actions/record-disbursement.js'
import { reverseDisbursement } from './actions/reverse-disbursement.js'
import { RecordDisbursementInput, ReverseDisbursementInput } from './credit.inputs.graph.js'
import { type DisbursementRow, disbursementById, reversalOf } from './disbursement.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '发放：银行记录的一笔放款，或其冲正\nDisbursement recorded by the bank, or its reversal' })
export class Disbursement extends Fact {
  @Field(() => String, { description: '借据号\nDrawdown note' })
  drawdownNote: string

  @Field(() => Money, { description: '金额（元）\nAmount in yuan' })
  amount: string

  @Field(() => LocalDate, { description: '发放日期\nDate of disbursement' })
  occurredOn: string

  @Field(() => String, { nullable: true, description: '冲正原因\nWhy it reverses' })
  reason: string | null
}

export const RecordDisbursementResult = resultOf('RecordDisbursementResult', Disbursement)
export const ReverseDisbursementResult = resultOf('ReverseDisbursementResult', Disbursement)

@Resolver(() => Disbursement)
export class DisbursementResolver {
  @FieldResolver(() => Disbursement, { nullable: true, description: '所冲正的发放\nThe disbursement that it reverses' })
  reverses(@Root() disbursement: DisbursementRow, @Ctx() context: GraphContext): Promise<DisbursementRow | null> | null {
    return disbursement.reversesId === null ? null : context.one(disbursementById, disbursement.reversesId)
  }

  @FieldResolver(() => Disbursement, { nullable: true, description: '对本笔的冲正\nThe reversal of this one' })
  reversedBy(@Root() disbursement: DisbursementRow, @Ctx() context: GraphContext): Promise<DisbursementRow | null> {
    return context.one(reversalOf, disbursement.id)
  }

  @Mutation(() => RecordDisbursementResult, { description: '记录发放（银行本身）\nRecord a disbursement: the bank itself' })
  recordDisbursement(
    @Arg('input', () => RecordDisbursementInput, { description: '内容\nContent' }) input: RecordDisbursementInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, recordDisbursement, input)
  }

  @Mutation(() => ReverseDisbursementResult, { description: '冲正发放（银行本身）\nReverse a disbursement: the bank itself' })
  reverseDisbursement(
    @Arg('input', () => ReverseDisbursementInput, { description: '内容\nContent' }) input: ReverseDisbursementInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, reverseDisbursement, input)
  }
}
