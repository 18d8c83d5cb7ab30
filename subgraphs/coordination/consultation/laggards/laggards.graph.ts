import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext } from '../../../../platform/graph/context.js'
import { AgencyEnum } from '../../../../platform/graph/fact.graph.js'
import { LocalDate } from '../../../../platform/graph/scalars.js'
import type { Laggard, LaggardMetric as Metric } from '../../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { ReportingUnit } from '../../unit/unit.graph.js'
import { unitById } from '../../unit/unit.reads.js'
import { type LaggardReportRow, laggardReport } from './laggard-report.js'

export const LaggardMetric = {
  MISSED_RETURNS: 'MISSED_RETURNS',
  MISSED_MEETINGS: 'MISSED_MEETINGS',
  OVERDUE_DIFFICULTIES: 'OVERDUE_DIFFICULTIES',
  PUSHED_UNANSWERED: 'PUSHED_UNANSWERED',
  MATURE_NOT_PUSHED: 'MATURE_NOT_PUSHED',
} as const satisfies { [M in Metric]: M }
registerEnumType(LaggardMetric, {
  name: 'LaggardMetric',
  description: '判断进度落后的指标\nMetric by which a unit or department lags behind',
  valuesConfig: {
    MISSED_RETURNS: { description: '未报送的月报（次）\nMonthly returns not sent' },
    MISSED_MEETINGS: { description: '近四个季度未召开且未说明原因的专题会议（次）\nSpecial meetings of the last four quarters missed without a reason' },
    OVERDUE_DIFFICULTIES: { description: '逾期未办结的困难问题（件）\nDifficulties overdue' },
    PUSHED_UNANSWERED: { description: '推送后银行尚无结论的比例（%）\nPushes that no bank answered, per cent' },
    MATURE_NOT_PUSHED: { description: '已成熟而未推送的项目（个）\nMature nominations not pushed' },
  },
})

@ObjectType({ description: '进度落后的单位或部门，及使其落后的指标\nA unit or department that lags behind, and by which metric' })
export class LaggardLine {
  @Field(() => ID, { description: '单位的标识\nId of the unit' })
  unitId: string

  @Field(() => AgencyEnum, { nullable: true, description: '部门；为空即单位整体\nDepartment; null: the unit as a whole' })
  agency: string | null

  @Field(() => LaggardMetric, { description: '指标\nMetric' })
  metric: Metric

  @Field(() => Int, { description: '数值\nValue' })
  value: number

  @Field(() => Int, { description: '标准：达到即为落后\nThreshold: from here on it lags behind' })
  threshold: number

  @Field(() => String, { description: '标准的依据和生效日期\nWhere the threshold comes from, and since when' })
  source: string

  @Field(() => [String], { description: '依据：记录的标识，或季度\nEvidence: ids of records, or quarters' })
  evidence: readonly string[]

  @Field(() => ReportingUnit, { nullable: true, description: '单位\nThe unit' })
  unit: ReportingUnit | null
}

@ObjectType({ description: '进度落后情况\nWho lags behind' })
export class LaggardReport {
  @Field(() => LocalDate, { description: '截至日期\nAs of which day' })
  on: string

  @Field(() => [LaggardLine], { description: '落后的单位和部门\nThe laggards' })
  lines: readonly LaggardLine[]

  @Field(() => [LaggardMetric], { description: '此次未能统计的指标：不等于没有落后\nMetrics that could not be measured: which is not the same as none behind' })
  unmeasured: readonly Metric[]
}

@Resolver(() => LaggardLine)
export class LaggardResolver {
  @Query(() => LaggardReport, {
    nullable: true,
    description:
      '本单位及下级中进度落后的单位、部门；是否提醒、约谈由人决定\nWho lags behind, in the unit and below it; whether to remind or summon is a person’s judgement',
  })
  laggards(
    @Arg('unitId', () => ID, { description: '单位\nThe unit' }) unitId: string,
    @Arg('on', () => LocalDate, { nullable: true, description: '截至日期，默认今天\nAs of which day, today unless told' }) on: string | null,
    @Ctx() context: GraphContext,
  ): Promise<LaggardReportRow | null> {
    return laggardReport(context, unitId, on ?? null)
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() line: Laggard, @Ctx() context: GraphContext) {
    return context.one(unitById, line.unitId)
  }
}
