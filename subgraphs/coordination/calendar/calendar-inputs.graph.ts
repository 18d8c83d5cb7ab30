import { Field, InputType, Int } from 'type-graphql'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'

@InputType({ description: '通知列明的一天：放假或调休上班\nA day that the notice names: off, or a make-up workday' })
export class CalendarExceptionInput {
  @Field(() => LocalDate, { description: '日期\nDay' })
  day: string

  @Field(() => Boolean, { description: '是否上班\nWhether it is worked' })
  working: boolean
}

@InputType({ description: '发布一年的工作日历\nPublish the working calendar of a year' })
export class PublishCalendarYearInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Int, { description: '年份\nYear' })
  year: number

  @Field(() => String, { description: '依据：通知的文号\nThe notice: its number' })
  notice: string

  @Field(() => [CalendarExceptionInput], {
    nullable: true,
    description:
      '通知列明的放假日与调休上班日；不填用内置数据，没有内置数据的年份不能发布\nDays off and make-up workdays that the notice names; built-in data unless told, and a year without them is refused',
  })
  days?: CalendarExceptionInput[] | null
}

@InputType({ description: '更正日历的一天\nCorrect a day of the calendar' })
export class SetCalendarDayInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => LocalDate, { description: '日期，所在年份须已发布\nDay, of a published year' })
  day: string

  @Field(() => Boolean, { description: '是否上班\nWhether it is worked' })
  working: boolean

  @Field(() => String, { description: '依据文件\nThe document it rests on' })
  notice: string

  @Field(() => String, { description: '事由\nReason' })
  reason: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}
