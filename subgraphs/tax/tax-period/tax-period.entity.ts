import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const TaxPeriodEntity = defineEntity({
  name: 'TaxPeriod',
  tableName: 'tax_period',
  properties: {
    ...factProperties,
    taxpayerUscc: p.string().nullable(),
    taxpayerName: p.string(),
    kind: p.string(),
    periodFrom: p.date(),
    periodTo: p.date(),
    filedOn: p.date().nullable(),
    dueOn: p.date(),
    declaredFen: p.bigint(),
    paidFen: p.bigint(),
    arrearsFen: p.bigint(),
    warnings: p.array(),
  },
})
