import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { LocalDate as Day } from '../../../kernel/dates.js'
import { addWorkingDays, workingDaysBetween } from '../../../kernel/working-calendar.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { publishCalendarYear } from './actions/publish-calendar-year.js'
import { setCalendarDay } from './actions/set-calendar-day.js'
import { daysOfYear } from './calendar.reads.js'
import { PublishCalendarYearInput, SetCalendarDayInput } from './calendar-inputs.graph.js'
import { CalendarDay, CalendarYear, PublishedCalendarYear, WorkingDays } from './calendar-types.graph.js'

export const PublishCalendarYearResult = resultOf('PublishCalendarYearResult', PublishedCalendarYear)
export const SetCalendarDayResult = resultOf('SetCalendarDayResult', CalendarDay)

/** Ten years: more would count for longer than it is worth. */
const MOST_DAYS = 3660
const UNKNOWN = { status: 'UNKNOWN', days: null, endsOn: null }

@Resolver(() => CalendarYear)
export class CalendarResolver {
  @Query(() => CalendarYear, {
    nullable: true,
    description: '一年的工作日历（含调休）；未发布的年份为 UNKNOWN\nThe working calendar of a year; UNKNOWN while not published',
  })
  async calendarYear(@Arg('year', () => Int, { description: '年份\nYear' }) year: number, @Ctx() context: GraphContext) {
    const days = await context.many(daysOfYear, String(year))
    if (days.length === 0) return { year, status: 'UNKNOWN', workingDays: null, days }
    return { year, status: 'PUBLISHED', workingDays: days.filter(({ working }) => working).length, days }
  }

  @Query(() => WorkingDays, {
    nullable: true,
    description: '两日之间的工作日数，首尾都算，至多十年\nWorking days between two days, both included, ten years at most',
  })
  async workingDays(
    @Arg('from', () => LocalDate, { description: '自\nFrom' }) from: Day,
    @Arg('to', () => LocalDate, { description: '至\nTo' }) to: Day,
    @Ctx() context: GraphContext,
  ) {
    const days = workingDaysBetween(from, to, await context.runtime.calendar())
    return days === 'UNKNOWN' ? UNKNOWN : { status: 'PUBLISHED', days, endsOn: to }
  }

  @Query(() => WorkingDays, {
    nullable: true,
    description: '自某日起若干工作日的届满日，起始日不算\nThe day on which so many working days end, the first day not counted',
  })
  async addWorkingDays(
    @Arg('from', () => LocalDate, { description: '起始日\nStart' }) from: Day,
    @Arg('days', () => Int, { description: '工作日数，0 到 3660\nWorking days, 0 to 3660' }) days: number,
    @Ctx() context: GraphContext,
  ) {
    const endsOn = addWorkingDays(from, Math.min(Math.max(days, 0), MOST_DAYS), await context.runtime.calendar())
    return endsOn === 'UNKNOWN' ? UNKNOWN : { status: 'PUBLISHED', days, endsOn }
  }

  @Mutation(() => PublishCalendarYearResult, { description: '发布一年的工作日历（省、市机制办公室）\nPublish the working calendar of a year' })
  publishCalendarYear(
    @Arg('input', () => PublishCalendarYearInput, { description: '内容\nContent' }) input: PublishCalendarYearInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, publishCalendarYear, input)
  }

  @Mutation(() => SetCalendarDayResult, { description: '更正日历的一天（省、市机制办公室）\nCorrect a day of the calendar' })
  setCalendarDay(@Arg('input', () => SetCalendarDayInput, { description: '内容\nContent' }) input: SetCalendarDayInput, @Ctx() context: GraphContext) {
    return perform(context, setCalendarDay, input)
  }
}
