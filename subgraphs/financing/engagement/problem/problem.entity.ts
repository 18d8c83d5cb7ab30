import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../../platform/database/fact-entity.js'

export const ProblemEntity = defineEntity({
  name: 'EngagementProblem',
  tableName: 'engagement_problem',
  properties: {
    ...factProperties,
    engagementId: p.uuid(),
    scopeId: p.uuid(),
    projectId: p.uuid(),
    institutionId: p.uuid(),
    reasonCode: p.string(),
    detail: p.text(),
    actingAgency: p.string(),
    raisedOn: p.date(),
  },
})

/** An agency's own row beside the bank's: nobody edits another's. */
export const RepairEntity = defineEntity({
  name: 'ProblemRepair',
  tableName: 'problem_repair',
  properties: { ...factProperties, problemId: p.uuid(), scopeId: p.uuid(), projectId: p.uuid(), fixedOn: p.date(), note: p.text() },
})
