import { keyed } from '../../graph/context.js'
import type { ListSpec } from '../../graph/list.js'
import { LINK_TABLE, type LinkRow } from '../link.reads.js'
import { MOST_PROPOSALS } from '../match/best.js'

export interface QueuedRecord {
  readonly recordId: string
  readonly recordType: string
  readonly unitId: string
}

/** A work list is always today's: it is kept beside the facts and has no history. */
export const QUEUE_LIST: ListSpec = {
  table: {
    name: 'record_without_project',
    columns: `record_id as "recordId", record_type as "recordType", unit_id as "unitId", agency, name, address, developer, developer_uscc as "developerUscc",
      number, since, sureness`,
  },
  filters: {
    recordType: { sql: 'record_type', type: 'text' },
    unit: { sql: 'unit_id', type: 'uuid' },
    agency: { sql: 'agency', type: 'text' },
  },
  orders: {
    OLDEST: {
      columns: [
        { sql: 'since', type: 'timestamptz' },
        { sql: 'record_id', type: 'uuid' },
      ],
      direction: 'asc',
    },
    SUREST: {
      columns: [
        { sql: 'sureness', type: 'int' },
        { sql: 'record_id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}

export const proposalsOfRecord = keyed<LinkRow>(
  'link.proposed.of.record',
  `select r.id as key, l.* from unnest($1::uuid[]) as r(id) cross join lateral (
     select ${LINK_TABLE.columns} from link where record_id = r.id and state = 'PROPOSED' order by score desc nulls last, id limit ${MOST_PROPOSALS}
   ) l`,
)
