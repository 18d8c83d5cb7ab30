import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql'
import { type LocalDate, monthsAfter, type YearMonth } from '../../../kernel/dates.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { LocalDate as DateScalar, YearMonth as MonthScalar } from '../../../platform/graph/scalars.js'
import { obligationState } from '../../../policy/lvliang-2024-12/3-2-reporting/obligation-state.js'
import { monthEndDue } from '../../../policy/lvliang-2024-12/3-2-reporting/reporting-days.js'
import { countiesOfCity, todayOf, unitInSight } from '../mechanism/mechanism.reads.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { returnsOfUnit } from './county-return.reads.js'

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

@ObjectType({ description: '报送义务：每月月底前\nA duty to report before the month’s end' })
export class Obligation {
  @Field(() => ReportingUnit, { description: '填报单位\nReporting unit' })
  unit: ReportingUnit

  @Field(() => MonthScalar, { description: '月份\nMonth' })
  period: string

  @Field(() => DateScalar, { description: '名义期限\nNominal day' })
  nominalDue: string

  @Field(() => DateScalar, { nullable: true, description: '实际期限：前一工作日；节假日未公布为空\nEffective day; null while the holidays are not published' })
  effectiveDue: string | null

  @Field(() => ObligationState, { description: '情况\nState' })
  state: string

  @Field(() => Int, { nullable: true, description: '迟、缺几个工作日\nWorking days late' })
  daysLate: number | null
}

/** A year of months, and no more, is asked at once. */
const MOST_MONTHS = 12

function monthsBetween(from: YearMonth, to: YearMonth): readonly YearMonth[] {
  return Array.from({ length: MOST_MONTHS }, (_, n) => monthsAfter(from, n)).filter((month) => month <= to)
}

@Resolver(() => Obligation)
export class ObligationQueries {
  @Query(() => [Obligation], {
    nullable: true,
    description:
      '某单位（市：所辖各县）各月的报送义务，至多十二个月；无权查看为空\nDuties of a unit, of a city those of its counties, of twelve months at most; null where not allowed',
  })
  async obligations(
    @Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string,
    @Arg('from', () => MonthScalar, { description: '自何月\nFrom' }) from: string,
    @Arg('to', () => MonthScalar, { description: '至何月\nTo' }) to: string,
    @Ctx() context: GraphContext,
  ) {
    const unit = await context.one(unitInSight, unitId)
    const today = (await context.one(todayOf, unitId))?.today
    if (!unit || !today) return null
    const units = unit.kind === 'CITY' ? await context.many(countiesOfCity, unitId) : [unit]
    const calendar = await context.runtime.calendar()
    const lists = units.map(async (one) => {
      const made = await context.many(returnsOfUnit, one.id)
      return monthsBetween(from as YearMonth, to as YearMonth).map((period) => {
        const due = monthEndDue(period, calendar)
        // The first submission of a month counts for its day, also when it was returned and written anew.
        const days = made.flatMap((row) =>
          row.period === period && row.submittedOn !== null ? [{ submittedOn: row.submittedOn as LocalDate, isNil: row.isNil }] : [],
        )
        const first = days.sort((a, b) => (a.submittedOn < b.submittedOn ? -1 : 1))[0] ?? null
        return {
          unit: one,
          period,
          nominalDue: due.nominal,
          effectiveDue: due.effective === 'UNKNOWN' ? null : due.effective,
          ...obligationState(due, first, today, calendar),
        }
      })
    })
    return (await Promise.all(lists)).flat()
  }
}
