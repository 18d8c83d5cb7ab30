import type { Em } from '../../database/orm.js'
import { recordsNear } from './find-near.js'
import { keepTexts, storedTerms } from './keep-texts.js'
import { knownProjects } from './projects.js'

/** The terms of projects that have come or changed; answers the records that may be concerned. */
export async function takeProjects(em: Em, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const projects = await knownProjects(em, ids)
  await keepTexts(
    em,
    ids,
    [],
    projects.flatMap(({ id, side }) => storedTerms(id, true, side)),
  )
  const near = await recordsNear(em, ids)
  const proposed = await em.execute<{ id: string }[]>(
    `select record_id as id from link where project_id = any (string_to_array(?, ',')::uuid[]) and state = 'PROPOSED'`,
    [ids.join(',')],
  )
  return [...new Set([...near.map(({ to }) => to), ...proposed.map(({ id }) => id)])]
}
