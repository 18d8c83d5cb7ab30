import type { ClassType } from 'type-graphql'
import { namedMigration } from '../database/named-migration.js'
import type { SubgraphName } from '../database/roles.js'
import type { GraphContext } from '../graph/context.js'
import type { SubgraphPart } from '../graph/parts.js'
import { workingDaysDdl } from '../working-days/working-days.ddl.js'
import type { CrossCheck } from './cross-check.js'
import { findingTable } from './finding.ddl.js'
import { findingResolver } from './findings.graph.js'
import { recheckByPartDdl, recheckDdl } from './recheck.ddl.js'
import { FINDING_REFUSALS } from './refusals.js'
import { startSweeping } from './sweep.js'

export interface FindingsOptions {
  /** Begins the names of types and root fields: `Land`. */
  readonly name: string
  readonly schema: SubgraphName
  readonly project: ClassType<object>
  readonly loadProject?: (id: string, context: GraphContext) => Promise<object | null>
  readonly checks: readonly CrossCheck[]
}

/** One slice's findings: the table, the agency's work list, and the rules over several records. */
export function findingsPart({ name, schema, checks, ...graph }: FindingsOptions): SubgraphPart {
  const { type, resolver } = findingResolver({ name, ...graph })
  return {
    resolvers: [resolver],
    types: [type],
    migrations: [
      namedMigration(`M20261124${name}Findings`, () => [...workingDaysDdl(schema), ...findingTable(schema), ...recheckDdl(schema)]),
      namedMigration(`M20261125${name}Recheck`, () => recheckByPartDdl(schema)),
    ],
    refusals: [...FINDING_REFUSALS, ...checks.flatMap(({ findings }) => findings)],
    background: [startSweeping(checks)],
  }
}
