import type { Recorded } from '../../../platform/action/action.js'
import type { ScopeRow } from './scope.reads.js'

/** Every subgraph keeps a scope's project, unit and buildings: its facts hang on them, and so does what a bank sees. */
export const scopeChanged = (scope: ScopeRow, buildingIds: readonly string[]): Recorded<ScopeRow> => ({
  answer: scope,
  unitId: scope.unitId,
  subjects: [scope.projectId, scope.id, ...buildingIds],
  events: [
    {
      topic: 'scope',
      key: scope.id,
      version: scope.version,
      reference: true,
      unitId: scope.unitId,
      body: { project_id: scope.projectId, unit_id: scope.unitId, building_ids: buildingIds },
    },
  ],
})
