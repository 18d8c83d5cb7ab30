import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const CertificateEntity = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  properties: {
    ...factProperties,
    kind: p.string(),
    generation: p.string().nullable(),
    number: p.string(),
    authority: p.string(),
    holder: p.string(),
    issuedOn: p.date(),
    expiresOn: p.date().nullable(),
    status: p.string(),
    statusSince: p.date(),
    statusReason: p.string().nullable(),
    warnings: p.array(),
  },
})
