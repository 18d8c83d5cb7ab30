import type { Recorded } from '../../../platform/action/action.js'
import type { EnterpriseRow } from './enterprise.reads.js'

export const enterpriseChanged = (enterprise: EnterpriseRow): Recorded<EnterpriseRow> => ({
  answer: enterprise,
  unitId: enterprise.unitId,
  subjects: [enterprise.id],
  events: [
    {
      topic: 'enterprise',
      key: enterprise.id,
      version: enterprise.version,
      reference: false,
      unitId: enterprise.unitId,
      body: { uscc: enterprise.uscc, name: enterprise.name },
    },
  ],
})
