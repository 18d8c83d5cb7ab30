import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Money, Uuid, YearMonth } from '../../../platform/graph/scalars.js'
import { Institution } from '../institution/institution.graph.js'
import { institutionById } from '../institution/institution.reads.js'
import { FinancedScope } from '../stubs.graph.js'
import { explainFigureDifference } from './actions/explain-figure-difference.js'
import { type DifferenceRow, FIGURE_DIFFERENCES } from './difference.reads.js'
import { ReportedFigure } from './figure.graph.js'
import { type FigureRow, figureById } from './figure.reads.js'

@ObjectType({ description: '县里上报的发放额与银行记账并列\nWhat the county reports as disbursed, beside the banks’ own postings' })
export class FigureDifference {
  @Field(() => Money, { nullable: true, description: '县里上报（元）；未上报为空，不是零\nReported by the county in yuan; null: not reported, never 0' })
  reported: string | null

  @Field(() => Money, { description: '银行登记（元），至该月末\nRecorded by the banks in yuan by the end of the month' })
  recorded: string

  @Field(() => Money, { nullable: true, description: '差额（元）：上报减登记\nDifference in yuan: reported less recorded' })
  difference: string | null

  @Field(() => String, { nullable: true, description: '差异说明（县里）\nThe county’s explanation' })
  explanation: string | null

  @Field(() => LocalDate, { nullable: true, description: '说明日期\nExplained on' })
  explainedOn: string | null
}

@InputType({ description: '说明差异\nExplain a difference' })
export class ExplainFigureDifferenceInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '上报数的标识\nId of the reported figure' })
  figureId: string

  @Field(() => String, { description: '说明\nExplanation' })
  explanation: string
}

export const ExplainFigureDifferenceResult = resultOf('ExplainFigureDifferenceResult', ReportedFigure)

@Resolver(() => FigureDifference)
export class FigureDifferenceResolver {
  @Query(() => [FigureDifference], {
    nullable: true,
    description: '一月的上报数与银行登记之差，逐范围\nDifferences of a month between the county’s figures and the banks’, scope by scope',
  })
  figureDifferences(
    @Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string,
    @Arg('month', () => YearMonth, { description: '月份\nMonth' }) month: string,
    @Ctx() context: GraphContext,
  ): Promise<readonly DifferenceRow[]> {
    return context.reader.read<DifferenceRow>(context.database, FIGURE_DIFFERENCES, [unitId, month])
  }

  @FieldResolver(() => FinancedScope, { nullable: true, description: '融资范围\nFinanced scope' })
  scope(@Root() { scopeId }: DifferenceRow): FinancedScope {
    return { id: scopeId }
  }

  @FieldResolver(() => Institution, { nullable: true, description: '银行机构；为空是各行合计\nInstitution; null: all banks together' })
  institution(@Root() { institutionId }: DifferenceRow, @Ctx() context: GraphContext) {
    return institutionId === null ? null : context.one(institutionById, institutionId)
  }

  @FieldResolver(() => ReportedFigure, { nullable: true, description: '上报数；未上报为空\nThe reported figure; null: not reported' })
  figure(@Root() { figureId }: DifferenceRow, @Ctx() context: GraphContext): Promise<FigureRow | null> | null {
    return figureId === null ? null : context.one(figureById, figureId)
  }

  @Mutation(() => ExplainFigureDifferenceResult, {
    description: '说明上报数与银行登记的差异（上报单位）\nExplain why a reported figure is not the banks’: its reporter',
  })
  explainFigureDifference(
    @Arg('input', () => ExplainFigureDifferenceInput, { description: '内容\nContent' }) input: ExplainFigureDifferenceInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, explainFigureDifference, input)
  }
}
