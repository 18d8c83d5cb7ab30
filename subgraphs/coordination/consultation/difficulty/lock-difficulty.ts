import type { Em } from '../../../../platform/database/orm.js'
import { DIFFICULTY_TABLE, type DifficultyRow } from './difficulty.reads.js'

/**
 * The difficulty as the caller sees it, with nobody else at work on it until the transaction ends. A row lock would ask for the right to
 * change it, which the responsible agency has not: it only reports.
 */
export async function lockDifficulty(em: Em, id: string): Promise<DifficultyRow | null> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`difficulty ${id}`])
  const [found] = await em.execute<{ row: DifficultyRow }[]>(
    `select row_to_json(t) as row from (select ${DIFFICULTY_TABLE.columns} from ${DIFFICULTY_TABLE.name} where id = ?) t`,
    [id],
  )
  return found?.row ?? null
}

/** What followers are told of a step; no text of the difficulty itself. */
export const difficultyEvent = (row: DifficultyRow, step: 'RAISED' | 'ASSIGNED' | 'REPORTED' | 'CLOSED', version: number) => ({
  topic: 'difficulty',
  key: row.id,
  version,
  reference: false,
  unitId: row.unitId,
  body: { step, projectId: row.projectId, scopeId: row.scopeId, institutionId: row.institutionId },
})
