import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../../platform/database/fact-entity.js'

export const DifficultyEntity = defineEntity({
  name: 'Difficulty',
  tableName: 'difficulty',
  properties: {
    ...factProperties,
    projectId: p.uuid().nullable(),
    scopeId: p.uuid().nullable(),
    meetingId: p.uuid().nullable(),
    title: p.string(),
    content: p.string(),
    raisedBy: p.string(),
    raisedOn: p.date(),
    state: p.string(),
    responsibility: p.string().nullable(),
    responsibleUnitId: p.uuid().nullable(),
    responsibleAgency: p.string().nullable(),
    institutionId: p.uuid().nullable(),
    enterpriseId: p.uuid().nullable(),
    dueOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    resolution: p.string().nullable(),
    successorOf: p.uuid().nullable(),
  },
})

export const DifficultyProgressEntity = defineEntity({
  name: 'DifficultyProgress',
  tableName: 'difficulty_progress',
  properties: { ...factProperties, difficultyId: p.uuid(), institutionId: p.uuid().nullable(), reportedOn: p.date(), note: p.string() },
})
