import { appendOnly } from '../../../platform/database/append-only.js'
import { factTable } from '../../../platform/database/fact-table.js'
import { namedMigration } from '../../../platform/database/named-migration.js'

/** What was shown at a push, to the byte; seen with the push, and never changed. */
export const pushViewMigration = namedMigration('M20261125CoordinationPushView', () => [
  ...factTable({
    schema: 'coordination',
    name: 'push_view',
    columns: { push_id: 'uuid not null unique references coordination.project_push', content: 'text not null', sha256: 'text not null' },
    visibility: { by: 'parent', table: 'project_push', column: 'push_id' },
    writers: ['MECHANISM_OFFICE'],
  }),
  ...appendOnly('coordination', 'push_view'),
])
