import { defineEntity, p } from '@mikro-orm/core'

export const AssessmentRunEntity = defineEntity({
  name: 'AssessmentRun',
  tableName: 'assessment_run',
  properties: { id: p.uuid().primary(), unitId: p.uuid(), requestedBy: p.uuid(), day: p.date(), total: p.integer() },
})
