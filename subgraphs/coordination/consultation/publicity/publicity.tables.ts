import { factTable } from '../../../../platform/database/fact-table.js'
import { CHANNELS } from '../../../../policy/lvliang-2024-12/3-3-publicity/publicity.js'
import { seenByPublic, seenWhere } from '../sight.js'

/** Frozen with its migration. What was written is never changed: it is decided on, or written anew. */
export const publicityTables = (): string[] => [
  ...factTable({
    schema: 'coordination',
    name: 'publicity_item',
    columns: {
      title: 'text not null',
      channel: `text not null check (channel in (${CHANNELS.map((one) => `'${one}'`).join(', ')}))`,
      outlet: 'text not null',
      summary: 'text not null',
      link: 'text',
      published_on: 'date not null',
      marked_public: 'boolean not null',
      state: `text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'REJECTED'))`,
      decided_by: 'uuid',
      decided_post: 'text',
      decided_on: 'date',
    },
    // Four eyes, said by the table too.
    constraints: [`check ((state = 'DRAFT') = (decided_by is null) and (state = 'DRAFT') = (decided_on is null))`, 'check (decided_by <> reporter)'],
    indexes: ['published_on desc, id desc'],
    visibility: { by: 'units' },
    writers: ['MECHANISM_OFFICE'],
  }),
  ...seenWhere('publicity_item', seenByPublic('publicity_item')),
  'revoke update on coordination.publicity_item from hub_coordination',
  'grant update (state, decided_by, decided_post, decided_on, version) on coordination.publicity_item to hub_coordination',
]
