import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { type LocalDate as Day, daysBetween } from '../../../kernel/dates.js'
import { formatDecimal } from '../../../kernel/decimal.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Decimal, LocalDate, Money } from '../../../platform/graph/scalars.js'
import { rateOfPercent } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/annual-rate.js'
import { interestFor, type Settlement, type Since, settlementPeriods } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/interest.js'
import { type LprTerm, lprOn } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/lpr.js'
import { LPR_PUBLISHED, type LprQuote } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/lpr-published.js'
import { type RepaymentMethod, repaymentSchedule, totalInterest } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/schedule.js'
import { Credit } from '../credit/credit.graph.js'
import type { CreditRow } from '../credit/credit.reads.js'
import { type Movement, movementsOfCredit, QUOTES, termsOfCredit } from './interest.reads.js'
import { loanOf, rateOf } from './loan-of.js'

const texts = (values: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(values).map(([name, description]) => [name, { description }]))

export const LprTermEnum = { ONE_YEAR: 'ONE_YEAR', OVER_FIVE_YEARS: 'OVER_FIVE_YEARS' } as const
registerEnumType(LprTermEnum, {
  name: 'LprTerm',
  description: '报价利率期限\nTerm of the LPR',
  valuesConfig: texts({ ONE_YEAR: '一年期\nOne year', OVER_FIVE_YEARS: '五年期以上\nOver five years' }),
})

export const InterestSettlementEnum = { QUARTERLY: 'QUARTERLY', MONTHLY: 'MONTHLY' } as const
registerEnumType(InterestSettlementEnum, {
  name: 'InterestSettlement',
  description: '结息方式\nHow interest is settled',
  valuesConfig: texts({ QUARTERLY: '按季，季末月 20 日\nQuarterly, on the 20th of its last month', MONTHLY: '按月，每月 20 日\nMonthly, on the 20th' }),
})

export const RepaymentMethodEnum = { ANNUITY: 'ANNUITY', EQUAL_PRINCIPAL: 'EQUAL_PRINCIPAL', BULLET: 'BULLET' } as const
registerEnumType(RepaymentMethodEnum, {
  name: 'RepaymentMethod',
  description: '还款方式\nHow a loan is repaid',
  valuesConfig: texts({
    ANNUITY: '等额本息\nEqual instalments',
    EQUAL_PRINCIPAL: '等额本金\nEqual principal',
    BULLET: '按月付息、到期还本\nInterest monthly, principal at maturity',
  }),
})

@ObjectType({ description: '一个结息期的利息\nInterest of one period of settlement' })
export class InterestPeriod {
  @Field(() => LocalDate, { description: '自，含当日\nFrom, that day included' })
  from: string

  @Field(() => LocalDate, { description: '至，不含当日\nTo, that day not included' })
  to: string

  @Field(() => Int, { description: '实际天数\nActual days' })
  days: number

  @Field(() => Money, { description: '利息（元），实际天数除以 360\nInterest in yuan, actual days ÷ 360' })
  interest: string
}

@ObjectType({ description: '还款计划的一期\nOne instalment' })
export class Instalment {
  @Field(() => Int, { description: '期次\nNumber' })
  number: number

  @Field(() => LocalDate, { description: '应还日期\nDue on' })
  dueOn: string

  @Field(() => Money, { description: '本金（元）\nPrincipal in yuan' })
  principal: string

  @Field(() => Money, { description: '利息（元）\nInterest in yuan' })
  interest: string

  @Field(() => Money, { description: '剩余本金（元）\nBalance in yuan' })
  balance: string
}

@ObjectType({ description: '当日的贷款市场报价利率\nThe LPR in force on a day' })
export class LprInForce {
  @Field(() => Decimal, { nullable: true, description: '利率（%）；未公布为空，不推测\nRate in per cent; null: not known, never guessed' })
  rate: string | null

  @Field(() => LocalDate, { nullable: true, description: '发布日期\nPublished on' })
  publishedOn: string | null
}

/** The principal from each day on, as it was drawn and reversed; what was repaid the hub is not told. */
function balancesOf(movements: readonly Movement[]): readonly Since<bigint>[] {
  let balance = 0n
  return movements.map(({ occurredOn, fen }) => {
    balance += BigInt(fen)
    return { from: occurredOn as Day, value: balance }
  })
}

