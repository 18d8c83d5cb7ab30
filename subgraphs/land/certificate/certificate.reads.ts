import type { Agency } from '../../../kernel/actor.js'
import { grantedRecords } from '../../../platform/database/policy.js'
import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { ofProject, ofScope } from '../linked.reads.js'

export interface CertificateRow {
  readonly id: string
  readonly unitId: string
  readonly agency: Agency
  readonly version: number
}

export const CERTIFICATE_TABLE = {
  name: 'certificate',
  columns: `${FACT_COLUMNS}, kind, generation, number, authority, holder, issued_on as "issuedOn", expires_on as "expiresOn", status,
    status_since as "statusSince", status_reason as "statusReason", warnings`,
}

export const certificateById = rowsBy<CertificateRow>(CERTIFICATE_TABLE, 'id')
export const certificatesOfScope = ofScope<CertificateRow>(CERTIFICATE_TABLE, 'CERTIFICATE', 'issued_on desc')
export const certificatesOfProject = ofProject<CertificateRow>(CERTIFICATE_TABLE, 'CERTIFICATE', 'issued_on desc')

export const subjectsOfCertificate = keyed<{ readonly subjectId: string }>(
  'certificate.subjects',
  `select record_id as key, subject_id as "subjectId" from link where record_id = any($1::uuid[]) and record_type = 'CERTIFICATE' and state = 'CONFIRMED'
   order by subject_id`,
)

export const CERTIFICATE_LIST: ListSpec = {
  table: CERTIFICATE_TABLE,
  filters: {
    unit: { sql: 'unit_id', type: 'uuid' },
    kind: { sql: 'kind', type: 'text' },
    status: { sql: 'status', type: 'text' },
    number: { sql: 'number', type: 'text' },
    holder: { sql: 'holder', type: 'text' },
    issuedOn: { sql: 'issued_on', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'issued_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
  narrow: { granted: grantedRecords('land', 'CERTIFICATE') },
}
