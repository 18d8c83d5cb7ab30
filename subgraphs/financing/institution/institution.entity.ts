import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const InstitutionEntity = defineEntity({
  name: 'Institution',
  tableName: 'institution',
  properties: {
    ...factProperties,
    parentId: p.uuid().nullable(),
    name: p.string(),
    kind: p.string(),
    cnapsCode: p.string().nullable(),
    cnapsSince: p.date().nullable(),
    uscc: p.string().nullable(),
    seesBranches: p.boolean(),
  },
})
