import { addColumns } from '../../database/add-columns.js'
import type { SubgraphName } from '../../database/roles.js'

/** How sure a proposal is and why; what has lost its ground is withdrawn by the matcher that made it, and stays to be read. */
export const scoredLinks = (schema: SubgraphName): string[] => [
  ...addColumns({ schema, name: 'link', columns: { score: 'int check (score between 0 and 100)', reasons: 'jsonb' } }),
  `alter table ${schema}.link drop constraint link_state_check`,
  `alter table ${schema}.link add constraint link_state_check check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'UNDONE', 'WITHDRAWN'))`,
]