@Resolver(() => Credit)
export class CreditInterestResolver {
  @FieldResolver(() => [InterestPeriod], {
    nullable: true,
    description: '应计利息，逐结息期（20 日结息）；利率未登记为空\nInterest by period, settled on the 20th; null without a rate',
  })
  async interest(
    @Root() { id }: CreditRow,
    @Arg('from', () => LocalDate, { description: '自，含当日\nFrom, that day included' }) from: Day,
    @Arg('to', () => LocalDate, { description: '至，不含当日；最长十年\nTo, that day not included; ten years at most' }) to: Day,
    @Arg('settlement', () => InterestSettlementEnum, { nullable: true, description: '结息方式，默认按季\nHow it is settled, quarterly unless told' })
    settlement: Settlement | null,
    @Ctx() context: GraphContext,
  ): Promise<readonly InterestPeriod[] | null> {
    const [terms, movements] = await Promise.all([context.one(termsOfCredit, id), context.many(movementsOfCredit, id)])
    const rate = rateOf(terms)
    if (rate === null || daysBetween(from, to) > 3660) return null
    const [balances, rates] = [balancesOf(movements), [{ from: '1900-01-01' as Day, value: rate }]]
    return settlementPeriods({ from, to }, settlement ?? 'QUARTERLY').map((period) => {
      const interest = String(interestFor(balances, rates, period) ?? 0n)
      return { ...period, days: daysBetween(period.from, period.to), interest }
    })
  }

  @FieldResolver(() => [Instalment], {
    nullable: true,
    description: '按贷款余额、反馈单利率和期限试算的还款计划；缺一为空\nA schedule by balance, and by rate and term of the slip; null where one is missing',
  })
  async repaymentSchedule(
    @Root() { id }: CreditRow,
    @Arg('method', () => RepaymentMethodEnum, { description: '还款方式\nMethod' }) method: RepaymentMethod,
    @Ctx() context: GraphContext,
  ): Promise<readonly Instalment[] | null> {
    const loan = loanOf(await context.one(termsOfCredit, id))
    return (
      loan &&
      repaymentSchedule(method, loan).map(({ principal, interest, balance, ...line }) => ({
        ...line,
        ...{ principal: String(principal), interest: String(interest), balance: String(balance) },
      }))
    )
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '同一试算的利息合计（元）；缺一为空\nInterest of that schedule in all, in yuan; null where rate, term or balance is missing',
  })
  async repaymentInterest(
    @Root() { id }: CreditRow,
    @Arg('method', () => RepaymentMethodEnum, { description: '还款方式\nMethod' }) method: RepaymentMethod,
    @Ctx() context: GraphContext,
  ): Promise<string | null> {
    const loan = loanOf(await context.one(termsOfCredit, id))
    return loan && String(totalInterest(repaymentSchedule(method, loan)))
  }
}

@Resolver(() => LprInForce)
export class LprResolver {
  @Query(() => LprInForce, {
    nullable: true,
    description: '某日适用的报价利率；其后未登记的月份不明\nThe LPR in force on a day; months that nobody recorded are not known',
  })
  async lprOn(
    @Arg('date', () => LocalDate, { description: '日期\nDay' }) date: Day,
    @Arg('term', () => LprTermEnum, { description: '期限\nTerm' }) term: LprTerm,
    @Ctx() context: GraphContext,
  ): Promise<LprInForce> {
    const rows = await context.reader.read<{ publishedOn: Day; oneYear: string; fiveYears: string }>(context.database, QUOTES, [])
    const recorded = rows.map((row): LprQuote => ({ ...row, oneYear: rateOfPercent(row.oneYear) ?? 0n, fiveYears: rateOfPercent(row.fiveYears) ?? 0n }))
    const found = lprOn(date, term, [...LPR_PUBLISHED, ...recorded])
    return found === 'UNKNOWN' ? { rate: null, publishedOn: null } : { rate: formatDecimal(found.rate / 100n, 2), publishedOn: found.publishedOn }
  }
}
