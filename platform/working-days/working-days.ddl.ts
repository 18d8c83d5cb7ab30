import { loginRole, type SubgraphName } from '../database/roles.js'

/** The business date: today's, or of the instant that is asked about. */
const TODAY = `(coalesce(nullif(current_setting('app.as_of', true), '')::timestamptz, now()) at time zone 'Asia/Shanghai')::date`

/** The database's side of the working-day calendar (kernel/legal-clock.ts): null is UNKNOWN, as soon as one day of the span is. */
export const workingDaysDdl = (schema: SubgraphName): string[] => [
  `create index on ${schema}.ref_calendar_day (day)`,
  plain(
    schema,
    'working_days(start date, finish date)',
    'int',
    `select case when working_days.finish <= working_days.start then 0
      when count(distinct d.day) = working_days.finish - working_days.start then count(distinct d.day) filter (where d.working) end::int
      from ref_calendar_day d where d.day > working_days.start and d.day <= working_days.finish`,
  ),
  // The day on which so many working days after `start` end.
  plain(
    schema,
    'working_day_after(start date, days int)',
    'date',
    `select case when working_days(working_day_after.start, found.day) = working_day_after.days then found.day end
      from (select distinct d.day from ref_calendar_day d where d.day > working_day_after.start and d.working
        order by d.day offset greatest(working_day_after.days, 1) - 1 limit 1) found`,
  ),
  plain(schema, 'today()', 'date', `select ${TODAY}`),
  // The unit's own setting in force today, or that of the nearest unit above it.
  plain(
    schema,
    'setting_of(unit uuid, setting text)',
    'text',
    `with recursive above as (
       select u.id, u.parent_id, 0 as distance from ref_unit u where u.id = setting_of.unit
       union all select up.id, up.parent_id, a.distance + 1 from above a join ref_unit up on up.id = a.parent_id where a.distance < 8
     ) select s.value from above a join ref_unit_setting s on s.unit_id = a.id
       where s.name = setting_of.setting and s.effective_from <= ${TODAY} order by a.distance, s.effective_from desc limit 1`,
  ),
  ...['working_days(date, date)', 'working_day_after(date, int)', 'today()', 'setting_of(uuid, text)'].flatMap((signature) => [
    `revoke all on function ${schema}.${signature} from public`,
    `grant execute on function ${schema}.${signature} to ${loginRole(schema)}`,
  ]),
]

/** The copies it reads are everybody's: no other rights than the caller's are needed. */
const plain = (schema: SubgraphName, signature: string, returns: string, body: string): string =>
  `create function ${schema}.${signature} returns ${returns} language sql stable set search_path = ${schema}, pg_temp as $$ ${body} $$`
