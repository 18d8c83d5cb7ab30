import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const FinancedScopeEntity = defineEntity({
  name: 'FinancedScope',
  tableName: 'financed_scope',
  properties: { ...factProperties, projectId: p.uuid(), name: p.string(), kind: p.string() },
})

/** One building's stay in a scope, from a day up to another; a change closes it and opens the next. */
export const ScopeBuildingEntity = defineEntity({
  name: 'ScopeBuilding',
  tableName: 'scope_building',
  properties: { ...factProperties, scopeId: p.uuid(), buildingId: p.uuid(), fromDay: p.date(), toDay: p.date().nullable() },
})
