import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface LegalBasisRow {
  readonly id: string
  readonly scopeId: string
  readonly institutionId: string | null
}

export const LEGAL_BASIS_TABLE = {
  name: 'legal_basis',
  columns: `${FACT_COLUMNS}, scope_id as "scopeId", institution_id as "institutionId", kind, document, valid_from as "validFrom", valid_to as "validTo",
    revoked_at as "revokedAt"`,
}

export const legalBasisById = rowsBy<LegalBasisRow>(LEGAL_BASIS_TABLE, 'id')
export const legalBasesOfScope = rowsBy<LegalBasisRow>(LEGAL_BASIS_TABLE, 'scope_id', 'valid_from desc, id')

export const LEGAL_BASIS_LIST: ListSpec = {
  table: LEGAL_BASIS_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    scope: { sql: 'scope_id', type: 'uuid' },
    institution: { sql: 'institution_id', type: 'uuid' },
    kind: { sql: 'kind', type: 'text' },
    validTo: { sql: 'valid_to', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'valid_from', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
