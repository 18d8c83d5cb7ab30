import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const UnitEntity = defineEntity({
  name: 'ReportingUnit',
  tableName: 'reporting_unit',
  properties: {
    ...factProperties,
    parentId: p.uuid().nullable(),
    name: p.string(),
    aliases: p.array(),
    kind: p.string(),
    divisionCode: p.string().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
})
