import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const MechanismSeatEntity = defineEntity({
  name: 'MechanismSeat',
  tableName: 'mechanism_seat',
  properties: {
    ...factProperties,
    role: p.string(),
    memberAgency: p.string().nullable(),
    memberUnitId: p.uuid().nullable(),
    post: p.string(),
    personId: p.uuid(),
    since: p.date(),
    until: p.date().nullable(),
  },
})
