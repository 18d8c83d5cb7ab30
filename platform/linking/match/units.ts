import type { Em } from '../../database/orm.js'
import type { UnitRelation } from './score.js'

/** How two reporting units stand to one another. */
export async function unitRelations(em: Em): Promise<(left: string, right: string) => UnitRelation> {
  const parents = new Map(
    (await em.execute<{ id: string; parent: string | null }[]>('select id, parent_id as parent from ref_unit')).map(({ id, parent }) => [id, parent]),
  )
  const below = (unit: string, above: string): boolean => {
    for (let at = parents.get(unit), steps = 0; at && steps < 10; at = parents.get(at), steps++) if (at === above) return true
    return false
  }
  return (left, right) => {
    if (left === right) return 'SAME'
    if (!parents.has(left) || !parents.has(right)) return 'UNKNOWN'
    return below(left, right) || below(right, left) ? 'ABOVE' : 'OTHER'
  }
}
