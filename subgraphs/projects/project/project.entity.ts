import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const ProjectEntity = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    ...factProperties,
    code: p.string().nullable(),
    name: p.string(),
    marketingName: p.string().nullable(),
    kind: p.string(),
    address: p.string().nullable(),
    developerId: p.uuid().nullable(),
    filedOn: p.date().nullable(),
    totalInvestmentFen: p.bigint().nullable(),
    plannedCompletion: p.date().nullable(),
  },
})
