import type { Agency } from '../../../kernel/actor.js'
import { namedMigration } from '../../database/named-migration.js'
import type { SubgraphName } from '../../database/roles.js'
import { UPLOAD_INVALID } from '../../files/refusals.js'
import type { SubgraphPart } from '../../graph/parts.js'
import type { ImportKind } from '../import-kind.js'
import { importJobTable } from './import-job.ddl.js'
import { importsResolver } from './imports.graph.js'
import { jobById } from './job.reads.js'
import { IMPORT_JOB_REFUSALS } from './refusals.js'
import { watchQueue } from './watch-queue.js'

interface ImportJobs {
  readonly schema: SubgraphName
  /** The agencies of the slice: whoever may write a kind is judged with every batch. */
  readonly writers: readonly Agency[]
  /** The slice's kinds of files, known once its definition is whole. */
  readonly kinds: () => readonly ImportKind[]
}

/** One slice's imports through the API: `Land` makes LandImport, landImport(s), uploadLandImport, confirmLandImport, cancelLandImport. */
export function importJobs(name: string, { schema, writers, kinds }: ImportJobs): SubgraphPart {
  const { type, resolver } = importsResolver(name, kinds)
  return {
    resolvers: [resolver],
    types: [type],
    references: { [`${name}Import`]: ({ id }, context) => context.one(jobById, String(id)) },
    migrations: [namedMigration(`M20261124${name}Imports`, () => importJobTable(schema, writers))],
    refusals: [UPLOAD_INVALID, ...IMPORT_JOB_REFUSALS],
    background: [watchQueue],
  }
}
