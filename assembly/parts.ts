import { GATEWAY_MIGRATIONS } from '../gateway/migrations/all.js'
import { GATEWAY_REFUSALS } from '../gateway/refusals.js'
import { ADMINISTRATION_REFUSALS } from '../issuer/administration/refusals.js'
import { ISSUER_MIGRATIONS } from '../issuer/migrations/all.js'
import type { RefusalDefinition } from '../kernel/refusal.js'
import type { PartMigrations } from '../platform/database/migrate.js'
import type { SubgraphDefinition } from '../platform/graph/subgraph.js'
import { FILE_REFUSALS } from '../platform/importing/file-refusals.js'
import { PLATFORM_REFUSALS } from '../platform/refusals.js'
import { coordination } from '../subgraphs/coordination/subgraph.js'
import { financing } from '../subgraphs/financing/subgraph.js'
import { land } from '../subgraphs/land/subgraph.js'
import { projects } from '../subgraphs/projects/subgraph.js'
import { tax } from '../subgraphs/tax/subgraph.js'

/** The five slices, in the order in which their reference data feed each other. */
export const SUBGRAPH_DEFINITIONS: readonly SubgraphDefinition[] = [coordination, projects, financing, land, tax]

export const PART_MIGRATIONS: readonly PartMigrations[] = [
  ...SUBGRAPH_DEFINITIONS.map(({ name, migrations }) => ({ part: name, migrations })),
  { part: 'gateway', migrations: GATEWAY_MIGRATIONS },
  { part: 'issuer', migrations: ISSUER_MIGRATIONS },
]

/** The catalogue: every refusal that any part can give, the rows of an import included. */
export const REFUSALS: readonly RefusalDefinition[] = [
  ...PLATFORM_REFUSALS,
  ...GATEWAY_REFUSALS,
  ...ADMINISTRATION_REFUSALS,
  ...SUBGRAPH_DEFINITIONS.flatMap(({ refusals }) => refusals),
  ...FILE_REFUSALS,
  ...SUBGRAPH_DEFINITIONS.flatMap(({ imports = [] }) => imports.flatMap(({ refusals }) => refusals)),
]
