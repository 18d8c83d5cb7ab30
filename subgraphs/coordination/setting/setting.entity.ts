import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const SettingEntity = defineEntity({
  name: 'UnitSetting',
  tableName: 'unit_setting',
  properties: { ...factProperties, name: p.string(), value: p.string(), effectiveFrom: p.date(), basis: p.string() },
})
