import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const NominationEntity = defineEntity({
  name: 'Nomination',
  tableName: 'nomination',
  properties: {
    ...factProperties,
    scopeId: p.uuid(),
    projectId: p.uuid(),
    batchId: p.uuid(),
    state: p.string(),
    proposedOn: p.date(),
    pushedOn: p.date().nullable(),
    implementedOn: p.date().nullable(),
    removedOn: p.date().nullable(),
    removalKind: p.string().nullable(),
    removalReason: p.string().nullable(),
    requestedFen: p.bigint().nullable(),
    assessmentJson: p.text().nullable(),
    assessmentSha256: p.string().nullable(),
    successorOf: p.uuid().nullable(),
  },
})
