import type { Em } from '../../database/orm.js'
import { TERM_WEIGHTS } from './terms.js'

/** A term that more share than this finds nobody in particular. */
const MOST_SHARING = 500
/** As many are compared closely. */
const MOST_COMPARED = 40
/** One pair of characters in common is chance. */
const LEAST_WEIGHT = 8

const WEIGHT = `case mine.kind ${Object.entries(TERM_WEIGHTS)
  .map(([kind, weight]) => `when '${kind}' then ${weight}`)
  .join(' ')} end`

const near = (from: 'records' | 'projects'): string => `select "from", "to" from (
    select mine.id as "from", other.id as "to", row_number() over (partition by mine.id order by sum(${WEIGHT}) desc, other.id) as place
    from match_term mine cross join lateral (
      select t.id from match_term t where t.of_project = ${from === 'records'} and t.kind = mine.kind and t.term = mine.term limit ${MOST_SHARING}
    ) other
    where mine.of_project = ${from === 'projects'} and mine.id = any (string_to_array(?, ',')::uuid[])
    group by mine.id, other.id having sum(${WEIGHT}) >= ${LEAST_WEIGHT}
  ) ranked where place <= ${from === 'records' ? MOST_COMPARED : MOST_SHARING}`

export interface Near {
  readonly from: string
  readonly to: string
}

const find =
  (from: 'records' | 'projects') =>
  (em: Em, ids: readonly string[]): Promise<readonly Near[]> =>
    ids.length === 0 ? Promise.resolve([]) : em.execute<Near[]>(near(from), [ids.join(',')])

/** Which projects share terms with a record, those that share most; looked up by key, whatever the number of projects. */
export const projectsNear = find('records')

/** The other way round, for a project that has come or was renamed. */
export const recordsNear = find('projects')
