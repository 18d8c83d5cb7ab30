import { namedMigration } from '../database/named-migration.js'
import type { SubgraphName } from '../database/roles.js'
import type { SubgraphPart } from '../graph/parts.js'
import { eventsDdl } from './events.ddl.js'

/** A slice whose events may become notices: its outbox can be read in order, completely. */
export const eventsPart = (schema: SubgraphName): SubgraphPart => ({
  migrations: [namedMigration(`M20261125${schema.charAt(0).toUpperCase()}${schema.slice(1)}Events`, () => eventsDdl(schema))],
})
