import { namedMigration } from '../database/named-migration.js'
import type { SubgraphName } from '../database/roles.js'
import type { SubgraphPart } from '../graph/parts.js'
import { objectionTable } from './objection.ddl.js'
import { objectionResolver } from './objections.graph.js'
import { OBJECTION_REFUSALS } from './refusals.js'

/** One slice's objections (异议): `Land` makes LandObjection, landObjections, objectLandRecord. Stands on the part of findings: its working days. */
export function objectionsPart(name: string, schema: SubgraphName): SubgraphPart {
  const { type, resolver } = objectionResolver(name, schema)
  return {
    resolvers: [resolver],
    types: [type],
    migrations: [namedMigration(`M20261124${name}Objections`, () => objectionTable(schema))],
    refusals: OBJECTION_REFUSALS,
  }
}
