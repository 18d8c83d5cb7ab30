import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface ViolationRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly subjectId: string
  readonly enterpriseId: string | null
  readonly projectId: string | null
  readonly documentNumber: string
  readonly decidedOn: string
  readonly status: string
}

/** Dates as text: an action compares them as legal dates. */
export const VIOLATION_TABLE = {
  name: 'violation',
  columns: `${FACT_COLUMNS}, enterprise_id as "enterpriseId", project_id as "projectId", document_number as "documentNumber", matter, serious,
    serious_document as "seriousDocument", penalty_fen::text as penalty, decided_on::text as "decidedOn", status, closed_on::text as "closedOn", closed_why as "closedWhy"`,
}

export const violationById = rowsBy<ViolationRow>(VIOLATION_TABLE, 'id')

/** Of the project, by its own word or a confirmed link, and of its developer whatever the project: that is what a lender asks for (L-41). */
const ofProjectAnd = (name: string, from: string, projectId: string) =>
  keyed<ViolationRow>(
    name,
    `select k.id as key, v.* from ${from} k join project p on p.id = ${projectId} cross join lateral (
       select ${VIOLATION_TABLE.columns} from violation where project_id = p.id or enterprise_id = p.developer_id
         or id in (select l.record_id from link l where l.project_id = p.id and l.record_type = 'VIOLATION' and l.state = 'CONFIRMED')
       order by decided_on desc, id
     ) v where k.id = any($1::uuid[])`,
  )

export const violationsOfProject = ofProjectAnd('violation.of.project', 'project', 'k.id')
export const violationsOfScope = ofProjectAnd('violation.of.scope', 'financed_scope', 'k.project_id')

export const VIOLATION_LIST: ListSpec = {
  table: VIOLATION_TABLE,
  filters: {
    enterprise: { sql: 'enterprise_id', type: 'uuid' },
    project: { sql: 'project_id', type: 'uuid' },
    documentNumber: { sql: 'document_number', type: 'text' },
    status: { sql: 'status', type: 'text' },
    decidedOn: { sql: 'decided_on', type: 'date' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'decided_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
