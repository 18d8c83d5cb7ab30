import { addDays, addMonths, type LocalDate } from '../../../kernel/dates.js'
import { propertyOf } from '../names.js'
import type { Values } from '../read-row.js'
import type { Register } from '../register.js'

/** The day up to which a file's rows reach: of the last matter that they tell, or the end of the last month; a plan reaches nowhere. */
export function latestMatter({ columns, newestBy }: Register, rows: readonly Values[]): string | null {
  const column = columns[newestBy]
  if (!column || !(column.type === 'month' || (column.type === 'date' && column.past))) return null
  const days = rows.map((row) => row[propertyOf(newestBy, column)]).filter((day) => typeof day === 'string')
  const latest = days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
  return latest !== null && column.type === 'month' ? addDays(addMonths(`${latest}-01` as LocalDate, 1), -1) : latest
}
