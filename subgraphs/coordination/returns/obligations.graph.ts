import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql'
import type { YearMonth } from '../../../kernel/dates.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { LocalDate as DateScalar, YearMonth as MonthScalar } from '../../../platform/graph/scalars.js'
import { countiesOfCity, todayOf, unitInSight } from '../mechanism/mechanism.reads.js'
import { OpenPoint } from '../setting/open-point.graph.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { type Owing, owedBy } from './owed-by.js'
import { ReturnKindEnum } from './return-enums.graph.js'

export const ObligationState = { DUE: 'DUE', SUBMITTED: 'SUBMITTED', LATE: 'LATE', MISSING: 'MISSING', ZERO_REPORT: 'ZERO_REPORT', UNKNOWN: 'UNKNOWN' } as const
registerEnumType(ObligationState, {
  name: 'ObligationState',
  description: '报送义务的情况\nWhere a duty to report stands',
  valuesConfig: {
    DUE: { description: '未报，尚在期限内\nNot yet, still in time' },
    SUBMITTED: { description: '按期报送\nSubmitted in time' },
    LATE: { description: '迟报\nSubmitted late' },
    MISSING: { description: '缺报\nMissing' },
    ZERO_REPORT: { description: '按期零报告\nZero report in time' },
    UNKNOWN: { description: '节假日安排未公布，不能判断\nThe holidays are not published' },
  },
})

@ObjectType({ description: '报送义务：县级月报、市级按月监测和按季度汇总\nA duty to report: the county’s month, the city’s monitoring and quarterly summary' })
export class Obligation {
  @Field(() => ReportingUnit, { description: '填报单位\nReporting unit' })
  unit: ReportingUnit

  @Field(() => ReturnKindEnum, { description: '种类\nKind' })
  kind: string

  @Field(() => MonthScalar, { description: '月份；季度汇总为季末月份\nMonth; of a quarterly summary the last one' })
  period: string

  @Field(() => DateScalar, { description: '名义期限\nNominal day' })
  nominalDue: string

  @Field(() => DateScalar, { nullable: true, description: '实际期限：前一工作日；节假日未公布为空\nEffective day; null while the holidays are not published' })
  effectiveDue: string | null

  @Field(() => ObligationState, { description: '情况\nState' })
  state: string

  @Field(() => Int, { nullable: true, description: '迟、缺几个工作日\nWorking days late' })
  daysLate: number | null

  @Field(() => [OpenPoint], { description: '文件未规定的期限由何参数决定\nThe settings that decided a day which the text leaves open' })
  decidedBy: OpenPoint[]
}

async function shownDuties(unit: Owing, from: YearMonth, to: YearMonth, context: GraphContext) {
  const today = (await context.one(todayOf, unit.id))?.today
  const duties = today ? await owedBy(unit, from, to, today, context) : []
  return duties.map((duty) => ({ ...duty, unit, decidedBy: duty.decidedBy.map((point) => ({ ...point, value: String(point.value) })) }))
}

@Resolver(() => Obligation)
export class ObligationQueries {
  @Query(() => [Obligation], {
    nullable: true,
    description:
      '某单位（市：本级及所辖各县）各月的报送义务，至多十二个月；无权查看为空\nDuties of a unit, of a city its own and those of its counties, of twelve months at most; null where not allowed',
  })
  async obligations(
    @Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string,
    @Arg('from', () => MonthScalar, { description: '自何月\nFrom' }) from: string,
    @Arg('to', () => MonthScalar, { description: '至何月\nTo' }) to: string,
    @Ctx() context: GraphContext,
  ) {
    const unit = await context.one(unitInSight, unitId)
    if (!unit) return null
    const counties = unit.kind === 'CITY' ? await context.many(countiesOfCity, unitId) : []
    const lists = await Promise.all([unit, ...counties].map((one) => shownDuties(one, from as YearMonth, to as YearMonth, context)))
    return lists.flat()
  }
}
