import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { Money, Uuid, YearMonth } from '../../../platform/graph/scalars.js'
import { Institution } from '../institution/institution.graph.js'
import { institutionById } from '../institution/institution.reads.js'
import { FinancedScope, Project } from '../stubs.graph.js'
import { reportFigure } from './actions/report-figure.js'
import { type FigureRow, figuresReportedOfProject, figuresReportedOfScope } from './figure.reads.js'

export const FinancingMeasure = { PUSHED: 'PUSHED', APPROVED: 'APPROVED', SIGNED: 'SIGNED', DISBURSED: 'DISBURSED', BALANCE: 'BALANCE' } as const
registerEnumType(FinancingMeasure, {
  name: 'FinancingMeasure',
  description: '融资指标：五个数互不代替\nThe five figures of financing; none stands for another',
  valuesConfig: {
    PUSHED: { description: '推送金额\nPushed' },
    APPROVED: { description: '授信金额\nApproved' },
    SIGNED: { description: '签约金额\nSigned' },
    DISBURSED: { description: '累计发放\nDisbursed so far' },
    BALANCE: { description: '贷款余额\nOutstanding balance' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '上报数：与银行记账并列，不替代\nA reported figure: beside the bank’s postings, never instead' })
export class ReportedFigure extends Fact {
  @Field(() => FinancingMeasure, { description: '指标\nMeasure' })
  measure: string

  @Field(() => YearMonth, { description: '所属月份\nMonth' })
  month: string

  @Field(() => Money, { description: '金额（元）\nAmount in yuan' })
  amount: string

  @Field(() => FinancedScope, { nullable: true, description: '融资范围\nFinanced scope' })
  scope: FinancedScope | null
}

@InputType({ description: '上报融资数\nReport a figure of financing' })
export class ReportFigureInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '融资范围\nFinanced scope' })
  scopeId: string

  @Field(() => ID, { nullable: true, description: '银行机构；不填为各行合计\nInstitution; absent: all banks together' })
  institutionId?: string | null

  @Field(() => FinancingMeasure, { description: '指标\nMeasure' })
  measure: string

  @Field(() => YearMonth, { description: '所属月份\nMonth' })
  month: string

  @Field(() => Money, { description: '金额（元）\nAmount in yuan' })
  amount: bigint

  @Field(() => Int, { nullable: true, description: '更正已有上报时必填：所依据的版本\nRequired when correcting: the version it is based on' })
  expectedVersion?: number | null
}

export const ReportFigureResult = resultOf('ReportFigureResult', ReportedFigure)

@Resolver(() => ReportedFigure)
export class ReportedFigureResolver {
  @FieldResolver(() => FinancedScope)
  scope(@Root() figure: FigureRow): FinancedScope {
    return { id: figure.scopeId }
  }

  @FieldResolver(() => Institution, { nullable: true, description: '银行机构；为空是各行合计\nInstitution; null: all banks together' })
  institution(@Root() figure: FigureRow, @Ctx() context: GraphContext) {
    return figure.institutionId === null ? null : context.one(institutionById, figure.institutionId)
  }

  @Mutation(() => ReportFigureResult, {
    description: '上报融资数（监管、人行、住建、财政、金融办、机制办公室）\nReport a figure: regulators and agencies, never in a bank’s name',
  })
  reportFigure(@Arg('input', () => ReportFigureInput, { description: '内容\nContent' }) input: ReportFigureInput, @Ctx() context: GraphContext) {
    return perform(context, reportFigure, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopeReportedFiguresResolver {
  @FieldResolver(() => [ReportedFigure], { nullable: true, description: '各单位上报的数，新的在前\nWhat agencies reported, newest first' })
  reportedFigures(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(figuresReportedOfScope, scope.id)
  }
}

@Resolver(() => Project)
export class ProjectReportedFiguresResolver {
  @FieldResolver(() => [ReportedFigure], { nullable: true, description: '各单位上报的数，新的在前\nWhat agencies reported, newest first' })
  reportedFigures(@Root() project: Project, @Ctx() context: GraphContext) {
    return context.many(figuresReportedOfProject, project.id)
  }
}
