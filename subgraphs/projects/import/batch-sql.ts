import type { Actor } from '../../../kernel/actor.js'
import { reportedBy } from '../../../platform/database/fact-entity.js'
import type { Em } from '../../../platform/database/orm.js'

/** A batch as one parameter; money and areas are integers beyond what JSON's numbers hold. */
export const asJson = (rows: readonly object[]): string => JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

/** The columns of every fact that the reporter fills, and their values. */
export const REPORTED = 'agency, reporter, reporter_post, source'

export const reportedValues = (actor: Actor): readonly string[] => {
  const { agency, reporter, reporterPost, source } = reportedBy(actor, 'IMPORT')
  return [agency, reporter, reporterPost, source]
}

/**
 * Two imports take turns batch by batch: what one has just created the other finds, and neither waits for the other in a circle.
 * Held to the end of the transaction.
 */
export const takeTurns = (em: Em): Promise<unknown> => em.execute(`select pg_advisory_xact_lock(hashtextextended('projects import', 0))`)
