import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const FigureEntity = defineEntity({
  name: 'ReportedFigure',
  tableName: 'reported_figure',
  properties: {
    ...factProperties,
    scopeId: p.uuid(),
    institutionId: p.uuid().nullable(),
    measure: p.string(),
    month: p.string(),
    amountFen: p.bigint(),
  },
})
