import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const MortgageEntity = defineEntity({
  name: 'Mortgage',
  tableName: 'mortgage',
  properties: {
    ...factProperties,
    kind: p.string(),
    number: p.string(),
    mortgagee: p.string(),
    institutionId: p.uuid().nullable(),
    rank: p.integer(),
    amountFen: p.bigint(),
    registeredOn: p.date(),
    releasedOn: p.date().nullable(),
    warnings: p.array(),
  },
})
