import { type Refusal, refuse } from '../../../../kernel/refusal.js'
import { refused } from '../../../../platform/action/action.js'
import { FORBIDDEN, NOT_FOUND } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { inUnits } from '../../../../platform/database/policy.js'
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

/** For the office's own steps: what the city gave to a county's agency is seen by that county's office, and the city's to assign and close. */
export async function lockOwnDifficulty(em: Em, id: string): Promise<{ readonly row: DifficultyRow } | { readonly refused: Refusal }> {
  const row = await lockDifficulty(em, id)
  if (!row) return refused(refuse(NOT_FOUND, {}, 'id'))
  const own = await em.execute<object[]>(`select 1 from difficulty where id = ? and ${inUnits('unit_id')}`, [id])
  return own.length > 0 ? { row } : refused(refuse(FORBIDDEN, {}, 'id'))
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
