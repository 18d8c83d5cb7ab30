import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const PushEntity = defineEntity({
  name: 'ProjectPush',
  tableName: 'project_push',
  properties: {
    ...factProperties,
    scopeId: p.uuid(),
    projectId: p.uuid(),
    institutionId: p.uuid(),
    state: p.string(),
    pushedOn: p.date(),
    requestedFen: p.bigint().nullable(),
    revokedAt: p.datetime().nullable(),
    revokedReason: p.string().nullable(),
    successorOf: p.uuid().nullable(),
    nominationId: p.uuid().nullable(),
    assessmentJson: p.text().nullable(),
    assessmentSha256: p.string().nullable(),
  },
})
