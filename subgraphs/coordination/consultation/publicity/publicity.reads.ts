import { FACT_COLUMNS } from '../../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../../platform/graph/list.js'
import type { Publicity } from '../../../../policy/lvliang-2024-12/3-3-publicity/publicity.js'

export interface PublicityRow extends Publicity {
  readonly id: string
  readonly unitId: string
}

export const PUBLICITY_TABLE = {
  name: 'publicity_item',
  columns: `${FACT_COLUMNS}, title, channel, outlet, summary, link, published_on as "publishedOn", marked_public as "markedPublic", state,
    decided_post as "decidedPost", decided_on as "decidedOn"`,
}

export const PUBLICITY_LIST: ListSpec = {
  table: PUBLICITY_TABLE,
  filters: { unit: { sql: 'unit_id', type: 'uuid' }, channel: { sql: 'channel', type: 'text' }, publishedOn: { sql: 'published_on', type: 'date' } },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'published_on', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}
