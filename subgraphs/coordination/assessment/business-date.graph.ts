import { Ctx, Query, Resolver } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { LocalDate } from '../../../platform/graph/scalars.js'

/** Today by the database's clock, or the day of `asOf`. */
const BUSINESS_DATE = {
  name: 'business.date',
  text: `select ((coalesce(nullif(current_setting('app.as_of', true), '')::timestamptz, now()) at time zone 'Asia/Shanghai')::date)::text as day`,
}

@Resolver()
export class BusinessDateResolver {
  @Query(() => LocalDate, {
    nullable: true,
    description: '法定日期（北京时间）；带 asOf 时为当时的日期\nThe legal date in Asia/Shanghai; with asOf, that of then',
  })
  async businessDate(@Ctx() { reader, database }: GraphContext): Promise<string> {
    const [clock] = await reader.read<{ day: string }>(database, BUSINESS_DATE, [])
    if (!clock) throw new Error('the database gave no date')
    return clock.day
  }
}
