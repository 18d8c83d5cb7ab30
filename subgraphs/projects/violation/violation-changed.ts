import type { Recorded } from '../../../platform/action/action.js'
import type { ViolationRow } from './violation.reads.js'

export const violationChanged = (violation: ViolationRow): Recorded<ViolationRow> => ({
  answer: violation,
  unitId: violation.unitId,
  subjects: [violation.projectId, violation.enterpriseId, violation.id].filter((id) => id !== null),
  events: [
    {
      topic: 'violation',
      key: violation.id,
      version: violation.version,
      reference: false,
      unitId: violation.unitId,
      body: { projectId: violation.projectId, enterpriseId: violation.enterpriseId, status: violation.status },
    },
  ],
})
