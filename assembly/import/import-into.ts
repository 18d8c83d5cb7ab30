import type { Actor } from '../../kernel/actor.js'
import { type SimilarPair, similarNames } from '../../kernel/identifiers/similar-names.js'
import { catalogueOf } from '../../kernel/refusal.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import { FILE_REFUSALS } from '../../platform/importing/file-refusals.js'
import type { ImportResult } from '../../platform/importing/import-file.js'
import type { FileOptions, ImportKind } from '../../platform/importing/import-kind.js'
import { PLATFORM_REFUSALS } from '../../platform/refusals.js'

/** Long enough for a batch that waits its turn; an import as a whole has no deadline. */
const BATCH_MS = 30_000

export interface Imported {
  readonly result: ImportResult
  /** Names of the file that may be one company's and were left apart: for a person to look at. */
  readonly similar: readonly SimilarPair[]
  readonly moreSimilar: boolean
}

/** Every refusal that may stand in an error report of this kind. */
export const catalogueFor = ({ refusals }: ImportKind) => catalogueOf(new Set([...refusals, ...FILE_REFUSALS, ...PLATFORM_REFUSALS]))

/** Reads a file into an open subgraph in somebody's name. */
export async function importInto(runtime: SubgraphRuntime, kind: ImportKind, actor: Actor, options: Omit<FileOptions, 'catalogue'>): Promise<Imported> {
  const traceId = crypto.randomUUID()
  const request = () => ({ actor, asOf: null, language: 'zh' as const, purpose: null, traceId, deadline: Date.now() + BATCH_MS })
  const companies = new Set<string>()
  const result = await kind.run(runtime, request, { ...options, catalogue: catalogueFor(kind) }, (name) => companies.add(name))
  // A list with refused rows is not the full one: their facts would look as if they were missing.
  if (result.state === 'FINISHED' && !options.dryRun && result.totals.refusedRows === 0) await kind.finish?.(runtime, request())
  const { pairs, truncated } = similarNames(companies)
  return { result, similar: pairs, moreSimilar: truncated }
}
