import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const ExplanationEntity = defineEntity({
  name: 'FigureExplanation',
  tableName: 'figure_explanation',
  properties: { ...factProperties, figureId: p.uuid(), scopeId: p.uuid(), text: p.text(), explainedOn: p.date() },
})
