import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import { addMonths, type LocalDate as Day, daysBetween } from '../../../kernel/dates.js'
import { formatDecimal } from '../../../kernel/decimal.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Decimal, LocalDate, Money } from '../../../platform/graph/scalars.js'
import { type Rate, rateOfPercent } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/annual-rate.js'
import { compoundInterest, type PenaltyKind, penaltyInterest, penaltyMarkup } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/penalty.js'
import { Credit } from '../credit/credit.graph.js'
import type { CreditRow } from '../credit/credit.reads.js'
import { type LoanTerms, termsOfCredit } from './interest.reads.js'
import { rateOf } from './loan-of.js'

export const PenaltyKindEnum = { OVERDUE: 'OVERDUE', MISUSE: 'MISUSE' } as const
registerEnumType(PenaltyKindEnum, {
  name: 'PenaltyKind',
  description: '罚息事由\nWhat a penalty is for',
  valuesConfig: { OVERDUE: { description: '逾期\nOverdue' }, MISUSE: { description: '挤占挪用\nMisuse' } },
})

@ArgsType()
class PenaltyArgs {
  @Field(() => [PenaltyKindEnum], { description: '事由；并存的择其重\nWhat it is for; of two the heavier' })
  kinds: PenaltyKind[]

  @Field(() => Money, { description: '逾期或挪用的本金（元）\nPrincipal overdue or misused, in yuan' })
  principal: bigint

  @Field(() => Money, { nullable: true, description: '未付利息（元），计复利\nUnpaid interest in yuan, which compounds' })
  unpaidInterest?: bigint | null

  @Field(() => LocalDate, { description: '自，含当日\nFrom, that day included' })
  from: Day

  @Field(() => LocalDate, { description: '至，不含当日\nTo, that day not included' })
  to: Day
}

@ObjectType({ description: '罚息与复利，按合同利率和加收比例试算\nPenalty and compound interest at the contract’s rate and markup' })
export class LoanPenalty {
  @Field(() => Int, { description: '实际天数\nActual days' })
  days: number

  @Field(() => Decimal, { description: '加收比例（%）\nMarkup on the rate, in per cent of it' })
  markup: string

  @Field(() => LocalDate, { description: '贷款到期日：其后未付利息按罚息利率计复利\nMaturity: from then on unpaid interest compounds at the penalty rate' })
  maturesOn: string

  @Field(() => Money, { description: '罚息（元）\nPenalty interest in yuan' })
  penaltyInterest: string

  @Field(() => Money, { description: '复利（元）\nCompound interest in yuan' })
  compoundInterest: string
}

/** Null: for one of the reasons the contract's markup is not recorded. */
function markupOf({ overdueMarkup, misuseMarkup }: LoanTerms, kinds: readonly PenaltyKind[]): Rate | null {
  const recorded = { OVERDUE: overdueMarkup, MISUSE: misuseMarkup }
  if (kinds.length === 0 || kinds.some((kind) => recorded[kind] === null)) return null
  const asked = (kind: PenaltyKind): Rate | null => (kinds.includes(kind) ? rateOfPercent(recorded[kind] ?? '') : null)
  return penaltyMarkup({ overdue: asked('OVERDUE'), misuse: asked('MISUSE') })
}

@Resolver(() => Credit)
export class CreditPenaltyResolver {
  @FieldResolver(() => LoanPenalty, {
    nullable: true,
    description: '罚息与复利试算；利率、期限或加收比例未登记为空\nPenalty and compound interest; null where rate, term or markup is not recorded',
  })
  async penalty(@Root() { id }: CreditRow, @Args(() => PenaltyArgs) args: PenaltyArgs, @Ctx() context: GraphContext): Promise<LoanPenalty | null> {
    const terms = await context.one(termsOfCredit, id)
    const [rate, markup, days] = [rateOf(terms), terms && markupOf(terms, args.kinds), daysBetween(args.from, args.to)]
    if (!terms || rate === null || markup === null || terms.termMonths === null || days < 0) return null
    const maturesOn = addMonths(terms.startsOn as Day, terms.termMonths)
    return {
      ...{ days, maturesOn, markup: formatDecimal(markup, 4) },
      penaltyInterest: String(penaltyInterest(args.principal, rate, markup, days)),
      compoundInterest: String(compoundInterest(args.unpaidInterest ?? 0n, rate, markup, args, maturesOn)),
    }
  }
}
