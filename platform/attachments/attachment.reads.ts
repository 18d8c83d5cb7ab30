import type { SubgraphName } from '../database/roles.js'
import type { MediaType } from '../files/media-type.js'
import { keyed } from '../graph/context.js'
import { FACT_COLUMNS } from '../graph/fact.graph.js'
import type { ListSpec } from '../graph/list.js'
import { rowsBy } from '../graph/reads.js'

export interface AttachmentRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly recordType: string
  readonly recordId: string
  readonly kind: string
  readonly name: string
  readonly mediaType: MediaType
  readonly size: number
  readonly sha256: string
  readonly status: 'IN_FORCE' | 'WITHDRAWN'
}

export const ATTACHMENT_TABLE = {
  name: 'attachment',
  columns: `${FACT_COLUMNS}, record_type as "recordType", record_id as "recordId", kind, title, name, media_type as "mediaType", size, sha256,
    status, status_reason as "statusReason"`,
}

export const attachmentById = rowsBy<AttachmentRow>(ATTACHMENT_TABLE, 'id')

/** Named with its schema: also as of an earlier day, what was withdrawn since is not given out. */
export const inForceToday = (schema: SubgraphName) =>
  keyed<{ readonly id: string }>('attachment.inForce', `select id as key, id from ${schema}.attachment where id = any($1::uuid[]) and status = 'IN_FORCE'`)

export const ATTACHMENT_LIST: ListSpec = {
  table: ATTACHMENT_TABLE,
  filters: {
    record: { sql: 'record_id', type: 'uuid' },
    recordType: { sql: 'record_type', type: 'text' },
    kind: { sql: 'kind', type: 'text' },
    status: { sql: 'status', type: 'text' },
    title: { sql: 'title', type: 'text' },
  },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
