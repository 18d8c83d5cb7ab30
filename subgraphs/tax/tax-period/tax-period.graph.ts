import { Arg, Ctx, Directive, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { reportTaxPeriod } from './actions/report-tax-period.js'
import { TaxKind } from './tax-kind.graph.js'
import { TAX_PERIOD_LIST, type TaxPeriodRow } from './tax-period.reads.js'
import { ReportTaxPeriodInput, TaxPeriodFilter } from './tax-period-inputs.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '某纳税人某税种某所属期的申报、缴纳与欠缴\nDeclared, paid and owed by one taxpayer for one kind and period' })
export class TaxPeriod extends Fact {
  @Field(() => String, { nullable: true, description: '纳税人识别号（统一社会信用代码）\nTaxpayer’s unified social credit code' })
  taxpayerUscc: string | null

  @Field(() => String, { description: '纳税人名称\nTaxpayer’s name' })
  taxpayerName: string

  @Field(() => TaxKind, { description: '税种\nTax category' })
  kind: string

  @Field(() => LocalDate, { description: '税款所属期起\nFirst day of the tax period' })
  periodFrom: string

  @Field(() => LocalDate, { description: '税款所属期止\nLast day of the tax period' })
  periodTo: string

  @Field(() => LocalDate, { nullable: true, description: '申报日期\nFiled on' })
  filedOn: string | null

  @Field(() => LocalDate, { description: '限缴日期\nDue on' })
  dueOn: string

  @Field(() => Money, { description: '申报应缴（元）\nDeclared, in yuan' })
  declared: string

  @Field(() => Money, { description: '已缴入库（元）\nPaid, in yuan' })
  paid: string

  @Field(() => Money, { description: '欠缴（元）\nArrears, in yuan' })
  arrears: string

  @Field(() => [String], { description: '核对提示（代码），不影响填报\nWhat code or figures make doubtful, as codes; never a refusal' })
  warnings: readonly string[]
}

export const TaxPeriodConnection = connectionOf(TaxPeriod, 'TaxPeriod', '税款', 'tax periods')

export const ReportTaxPeriodResult = resultOf('ReportTaxPeriodResult', TaxPeriod)

@Resolver(() => TaxPeriod)
export class TaxPeriodResolver {
  @Query(() => TaxPeriodConnection, { nullable: true, description: '权限内的税款，新的所属期在前\nTax periods within the caller’s rights, newest first' })
  taxPeriods(
    @Arg('filter', () => TaxPeriodFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: TaxPeriodFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<TaxPeriodRow>(context, TAX_PERIOD_LIST, filter, 'NEWEST', { first, after })
  }

  @Mutation(() => ReportTaxPeriodResult, { description: '填报或更正税款（税务）\nReport or correct a tax period' })
  reportTaxPeriod(@Arg('input', () => ReportTaxPeriodInput, { description: '内容\nContent' }) input: ReportTaxPeriodInput, @Ctx() context: GraphContext) {
    return perform(context, reportTaxPeriod, input)
  }
}
