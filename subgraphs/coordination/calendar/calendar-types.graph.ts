import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { LocalDate } from '../../../platform/graph/scalars.js'

export const CalendarStatus = { PUBLISHED: 'PUBLISHED', UNKNOWN: 'UNKNOWN' } as const
registerEnumType(CalendarStatus, {
  name: 'CalendarStatus',
  description: '日历是否已发布\nWhether the calendar is published',
  valuesConfig: {
    PUBLISHED: { description: '已发布\nPublished' },
    UNKNOWN: { description: '未发布：不知道，不推算\nNot published: unknown, never guessed' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '日历的一天\nA day of the working calendar' })
export class CalendarDay extends Fact {
  @Field(() => LocalDate, { description: '日期\nDay' })
  day: string

  @Field(() => Boolean, { description: '是否上班\nWhether it is worked' })
  working: boolean

  @Field(() => String, { description: '依据\nWhat it rests on' })
  notice: string
}

@ObjectType({ description: '一年的工作日历\nThe working calendar of a year' })
export class CalendarYear {
  @Field(() => Int, { description: '年份\nYear' })
  year: number

  @Field(() => CalendarStatus, { description: '是否已发布\nWhether it is published' })
  status: string

  @Field(() => Int, { nullable: true, description: '全年工作日数；未发布为空\nWorking days of the year; null while unknown' })
  workingDays: number | null

  @Field(() => [CalendarDay], { description: '各天，未发布为空列表\nIts days; none while unknown' })
  days: readonly CalendarDay[]
}

@ObjectType({ description: '按工作日历计算的结果\nWhat was counted by the working calendar' })
export class WorkingDays {
  @Field(() => CalendarStatus, { description: '所涉日期是否都已发布\nWhether all days concerned are published' })
  status: string

  @Field(() => Int, { nullable: true, description: '工作日数\nWorking days' })
  days: number | null

  @Field(() => LocalDate, { nullable: true, description: '届满日\nThe day on which they end' })
  endsOn: string | null
}

@ObjectType({ description: '已发布的年份\nA year that was published' })
export class PublishedCalendarYear {
  @Field(() => Int, { description: '年份\nYear' })
  year: number

  @Field(() => Int, { description: '记录的天数\nDays recorded' })
  published: number
}
