import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const MechanismEntity = defineEntity({
  name: 'Mechanism',
  tableName: 'mechanism',
  properties: {
    ...factProperties,
    establishedOn: p.date(),
    documentNumber: p.string(),
    officeAgency: p.string(),
    reportedOn: p.date().nullable(),
    planDocumentNumber: p.string().nullable(),
    planIssuedOn: p.date().nullable(),
  },
})
