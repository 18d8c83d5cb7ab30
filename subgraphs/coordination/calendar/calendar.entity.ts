import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const CalendarDayEntity = defineEntity({
  name: 'CalendarDay',
  tableName: 'calendar_day',
  properties: { ...factProperties, day: p.date(), working: p.boolean(), notice: p.string() },
})
