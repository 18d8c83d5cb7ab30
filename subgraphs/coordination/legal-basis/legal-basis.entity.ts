import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const LegalBasisEntity = defineEntity({
  name: 'LegalBasis',
  tableName: 'legal_basis',
  properties: {
    ...factProperties,
    scopeId: p.uuid(),
    institutionId: p.uuid().nullable(),
    kind: p.string(),
    document: p.string(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    revokedAt: p.datetime().nullable(),
  },
})
